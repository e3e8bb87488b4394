import { expect, it } from 'vitest';
import { rules } from '../../server/src/engine/index.ts';
import { readablePage, rulePage } from '../../server/src/language-service/index.ts';

it('labels the examples, explains the brackets once, and speaks to its reader', () => {
  const lines = (readablePage('enumeration-sequence', 'zh') ?? '').split('\n');
  expect(lines[0]).toMatch(/^# enumeration-sequence /u);
  expect(lines.filter((line) => line.startsWith('> '))).toEqual([]);
  expect(lines.filter((line) => line.includes('⟦ ⟧'))).toHaveLength(1);
  expect(readablePage('enumeration-sequence', 'en')).toContain(rulePage('enumeration-sequence')?.summary);
  expect(readablePage('no-such-rule', 'zh')).toBeUndefined();
});

it.each(rules.map(({ id }) => id))('keeps the examples of %s as they are', (id) => {
  const examples = rulePage(id)?.examples ?? [];
  const page = readablePage(id, 'zh') ?? '';
  expect(examples.filter(({ text }) => !page.includes(text))).toEqual([]);
  expect(page).not.toMatch(/^~+\w* \S/mu);
});
