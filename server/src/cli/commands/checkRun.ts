import { dirname, resolve } from 'node:path';
import pico from 'picocolors';
import {
  createLinter,
  type Language,
  type Linter,
  type ResolvedConfig,
  type Wording,
} from '../../engine/index.ts';
import { Configs } from '../config/configs.ts';
import type { LoadedConfig } from '../config/load.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { formatFailure, type Failure } from '../failure.ts';
import { draftFrom, isFailure, readDraft, writeDraft, type Draft } from '../files/draft.ts';
import { encode } from '../files/encoding.ts';
import { selectDrafts, shownPath, type DraftFile } from '../files/select.ts';
import { createFormatter, type Formatter } from '../formatters/formatter.ts';
import type { Output } from '../io.ts';
import { Progress } from '../progress.ts';
import { Tally, type DraftReport } from '../report.ts';
import { crossedBy } from '../thresholds.ts';
import { visible } from '../terminal/visible.ts';
import { wording } from '../wording.ts';
import { checkDraft, mendDraft, type Checked } from './checkDraft.ts';
import type { CheckSettings } from './checkSettings.ts';
import type { Context } from './command.ts';
import { ReportSink } from './reportSink.ts';

/** One run of `check`: draft by draft, so that what is wrong with one costs that one only. */
export class CheckRun {
  readonly #context: Context;
  readonly #settings: CheckSettings;
  readonly #configs: Configs;
  readonly #sink: ReportSink;
  readonly #progress: Progress;
  readonly #linters = new Map<ResolvedConfig, Linter>();
  readonly #broken = new Set<LoadedConfig>();
  readonly #failures: Failure[] = [];
  readonly #tally = new Tally();
  /** Drafts that a diff has shown to be changeable. */
  #changed = 0;
  #language: Language | undefined;
  #formatter: Formatter | undefined;

