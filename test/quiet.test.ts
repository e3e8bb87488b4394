import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingsIn, hanIn, quietTexts, showFinding, SNAPSHOT } from './support/quietCorpus.ts';

const MAX_FINDINGS_PER_1000_HAN = 2;

const texts = quietTexts();
const findings = texts.flatMap(findingsIn);

it('finds in texts of other genres what the snapshot says', () => {
  const shown = findings.map((finding) => `${showFinding(finding)}\n`).join('');
  if (process.env['UPDATE_SPECS'] === '1') writeFileSync(SNAPSHOT, shown);
  expect(shown.split('\n')).toEqual(readFileSync(SNAPSHOT, 'utf8').split('\n'));
});

it('has at least ten texts', () => {
  expect(texts.length).toBeGreaterThanOrEqual(10);
});

it('is almost silent on them', () => {
  const han = texts.reduce((sum, text) => sum + hanIn(text), 0);
  expect((findings.length * 1000) / han).toBeLessThanOrEqual(MAX_FINDINGS_PER_1000_HAN);
});

it('finds no errors in them', () => {
  expect(findings.filter(({ severity }) => severity === 'error').map(showFinding)).toEqual([]);
});
