/**
 * Measures the engine and the command line, and compares them with other linters.
 *
 *     npm run bench                    all tables
 *     npm run bench -- strokes         only some: report folder strokes wire growth
 *     npm run bench -- --peers         installs the linters to compare with first
 *     npm run bench -- --rules         what each rule and fact costs
 *     npm run bench -- --draft PATH    this draft in place of the generated one
 *     npm run bench -- --profile       leaves CPU profiles of the engine in test/bench/dist/profiles
 *     npm run bench -- --check         the budgets, for the gate
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { budgets, type Judgement } from './budgets.ts';
import { bundleTasks, runTask } from './child.ts';
import { installedPeers, installPeers } from './peers.ts';
import { isBundled, measureFolder, measureReport, type ProgramTimes } from './programs.ts';
import type { Growth } from './scaling.ts';
import { ms, printTable, times } from './table.ts';
import { measureWire } from './wire.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    draft: { type: 'string' },
  },
});

const { check, profile, draft } = flags;
/** Enough that V8 has compiled what the rare kinds of strokes run, as it has soon after a draft was opened. */
const STROKES = 2_500;
/** Characters of a report and of a book. */
const REPORT = 27_000;
const BOOK = 700_000;

printMachine();
if (flags.peers) installPeers();
await bundleTasks();
if (check) process.exitCode = checkBudgets() ? 0 : 1;
else if (flags.rules) printRules();
else await printAll(positionals);

function printMachine(): void {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(
    `${cpu?.model ?? '?'} × ${String(cpus().length)}, Node ${process.versions.node}, load ${load.join(' ')}`,
  );
}

function checkBudgets(): boolean {
  let isKept = true;
  for (const judge of budgets()) {
    let judgements = judge();
    // A noisy neighbour does not come twice.
    if (judgements.some((one) => !one.isKept)) judgements = judge();
    for (const one of judgements) {
      printJudgement(one);
      isKept &&= one.isKept;
    }
  }
  return isKept;
}

function printJudgement({ budget, measured, isKept }: Judgement): void {
  console.log(`${isKept ? '✔' : '✘'} ${budget}: ${measured}`);
}

async function printAll(only: readonly string[]): Promise<void> {
  const wants = (name: string): boolean => only.length === 0 || only.includes(name);
  if (!isBundled()) console.log('server/dist/cli.js is not there; `npm run bundle` makes it.');
  if (isBundled() && wants('report')) {
    printPrograms(
      `One report of 77 KB${draft === undefined ? '' : ` (${draft})`}`,
      measureReport(installedPeers(), 15, draft),
    );
  }
  if (isBundled() && wants('folder')) {
    printPrograms('250 drafts, 10 MB', measureFolder(installedPeers(), 3));
  }
  if (wants('strokes')) printStrokes();
  if (isBundled() && wants('wire')) await printWire();
  if (wants('growth')) printGrowth();
}

function printPrograms(title: string, figures: ProgramTimes): void {
  const peer = figures.get('AutoCorrect');
  const rows = [...figures].map(([name, time]) => [
    name,
    ms(time),
    peer === undefined ? '' : times(time / peer),
  ]);
  printTable(`${title}: whole process, median`, ['', 'ms', '÷ AutoCorrect'], rows);
}

function printStrokes(): void {
  const drafts = draft === undefined ? [REPORT, BOOK] : [draft, BOOK];
  const results = drafts.map((one) => runTask('strokes', [one, STROKES], { profile }));
  printTable(
    'One keystroke: update and lint, all recommended rules',
    ['characters', 'blocks', 'p50 ms', 'p95', 'max', 'update p50', 'lint p50', 'machine'],
    results.map((one) => [
      String(one.length),
      String(one.blocks),
      ...[one.p50, one.p95, one.max, one.update, one.lint].map(ms),
      times(one.slowness),
    ]),
  );
  const kinds = [...new Set(results.flatMap((one) => Object.keys(one.kinds)))].sort();
  printTable(
    'The same by kind, p95 ms',
    ['', ...results.map((one) => String(one.length))],
    kinds.map((kind) => [kind, ...results.map((one) => ms(one.kinds[kind] ?? NaN))]),
  );
  const { fence } = runTask('worst', [BOOK]);
  printTable(
    'A stroke that opens or closes a fence at the top',
    ['characters', 'ms'],
    [[String(BOOK), ms(fence)]],
  );
}

async function printWire(): Promise<void> {
  const results = [await measureWire(REPORT, 400), await measureWire(BOOK, 300)];
  printTable(
    'One keystroke over the wire (zhangfa lsp --stdio): change sent to findings received',
    [
      'characters',
      'findings',
      'p50 ms',
      'p95',
      'max',
      'work p50',
      'p95',
      'start',
      'open',
      'memory MB',
      'machine',
    ],
    results.map((one) => [
      String(one.length),
      String(one.findings),
      ...[one.p50, one.p95, one.max, one.work50, one.work95, one.start, one.open].map(ms),
      one.memory.toFixed(0),
      times(one.slowness),
    ]),
  );
}

function printGrowth(): void {
  const { lengths, whole, steps } = runTask('scaling', [[7_000, 70_000, BOOK], 6, true], { profile });
  const head = ['ms', ...lengths.map(String), ...lengths.slice(1).map(() => '÷ linear')];
  const row = ({ name, times: all, ratios }: Growth): readonly string[] => [
    name,
    ...all.map(ms),
    ...ratios.map(times),
  ];
  printTable('Growth with the text, warm', head, whole.map(row));
  const notable = steps.filter((step) => (step.times.at(-1) ?? 0) > 5);
  const worst = notable.sort((a, b) => (b.ratios.at(-1) ?? 0) - (a.ratios.at(-1) ?? 0));
  printTable('Facts and rules by themselves, the worst growth first', head, worst.slice(0, 15).map(row));
}

function printRules(): void {
  const steps = Object.entries(runTask('steps', [draft ?? REPORT], { profile }));
  printTable(
    'Facts and rules by themselves',
    ['', 'cold ms', 'warm ms'],
    steps
      .sort(([, [a]], [, [b]]) => b - a)
      .filter(([, [cold]]) => cold >= 0.5)
      .map(([name, [cold, warm]]) => [name, ms(cold), ms(warm)]),
  );
  const costs = runTask('rules', [draft ?? REPORT, BOOK, 120], { profile });
  printTable(
    `Each rule with the facts it needs: whole report; one keystroke in ${String(BOOK)} characters`,
    ['rule', 'report ms', 'stroke p50', 'stroke p95'],
    [...costs]
      .sort((a, b) => b.p95 - a.p95)
      .map(({ rule, whole, p50, p95 }) => [rule, ms(whole), ms(p50), ms(p95)]),
  );
}
