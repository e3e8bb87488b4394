import { describe, expect, it } from 'vitest';
import { fixText } from '../../../server/src/engine/linter/fix.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';
import { linterFor } from '../../support/lint.ts';

/** The texts that a paragraph shows in bold. */
function boldOf(text: string): readonly string[] {
  const passages = openDocument(text).blocks.flatMap((block) => block.passages);
  return passages.flatMap((passage) =>
    passage.marks
      .filter(({ kind }) => kind === 'strong')
      .map((mark) => passage.text.slice(mark.text.start, mark.text.end)),
  );
}

describe('the fix of emphasis-boundary renders', () => {
  it.each([
    ['**甲乙。**丙', '**甲乙**。丙', ['甲乙']],
    [
      '**甲。**乙，一是**丙**。丁，二是**戊。**己',
      '**甲**。乙，一是**丙**。丁，二是**戊**。己',
      ['甲', '丙', '戊'],
    ],
    ['**甲。**乙。**丙。**丁', '**甲**。乙。**丙**。丁', ['甲', '丙']],
    ['甲**“乙”**丙', '甲“**乙**”丙', ['乙']],
    ['**“甲乙”**丙', '“**甲乙**”丙', ['甲乙']],
    ['甲**《乙》**，丙', '甲《**乙**》，丙', ['乙']],
    ['甲**（乙）丙**丁', '甲（**乙）丙**丁', ['乙）丙']],
    ['**甲（乙）**丙', '**甲（乙**）丙', ['甲（乙']],
    ['** 甲乙 **丙', '**甲乙**丙', ['甲乙']],
    ['甲__乙__丙', '甲**乙**丙', ['乙']],
    ['**甲。[^1]**乙\n\n[^1]: 注', '**甲。**[^1]乙\n\n[^1]: 注', ['甲。']],
    ['| 甲 |\n|---|\n| **乙。**丙 |', '| 甲 |\n|---|\n| **乙**。丙 |', ['乙']],
    ['- **甲。**乙', '- **甲**。乙', ['甲']],
    ['# **甲：**乙', '# **甲**：乙', ['甲']],
  ])('%s', (text, fixed, bold) => {
    expect(fixText(text, linterFor('emphasis-boundary')).text).toBe(fixed);
    expect(boldOf(fixed)).toEqual(bold);
  });

  it.each([
    '2**10 与 3**5',
    '系数 0.35**，标准误 0.12**',
    '\\*\\*甲。\\*\\*乙',
    '`**甲。**乙`',
    'a__b__c',
    '**甲**。乙',
    '***甲***。',
  ])('leaves %s alone', (text) => {
    expect(fixText(text, linterFor('emphasis-boundary')).text).toBe(text);
  });
});
