// Findings in the texts that should stay almost silent, per rule: npx tsx test/corpus/quietReport.ts
import { countsByRule, findingsIn, hanIn, quietTexts } from '../support/quietCorpus.ts';

const texts = quietTexts();
const findings = texts.flatMap(findingsIn);
const han = texts.reduce((sum, text) => sum + hanIn(text), 0);

console.log('findings  per 10,000 汉字  rule');
for (const [rule, count] of countsByRule(findings)) printRow(count, rule);
printRow(findings.length, `all rules, ${String(texts.length)} texts, ${String(han)} 汉字`);

function printRow(count: number, name: string): void {
  const rate = ((count * 10_000) / han).toFixed(2);
  console.log(`${String(count).padStart(8)}  ${rate.padStart(15)}  ${name}`);
}
