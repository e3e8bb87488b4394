import type { Diagnostic, LintResult } from '../engine/index.ts';
import type { Draft } from '../language-service/index.ts';
import type { DraftState } from '../protocol/index.ts';
import { stateOf } from './activation.ts';
import type { InForce } from './inForce.ts';
import { Lookups } from './lookups.ts';
import type { OpenText } from './openText.ts';
import type { Parts } from './parts.ts';
import { dirname, pathOf } from './paths.ts';
import { say } from './wording.ts';

/** An open draft as it was found at one moment. */
export interface Checked {
  readonly text: OpenText;
  readonly inForce: InForce;
  readonly state: DraftState;
  /** Undefined where it was not linted. */
  readonly draft: Draft | undefined;
}

const NOTHING: readonly Diagnostic[] = [];

/** Checks what is open, and what of it has changed, no more often than needed. */
export class Checker {
  readonly #parts: Parts;
  readonly #checked = new Map<string, Checked>();
  readonly #lookups = new Map<string, Lookups>();
  readonly #crashed = new Set<string>();
  /** Told of a draft that must be checked again although nobody has touched it. */
  readonly #outdated: (uri: string) => void;

  constructor(parts: Parts, outdated: (uri: string) => void) {
    this.#parts = parts;
    this.#outdated = outdated;
  }

  /** The newest state of a draft, checked; undefined where no such draft is open. Does not reject. */
  async check(uri: string): Promise<Checked | undefined> {
    const { texts, projects, configurations } = this.#parts;
    if (texts.get(uri)?.document === undefined) return undefined;
    const inForce = await configurations.of(projects.placeOf(uri));
    // Whatever has been typed meanwhile counts.
    const text = texts.get(uri);
    return text?.document && this.#checkNow(text, inForce);
  }

  /** What was found last, if the draft is still open. */
  last(uri: string): Checked | undefined {
    return this.#checked.get(uri);
  }

  close(uri: string): void {
    this.#checked.delete(uri);
    this.#lookups.delete(uri);
  }

  /** Looks for the linked files again: some may have come since. */
  async lookAgain(uri: string): Promise<void> {
    if ((await this.#lookups.get(uri)?.lookAgain()) === true) this.#outdated(uri);
  }

  /** Waits until all links of a draft have been looked up, or for as long as given. */
  async settle(uri: string, patience: Promise<unknown>): Promise<void> {
    const lookups = this.#lookups.get(uri);
    if (lookups?.pending !== undefined) await Promise.race([lookups.pending, patience]);
  }

  #checkNow(text: OpenText, inForce: InForce): Checked {
    const known = this.#checked.get(text.uri);
    const lookups = this.#lookupsOf(text.uri);
    const surroundings = lookups?.surroundings;
    const isSame = known?.text === text && known.inForce === inForce;
    if (isSame && known.draft?.surroundings === surroundings) return known;
    const state = text.inStep ? stateOf(text, inForce, wasChinese(known)) : 'inactive';
    const { linter } = inForce;
    const { document } = text;
    const isLinted = (state === 'checked' || state === 'misconfigured') && linter && document;
    let draft: Draft | undefined;
    if (isLinted) {
      const previous = known?.draft?.linter === linter ? known.draft.result : undefined;
      const result = linter.lint(document, previous, surroundings);
      this.#reportCrashes(result, inForce);
      draft = { document, result, linter, surroundings };
    }
    const checked: Checked = { text, inForce, state, draft };
    this.#checked.set(text.uri, checked);
    if (lookups !== undefined && !lookups.isComplete) this.#lookUp(text.uri, lookups);
    return checked;
  }

  #lookupsOf(uri: string): Lookups | undefined {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const folder = dirname(path);
    const { files, projects } = this.#parts;
    const known =
      this.#lookups.get(uri) ?? new Lookups(files, folder, (target) => projects.mayLook(target, folder));
    this.#lookups.set(uri, known);
    return known;
  }

  #lookUp(uri: string, lookups: Lookups): void {
    void lookups.lookUp().then((changed) => {
      if (changed) this.#outdated(uri);
    });
  }

  #reportCrashes({ crashes }: LintResult, { language }: InForce): void {
    for (const { rule, error, stack } of crashes) {
      if (this.#crashed.has(rule)) continue;
      this.#crashed.add(rule);
      const { client } = this.#parts;
      client.log('error', `${say(language, 'rule-crashed-detail', { rule, detail: error })}\n${stack}`);
      client.show('warning', say(language, 'rule-crashed', { rule }));
    }
  }
}

/** Whether a draft was checked for its language alone, not because a setting or a configuration asked for it. */
function wasChinese(known: Checked | undefined): boolean {
  if (known === undefined || (known.state !== 'checked' && known.state !== 'misconfigured')) return false;
  const { settings, loaded } = known.inForce;
  return settings.activation === 'auto' && loaded.path === undefined;
}

/** What was found in a draft; nothing where it was not linted. */
export function findingsOf({ draft }: Checked): readonly Diagnostic[] {
  return draft?.result.diagnostics ?? NOTHING;
}
