import { dirname, resolve } from 'pathe';
import type { Language, Wording } from '../../engine/index.ts';
import { createConfigs, type Configs, type Failure, type LoadedConfig } from '../../project/index.ts';
import { nodeFiles } from '../../project/node/index.ts';
import { ResultCache } from '../cache.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { bugFailure, formatFailure } from '../failure.ts';
import { selectDrafts, shownPath, type DraftFile, type Selection } from '../files/select.ts';
import { fileStore, standardStore } from '../files/store.ts';
import { createFormatter } from '../formatters/create.ts';
import type { Formatter } from '../formatters/formatter.ts';
import type { Output } from '../io.ts';
import { Progress } from '../progress.ts';
import { Tally, type DraftReport } from '../report.ts';
import { NO_COLORS } from '../terminal/colors.ts';
import { crossedBy } from '../thresholds.ts';
import { visible } from '../terminal/visible.ts';
import { wording } from '../wording.ts';
import { DraftChecker, type Checked } from './checkDraft.ts';
import type { CheckSettings } from './checkSettings.ts';
import { CheckTeam } from './checkTeam.ts';
import type { Context } from './command.ts';
import { ReportSink } from './reportSink.ts';

/** One run of `check`: draft by draft, so that what is wrong with one costs that one only. */
export class CheckRun {
  readonly #context: Context;
  readonly #settings: CheckSettings;
  readonly #configs: Configs;
  readonly #cache: ResultCache | undefined;
  readonly #checker: DraftChecker;
  readonly #sink: ReportSink;
  readonly #progress: Progress;
  readonly #broken = new Set<LoadedConfig>();
  readonly #failures: Failure[] = [];
  readonly #tally = new Tally();
  /** Drafts that a diff has shown to be changeable. */
  #changed = 0;
  #language: Language | undefined;
  #team: CheckTeam | undefined;
  #formatter: Formatter | undefined;

  constructor(context: Context, settings: CheckSettings) {
    const { io } = context;
    const { maxSize, mode, output } = settings;
    this.#context = context;
    this.#settings = settings;
    this.#language = context.language;
    this.#configs = createConfigs({
      files: nodeFiles,
      root: io.cwd,
      file: settings.configFile,
      flags: settings.layer,
    });
    this.#cache =
      settings.usesCache && io.cache && !settings.stdin
        ? new ResultCache(io.cache.folder, io.cache.program)
        : undefined;
    const store = settings.stdin ? standardStore(io, maxSize) : fileStore(maxSize);
    this.#checker = new DraftChecker(mode, store, this.#cache);
    this.#sink = new ReportSink(
      this.#reportOutput(),
      output === undefined ? undefined : resolve(io.cwd, output),
    );
    this.#progress = new Progress(io.stderr, io.now, settings.quiet);
  }

  async run(args: readonly string[]): Promise<ExitCode> {
    const { drafts, failures, notices } = await this.#select(args);
    this.#fail(failures);
    this.#notify(notices);
    const { script, now } = this.#context.io;
    const began = script === undefined ? 0 : now();
    for (const [index, draft] of drafts.entries()) {
      this.#progress.show(index, drafts.length, draft.shown);
      this.#team ??= this.#gatherTeam(drafts, index, began);
      await this.#check(draft, index);
    }
    this.#progress.clear();
    await this.#team?.close();
    this.#cache?.close();
    return this.#finish();
  }

  async #select(args: readonly string[]): Promise<Selection> {
    const { cwd } = this.#context.io;
    const { stdin } = this.#settings;
    if (!stdin) return selectDrafts(args, cwd, this.#configs);
    // Without a name it is found nowhere, but the working folder's configuration holds.
    const file = resolve(cwd, stdin.path ?? STDIN);
    return { drafts: [{ file, shown: shownPath(file, cwd) }], failures: [], notices: [] };
  }

  /** Threads to help with the drafts from `next` on, where the run proves long and most of it lies ahead. */
  #gatherTeam(drafts: readonly DraftFile[], next: number, began: number): CheckTeam | undefined {
    const { cwd, cache, script, now } = this.#context.io;
    if (script === undefined || drafts.length - next < WORTH_A_TEAM) return undefined;
    if (now() - began < PATIENCE_MS) return undefined;
    return new CheckTeam(script, {
      task: 'check',
      settings: this.#settings,
      cwd,
      cache: this.#cache && cache,
      drafts,
      next: new Int32Array(new SharedArrayBuffer(4)).fill(next),
    });
  }

  async #check(draft: DraftFile, index: number): Promise<void> {
    const config = await this.#configs.forFolder(dirname(draft.file));
    if (config.failures.length > 0) {
      if (!this.#broken.has(config)) this.#fail(config.failures);
      this.#broken.add(config);
      return;
    }
    this.#language ??= config.resolutionOf(draft.file).config.language;
    const checked =
      (await this.#team?.resultOf(index, (own) => this.#checkOne(own))) ?? (await this.#checkOne(draft));
    const { report, failures, change } = checked;
    this.#fail(failures);
    if (report) await this.#report(report);
    if (change) await this.#showChange(draft.shown, change);
  }

  async #checkOne(draft: DraftFile): Promise<Checked> {
    try {
      const config = await this.#configs.forFolder(dirname(draft.file));
      // Of which the turn of the draft tells.
      if (config.failures.length > 0) return { report: undefined, failures: [] };
      return await this.#checker.check(draft, config.resolutionOf(draft.file));
    } catch (error) {
      // A bug of ours; it costs this draft only.
      return { report: undefined, failures: [bugFailure(draft.shown, error)] };
    }
  }

  async #report(report: DraftReport): Promise<void> {
    this.#tally.add(report);
    if (this.#settings.mode !== 'diff') this.#write((await this.#formatterOf()).draft(report));
  }

  async #showChange(path: string, { before, after }: NonNullable<Checked['change']>): Promise<void> {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    this.#changed++;
    const options = { headerOptions: FILE_HEADERS_ONLY };
    this.#write(createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options));
  }

  #write(text: string): void {
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
      this.#sink.write(formatter.end({ summary, failures: this.#failures, thresholds, crossed }));
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
    for (const failure of failures) {
      const path = failure.path === undefined ? undefined : shownPath(resolve(cwd, failure.path), cwd);
      this.#failures.push({ ...failure, path });
    }
  }

  #complain(failure: Failure): void {
    const { io, debug, colorsFor } = this.#context;
    const text = visible(formatFailure(failure, this.#language ?? 'zh'));
    io.stderr.write(`${colorsFor(io.stderr).red(text)}\n`);
    if (debug && failure.stack !== undefined) io.stderr.write(`${failure.stack}\n`);
  }

  #notify(notices: readonly Wording[]): void {
    if (this.#settings.quiet) return;
    for (const notice of notices) {
      this.#context.io.stderr.write(`${visible(notice[this.#language ?? 'zh'])}\n`);
    }
  }
}

/** A run shorter than this is over before other threads have warmed up. */
const PATIENCE_MS = 400;
/** … and so is one that has fewer drafts left. */
const WORTH_A_TEAM = 16;

/** What a draft without a name is called. */
const STDIN = '<stdin>';

/** Of a report in a file. */
const FILE_COLUMNS = 80;
