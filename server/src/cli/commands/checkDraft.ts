import {
  createLinter,
  fixText,
  openDocument,
  SourceText,
  type Linter,
  type LintResult,
  type Resolution,
  type Surroundings,
} from '../../engine/index.ts';
import type { Failure } from '../../project/index.ts';
import type { CachedResult, ResultCache } from '../cache.ts';
import { isFailure, withLineEndsOf, type Draft } from '../files/draft.ts';
import { Nearby } from '../files/nearby.ts';
import type { DraftFile } from '../files/select.ts';
import type { DraftStore } from '../files/store.ts';
import type { DraftReport } from '../report.ts';
import { wording } from '../wording.ts';
import type { CheckSettings } from './checkSettings.ts';

/** What came of one draft. */
export interface Checked {
  /** Undefined where it could not be read. */
  readonly report: DraftReport | undefined;
  /** Rules that threw among them: the report then lacks their findings. */
  readonly failures: readonly Failure[];
  /** In mode `diff`: the text as it is and as it would be, where they differ. */
  readonly change?: { readonly before: string; readonly after: string };
}

/** Reads drafts, checks them and, as the mode wants it, mends them. */
export class DraftChecker {
  readonly #mode: CheckSettings['mode'];
  readonly #store: DraftStore;
  readonly #cache: ResultCache | undefined;
  readonly #linters = new Map<Resolution, Linter>();

  constructor(mode: CheckSettings['mode'], store: DraftStore, cache: ResultCache | undefined) {
    this.#mode = mode;
    this.#store = store;
    this.#cache = cache;
  }

  async check(file: DraftFile, resolution: Resolution): Promise<Checked> {
    const draft = await this.#store.read(file);
    if (isFailure(draft)) return { report: undefined, failures: [draft] };
    switch (this.#mode) {
      case 'report':
        return this.#report(file, draft, resolution);
      case 'fix':
        return this.#mend(file, draft, this.#linterFor(resolution));
      case 'diff':
        return this.#compare(file, draft, this.#linterFor(resolution));
    }
  }

  #linterFor(resolution: Resolution): Linter {
    const linter = this.#linters.get(resolution) ?? createLinter(resolution.config);
    this.#linters.set(resolution, linter);
    return linter;
  }

  #report({ file }: DraftFile, draft: Draft, resolution: Resolution): Checked {
    const known = this.#cache?.read(file, draft.text, resolution);
    if (known) return { report: reportOf(draft.path, draft.text, known, 0), failures: [] };
    const nearby = new Nearby(file);
    const result = this.#linterFor(resolution).lint(openDocument(draft.text), undefined, nearby);
    // What was said of other files may be untrue the next time.
    if (result.crashes.length === 0 && !nearby.wasAsked)
      this.#cache?.write(file, draft.text, resolution, result);
    return checkedWith(result, draft.path, draft.text, 0);
  }

  /** Puts the mended draft in its place and reports what remains; where that fails, all there is to report. */
  async #mend(file: DraftFile, draft: Draft, linter: Linter): Promise<Checked> {
    const { text, applied, result } = mendedText(draft.text, linter, new Nearby(file.file));
    const failure = await this.#store.write(file, draft, text);
    if (!failure) return checkedWith(result, draft.path, text, applied);
    const { report, failures } = checkedWith(
      linter.lint(openDocument(draft.text), undefined, new Nearby(file.file)),
      draft.path,
      draft.text,
      0,
    );
    return { report, failures: [failure, ...failures] };
  }

  #compare({ file }: DraftFile, draft: Draft, linter: Linter): Checked {
    const nearby = new Nearby(file);
    const result = linter.lint(openDocument(draft.text), undefined, nearby);
    const checked = checkedWith(result, draft.path, draft.text, 0);
    const { text } = mendedText(draft.text, linter, nearby);
    return text === draft.text ? checked : { ...checked, change: { before: draft.text, after: text } };
  }
}

/** Applies safe fixes until none is left, and keeps the line ends of the text. */
function mendedText(
  original: string,
  linter: Linter,
  nearby: Surroundings,
): { text: string; applied: number; result: LintResult } {
  const { text: fixed, applied, result } = fixText(original, linter, nearby);
  const text = withLineEndsOf(original, fixed);
  return {
    text,
    applied,
    result: text === fixed ? result : linter.lint(openDocument(text), undefined, nearby),
  };
}

function checkedWith(result: LintResult, path: string, text: string, fixed: number): Checked {
  const failures = result.crashes.map(({ rule, error, stack }) => ({
    path,
    message: wording('rule-crashed', { rule, detail: error }),
    stack,
  }));
  return { report: reportOf(path, text, result, fixed), failures };
}

function reportOf(
  path: string,
  text: string,
  { diagnostics, evidence }: CachedResult,
  fixed: number,
): DraftReport {
  return { path, source: new SourceText(text), diagnostics, evidence, fixed };
}
