import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { timeProgram } from './child.ts';
import { interleave, median } from './figures.ts';
import type { Peer } from './peers.ts';
import { sampleDraft } from './sampleDraft.ts';

const dist = resolve(import.meta.dirname, '../../server/dist');

/** Median milliseconds of whole processes, by what was run. */
export type ProgramTimes = ReadonlyMap<string, number>;

export const NODE = 'node -e 0';
export const WARM = 'zhangfa check';
export const COLD = 'zhangfa check, first run';

/** 77 KB in UTF-8, as the report is that the budgets were set by. */
const REPORT = 29_000;
const DRAFTS = 250;
/** 250 of them are 10 MB. */
const DRAFT = 15_500;

/** Whether the command line has been bundled. */
export function isBundled(): boolean {
  return existsSync(join(dist, 'cli.js'));
}

/** One report, checked by whole processes; `draft` is the path of another one. */
export function measureReport(peers: readonly Peer[], rounds: number, draft?: string): ProgramTimes {
  return inWorkshop((folder, cli) => {
    const report = draft === undefined ? join(folder, 'report.md') : resolve(draft);
    if (draft === undefined) writeFileSync(report, sampleDraft(REPORT));
    const check = (): number => timeProgram([cli, 'check', report], folder);
    const cold = (): number => {
      rmSync(join(folder, 'dist/.cache'), { recursive: true, force: true });
      return check();
    };
    const programs: Record<string, () => number> = {
      [NODE]: () => timeProgram(['-e', '0'], folder),
      [COLD]: cold,
      [WARM]: check,
    };
    for (const { name, program } of peers) programs[name] = () => timeProgram([...program, report], folder);
    return medians(programs, rounds);
  });
}

/** A folder of 250 drafts, 10 MB in all, checked by whole processes. */
export function measureFolder(peers: readonly Peer[], rounds: number): ProgramTimes {
  return inWorkshop((folder, cli) => {
    const drafts = join(folder, 'drafts');
    mkdirSync(drafts);
    for (let number = 1; number <= DRAFTS; number++) {
      writeFileSync(join(drafts, `draft-${String(number)}.md`), sampleDraft(DRAFT, number));
    }
    timeProgram([cli, 'check', join(drafts, 'draft-1.md')], folder);
    const programs: Record<string, () => number> = {
      [WARM]: () => timeProgram([cli, 'check', drafts], folder),
    };
    for (const { name, program } of peers) {
      const target = name === 'AutoCorrect' ? drafts : 'drafts/*.md';
      programs[name] = () => timeProgram([...program, target], folder);
    }
    return medians(programs, rounds);
  });
}

/** Runs in a folder of its own, with a copy of the program whose code cache may come and go. */
function inWorkshop<T>(run: (folder: string, cli: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));
  try {
    cpSync(dist, join(folder, 'dist'), { recursive: true });
    return run(folder, join(folder, 'dist/cli.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function medians(programs: Readonly<Record<string, () => number>>, rounds: number): ProgramTimes {
  const measured = interleave(programs, rounds);
  return new Map(Object.entries(measured).map(([name, times]) => [name, median(times)]));
}
