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
/** A draft that no earlier run has seen. */
export const CHECK = 'zhangfa check';
/** No code cache either: the first run of all. */
const FIRST = 'zhangfa check, first run';
/** What an earlier run has kept of the draft is still true. */
const AGAIN = 'zhangfa check, same draft again';

/** 77 KB in UTF-8, as the report is that the budgets were set by. */
const REPORT = 29_000;
/** 250 of them are 10 MB. */
const DRAFT = 15_500;

/** Whether the command line has been bundled. */
export function isBundled(): boolean {
  return existsSync(join(dist, 'cli.js'));
}

/** One report, checked by whole processes; `draft` is the path of another one. */
export function measureReport(peers: readonly Peer[], rounds: number, draft?: string): ProgramTimes {
  return inWorkshop(({ folder, run, check, forget }) => {
    const report = draft === undefined ? join(folder, 'report.md') : resolve(draft);
    if (draft === undefined) writeFileSync(report, sampleDraft(REPORT));
    const programs: Record<string, () => number> = {
      [NODE]: () => run('-e', '0'),
      [FIRST]: () => {
        forget('drafts', 'code');
        return check(report);
      },
      [CHECK]: () => {
        forget('drafts');
        return check(report);
      },
      [AGAIN]: () => check(report),
    };
    for (const { name, program } of peers) programs[name] = () => run(...program, report);
    return medians(programs, rounds);
  });
}

/** A folder of drafts of 42 KB each, checked by whole processes. */
export function measureFolder(peers: readonly Peer[], rounds: number, count = 250): ProgramTimes {
  return inWorkshop(({ folder, run, check, forget }) => {
    const drafts = join(folder, 'drafts');
    mkdirSync(drafts);
    for (let number = 1; number <= count; number++) {
      writeFileSync(join(drafts, `draft-${String(number)}.md`), sampleDraft(DRAFT, number));
    }
    check(join(drafts, 'draft-1.md'));
    const programs: Record<string, () => number> = {
      [CHECK]: () => {
        forget('drafts');
        return check(drafts);
      },
    };
    for (const { name, program } of peers) {
      const target = name === 'AutoCorrect' ? drafts : 'drafts/*.md';
      programs[name] = () => run(...program, target);
    }
    return medians(programs, rounds);
  });
}

/** A folder to work in, with a copy of the program. */
interface Workshop {
  readonly folder: string;
  /** Runs Node with these arguments; milliseconds. */
  readonly run: (...args: readonly string[]) => number;
  /** Runs `zhangfa check`; milliseconds. */
  readonly check: (target: string) => number;
  /** Removes what earlier runs have kept: of drafts, or V8's code. */
  readonly forget: (...what: readonly ('drafts' | 'code')[]) => void;
}

function inWorkshop<T>(work: (workshop: Workshop) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));
  const home = join(folder, 'home');
  const kept = { drafts: home, code: join(folder, 'dist/.cache') };
  const run = (...args: readonly string[]): number => timeProgram(args, folder, home);
  try {
    cpSync(dist, join(folder, 'dist'), { recursive: true });
    return work({
      folder,
      run,
      check: (target) => run(join(folder, 'dist/cli.js'), 'check', target),
      forget: (...what) => {
        for (const each of what) rmSync(kept[each], { recursive: true, force: true });
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function medians(programs: Readonly<Record<string, () => number>>, rounds: number): ProgramTimes {
  const measured = interleave(programs, rounds);
  return new Map(Object.entries(measured).map(([name, times]) => [name, median(times)]));
}
