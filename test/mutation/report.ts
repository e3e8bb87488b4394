// What the rules make of planted faults: npx tsx test/mutation/report.ts [part of an operator's name]
import { harmlessOperators } from './operators/harmless.ts';
import { operators } from './operators/index.ts';
import {
  collateralOf,
  makeHarmless,
  missesOf,
  isUsable,
  plantFaults,
  scoreOf,
  type Tally,
  waiting,
} from './run.ts';

const wanted = process.argv[2] ?? '';
const start = performance.now();
const planted = plantFaults(
  operators.filter((operator) => operator.name.includes(wanted) && isUsable(operator)),
);
const harmless = makeHarmless(harmlessOperators.filter(({ name }) => name.includes(wanted)));

console.log('sites caught collateral  operator');
for (const tally of [...planted, ...harmless]) printRow(tally);
print('misses', planted.flatMap(missesOf));
print('collateral', planted.flatMap(collateralOf));
print('false alarms', harmless.flatMap(collateralOf));
print('skipped, for want of a rule', waiting(operators));
const total = scoreOf(planted);
console.log(
  `\n${String(total.caught)} of ${String(total.sites)} caught (${(total.caught / total.sites).toFixed(3)}), ` +
    `${String(total.collateral)} collateral; ${String(scoreOf(harmless).sites)} harmless changes; ` +
    `${((performance.now() - start) / 1000).toFixed(1)} s`,
);

function printRow(tally: Tally): void {
  const { sites, caught, collateral } = scoreOf([tally]);
  const isHarmless = tally.operator.rules.length === 0;
  const cells = [sites, isHarmless ? '–' : caught, collateral].map((cell) => String(cell).padStart(6));
  console.log(`${cells.join(' ')}  ${isHarmless ? 'harmless: ' : ''}${tally.operator.name}`);
}

function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title} (${String(lines.length)})`);
  for (const line of lines) console.log(`  ${line}`);
}