  constructor(context: Context, settings: CheckSettings) {
    const { io } = context;
    this.#context = context;
    this.#settings = settings;
    this.#language = context.language;
    this.#configs = new Configs({ cwd: io.cwd, file: settings.configFile, flags: settings.layer });
    this.#sink = new ReportSink(
      this.#reportOutput(),
      settings.output === undefined ? undefined : resolve(io.cwd, settings.output),
    );
    this.#progress = new Progress(io.stderr, io.now, settings.quiet);
  }

  async run(args: readonly string[]): Promise<ExitCode> {
    const { io } = this.#context;
    const { stdin } = this.#settings;
    const { drafts, failures, notices } = stdin
      ? { drafts: [this.#stdinFile(stdin.path)], failures: [], notices: [] }
      : await selectDrafts(args, io.cwd, this.#configs);
    this.#fail(failures);
    this.#notify(notices);
    for (const [index, draft] of drafts.entries()) {
      this.#progress.show(index, drafts.length, draft.shown);
      await this.#attempt(draft);
    }
    this.#progress.clear();
    return this.#finish();
  }

  #stdinFile(path: string | undefined): DraftFile {
    const { cwd } = this.#context.io;
    // Without a name it is found nowhere, but the working folder's configuration holds.
    return {
      file: resolve(cwd, path ?? STDIN),
      shown: path === undefined ? STDIN : shownPath(resolve(cwd, path), cwd),
    };
  }

  async #checkFile(draft: DraftFile): Promise<void> {
    const config = await this.#configs.forFolder(dirname(draft.file));
    if (config.failures.length > 0) {
      if (!this.#broken.has(config)) this.#fail(config.failures);
      this.#broken.add(config);
      return;
    }
    const { config: resolved } = config.resolutionOf(draft.file);
    this.#language ??= resolved.language;
    const linter = this.#linters.get(resolved) ?? createLinter(resolved);
    this.#linters.set(resolved, linter);
    const read = await this.#read(draft);
    if (isFailure(read)) this.#fail([read]);
    else await this.#report(await this.#work(read, draft, linter));
  }

  /** Checks one draft; what is thrown meanwhile is a bug of ours, and costs that draft only. */
  async #attempt(draft: DraftFile): Promise<void> {
    try {
      await this.#checkFile(draft);
    } catch (error) {
      const isError = error instanceof Error;
      const message = wording('draft-crashed', { detail: isError ? error.message : String(error) });
      this.#fail([{ path: draft.shown, message, stack: isError ? error.stack : undefined }]);
    }
  }

  async #read({ file, shown }: DraftFile): Promise<Draft | Failure> {
    const { maxSize, stdin } = this.#settings;
    return stdin
      ? draftFrom(await this.#context.io.readStdin(), shown, maxSize)
      : readDraft(file, shown, maxSize);
  }

  /** Checks a draft, and mends it where that is asked for. */
  async #work(draft: Draft, { file }: DraftFile, linter: Linter): Promise<DraftReport> {
    if (this.#settings.mode === 'fix') {
      const mended = mendDraft(draft, linter);
      const failure = await this.#put(draft, file, mended.text);
      if (!failure) return this.#settle(mended);
      this.#fail([failure]);
    }
    if (this.#settings.mode === 'diff') await this.#showDifference(draft, mendDraft(draft, linter).text);
    return this.#settle(checkDraft(draft, linter));
  }

  #settle({ report, failures }: Checked): DraftReport {
    this.#fail(failures);
    return report;
  }

  /** Puts a mended draft where it came from; from standard input, it goes to standard output. */
  async #put(draft: Draft, file: string, text: string): Promise<Failure | undefined> {
    if (!this.#settings.stdin) return text === draft.text ? undefined : writeDraft(file, draft, text);
    this.#context.io.stdout.write((await encode(text, draft.encoding)) ?? text);
    return undefined;
  }

  async #showDifference({ path, text }: Draft, mended: string): Promise<void> {
    if (mended === text) return;
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    this.#progress.clear();
    this.#changed++;
    this.#sink.write(
      createTwoFilesPatch(`a/${path}`, `b/${path}`, text, mended, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    );
  }

  async #report(report: DraftReport): Promise<void> {
    this.#tally.add(report);
    if (this.#settings.mode === 'diff') return;
    const text = (await this.#formatterOf()).draft(report);
    if (text === '') return;
    this.#progress.clear();
    this.#sink.write(text);
  }

  async #formatterOf(): Promise<Formatter> {
    const { format, quiet, statistics, output } = this.#settings;
    const out = this.#reportOutput();
    this.#formatter ??= await createFormatter(format, {
      language: this.#language ?? 'zh',
      colors: output === undefined ? this.#context.colorsFor(out) : NO_COLORS,
      columns: output === undefined ? out.columns : FILE_COLUMNS,
      quiet,
      statistics,
    });
    return this.#formatter;
  }

  /** Where a report goes that goes into no file. */
  #reportOutput(): Output {
    const { io } = this.#context;
    return this.#settings.stdin && this.#settings.mode === 'fix' ? io.stderr : io.stdout;
  }

  async #finish(): Promise<ExitCode> {
    const { thresholds, mode } = this.#settings;
    const summary = this.#tally;
    const crossed = crossedBy(summary, thresholds);
    const exitCode =
      this.#failures.length > 0 ? EXIT.failure : crossed.length > 0 ? EXIT.findings : EXIT.clean;
    if (mode !== 'diff') {
      const formatter = await this.#formatterOf();
      this.#sink.write(formatter.end({ summary, failures: this.#failures, thresholds, crossed, exitCode }));
    }
    const failure = await this.#sink.close();
    if (failure) this.#fail([failure]);
    for (const each of this.#failures) this.#complain(each);
    this.#notify(this.#closingNotices());
    return failure ? EXIT.failure : exitCode;
  }

  #closingNotices(): readonly Wording[] {
    const { mode, output } = this.#settings;
    const { drafts } = this.#tally;
    if (drafts === 0) return [wording('nothing-checked')];
    if (mode === 'diff') return [wording('diff-summary', { drafts, changed: this.#changed })];
    return output === undefined ? [] : [wording('report-written', { path: output })];
  }

  #fail(failures: readonly Failure[]): void {
    const { cwd } = this.#context.io;
    const shown = failures.map((each) => ({
      ...each,
      path: each.path === undefined ? undefined : shownPath(resolve(cwd, each.path), cwd),
    }));
    this.#failures.push(...shown);
  }

  #complain(failure: Failure): void {
    const { io, debug, colorsFor } = this.#context;
    io.stderr.write(`${colorsFor(io.stderr).red(visible(formatFailure(failure, this.#language ?? 'zh')))}\n`);
    if (debug && failure.stack !== undefined) io.stderr.write(`${failure.stack}\n`);
  }

  #notify(notices: readonly Wording[]): void {
    if (this.#settings.quiet) return;
    for (const notice of notices)
      this.#context.io.stderr.write(`${visible(notice[this.#language ?? 'zh'])}\n`);
  }
}

/** What a draft without a name is called. */
const STDIN = '<stdin>';

/** A report in a file is read anywhere. */
const NO_COLORS = pico.createColors(false);
const FILE_COLUMNS = 80;
