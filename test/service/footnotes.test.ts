import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  footnotes,
  hasSameStructure,
  openDocument,
  updateDocument,
} from '../../server/src/engine/index.ts';
import { insertFootnote } from '../../server/src/language-service/index.ts';
import { markdownText, reportText, runs } from '../properties/markdownText.ts';
import { lintText, linterFor } from '../support/lint.ts';
import { draftOf, markedDraft, withSelection } from './support.ts';

function check(marked: string, expected: string): void {
  const { draft, cursor } = markedDraft(marked);
  const { edits, selection } = insertFootnote(draft, cursor);
  expect(withSelection(applyEdits(draft.document.source.value, edits), selection)).toBe(expected);
}

const NEW = '来源：⟦机构《文件》，年份⟧';

describe('insertFootnote', () => {
  it('puts the first note below its paragraph, before the full stop', () => {
    check('产量增长 5%。▮\n\n下文。\n', `产量增长 5%[^1]。\n\n[^1]: ${NEW}。\n\n下文。\n`);
    check('产量增长 5▮%，用户增长。\n', `产量增长 5%[^1]，用户增长。\n\n[^1]: ${NEW}。\n`);
    check('**产量增长▮**。\n', `**产量增长**[^1]。\n\n[^1]: ${NEW}。\n`);
  });

  it('numbers by place and moves the later notes on', () => {
    check(
      '甲[^1]。\n\n[^1]: 来源：某院。\n\n乙▮。\n\n丙[^2]，又见[^1]。\n\n[^2]: 来源：某部。\n',
      `甲[^1]。\n\n[^1]: 来源：某院。\n\n乙[^2]。\n\n[^2]: ${NEW}。\n\n丙[^3]，又见[^1]。\n\n[^3]: 来源：某部。\n`,
    );
  });

  it('follows the habits of the draft', () => {
    check(
      '甲。[^1]乙。▮丙。[^2]\n\n丁。\n\n[^1]: 数据来源：某院\n[^2]: 数据来源：某部\n',
      '甲。[^1]乙。[^2]丙。[^3]\n\n丁。\n\n[^1]: 数据来源：某院\n[^2]: 数据来源：⟦机构《文件》，年份⟧\n[^3]: 数据来源：某部\n',
    );
  });

  it('finds the habit of notes at the end of the draft, the last paragraph of which tells nothing', () => {
    check(
      '甲[^1]。\n\n乙▮。\n\n丙[^2]丁[^3]。\n\n[^1]: 来源：某院。\n[^2]: 来源：某部。\n[^3]: 来源：某局。\n',
      `甲[^1]。\n\n乙[^2]。\n\n丙[^3]丁[^4]。\n\n[^1]: 来源：某院。\n[^2]: ${NEW}。\n[^3]: 来源：某部。\n[^4]: 来源：某局。\n`,
    );
  });

  it('stands before a hard break and splits no character', () => {
    check('甲  ▮\n乙。\n', `甲[^1]  \n乙。\n\n[^1]: ${NEW}。\n`);
    check('甲\\▮\n乙。\n', `甲[^1]\\\n乙。\n\n[^1]: ${NEW}。\n`);
    check('甲\ud83d▮\ude00乙。\n', `甲\ud83d\ude00[^1]乙。\n\n[^1]: ${NEW}。\n`);
  });

  it('takes the next free number where notes are not in sequence', () => {
    check(
      '甲[^a]。乙[^7]。丙▮。\n\n[^a]: 来源：某院。\n\n[^7]: 来源：某部。\n',
      `甲[^a]。乙[^7]。丙[^8]。\n\n[^a]: 来源：某院。\n\n[^7]: 来源：某部。\n\n[^8]: ${NEW}。\n`,
    );
  });

  it('stands behind other markers and behind the block of a cell or an item', () => {
    check('甲[^1]▮。\n\n[^1]: 来源：某院。\n', `甲[^1][^2]。\n\n[^1]: 来源：某院。\n\n[^2]: ${NEW}。\n`);
    check('- 甲▮\n- 乙\n', `- 甲[^1]\n- 乙\n\n[^1]: ${NEW}。\n`);
    check(
      '| 甲▮ | 乙 |\n|---|---|\n| 1 | 2 |\n',
      `| 甲[^1] | 乙 |\n|---|---|\n| 1 | 2 |\n\n[^1]: ${NEW}。\n`,
    );
  });

  it.each([
    '```\n代▮码\n```\n',
    '---\ntitle: 报▮告\n---\n',
    '正文。\n\n▮\n',
    '[^1]: 注▮文。\n\n正文[^1]。\n',
  ])('refuses where no marker can stand: %j', (marked) => {
    const { draft, cursor } = markedDraft(marked);
    expect(insertFootnote(draft, cursor)).toMatchObject({ edits: [], note: expect.any(String) as string });
  });

  it('keeps structure and order, whatever the draft', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: reportText }, markdownText),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, share) => {
          const draft = draftOf(value);
          const { edits, selection } = insertFootnote(draft, Math.floor(share * value.length));
          if (edits.length === 0) return;
          const after = applyEdits(value, edits);
          expect(hasSameStructure(draft.document, updateDocument(draft.document, edits))).toBe(true);
          expect(openDocument(after).blocks.length).toBe(draft.document.blocks.length + 1);
          expect(after.slice(selection?.start, selection?.end)).toBe('机构《文件》，年份');
          const order = linterFor('footnote-order');
          const before = lintText(order, value).diagnostics.length;
          const { dangling, references, definitions } = draft.linter.read(draft.result, footnotes);
          const isNumbered = [...references, ...definitions].every(({ label }) => /^[1-9]\d*$/.test(label));
          // Names, and numbers without a note, leave it to chance.
          if (before === 0 && isNumbered && dangling.length === 0)
            expect(lintText(order, after).diagnostics).toEqual([]);
        },
      ),
      runs(150),
    );
  }, 120_000);
});
