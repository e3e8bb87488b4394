import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../server/src/engine/lexicon/builtIn.ts';
import { createLinter } from '../../../server/src/engine/linter/lint.ts';
import { placeOf } from '../../../server/src/engine/markdown/block.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';
import { unusedSuppression } from '../../../server/src/engine/rules/markdown/unused-suppression.ts';
import { noOptions } from '../../../server/src/engine/rules/options.ts';
import { blockRule } from '../../../server/src/engine/rules/rule.ts';

/** Finds every 错, under the id of a rule that exists. */
const findsFaults = blockRule({
  id: 'heading-increment',
  group: 'wording',
  title: { zh: '试', en: 'Trial' },
  severity: 'warning',
  fixable: 'none',
  options: noOptions,
  messages: { found: { zh: '错', en: 'wrong' } },
  blocks: ['paragraph', 'list', 'table'],
  facts: {},
  check: (block) =>
    [...block.source.matchAll(/错/g)].map(({ index }) => ({
      message: 'found' as const,
      at: placeOf(block, { start: index, end: index + 1 }),
    })),
});

function linesOf(text: string): readonly string[] {
  const rules = [findsFaults, unusedSuppression];
  const linter = createLinter(
    {
      rules: new Map(rules.map(({ id }) => [id, { severity: 'warning' as const, options: {} }])),
      lexicon: buildLexicon([]),
      language: 'zh',
    },
    rules,
  );
  const document = openDocument(text);
  const { diagnostics, crashes } = linter.lint(document);
  expect(crashes).toEqual([]);
  return diagnostics.map(({ rule, start }) => `${String(document.source.lineColumn(start).line)} ${rule}`);
}

const RULE = 'heading-increment';

describe('suppression', () => {
  it.each([
    ['nothing', '错', [`1 ${RULE}`]],
    ['all rules to the end', '错\n\n<!-- zhangfa-disable -->\n\n错\n\n错', [`1 ${RULE}`]],
    ['until enabled', '<!-- zhangfa-disable -->\n\n错\n\n<!-- zhangfa-enable -->\n\n错', [`7 ${RULE}`]],
    ['one rule', `<!-- zhangfa-disable ${RULE} -- 原文如此 -->\n\n错`, []],
    [
      'until that rule is enabled',
      `<!-- zhangfa-disable ${RULE} -->\n\n错\n\n<!-- zhangfa-enable ${RULE} -->\n\n错`,
      [`7 ${RULE}`],
    ],
    ['not another rule', '<!-- zhangfa-disable heading-duplicate -->\n\n错', [`3 ${RULE}`]],
    ['the line', '错 <!-- zhangfa-disable-line -->\n错', [`2 ${RULE}`]],
    ['the next line', '甲 <!-- zhangfa-disable-next-line -->\n错\n错', [`3 ${RULE}`]],
    ['the next block', '<!-- zhangfa-disable-next-line -->\n\n- 错\n- 错\n\n错', [`6 ${RULE}`]],
    ['nothing, and says so', '<!-- zhangfa-disable -->\n\n对', ['1 unused-suppression']],
    ['one of two ids', `<!-- zhangfa-disable ${RULE}, heading-incrment -->\n\n错`, ['1 unused-suppression']],
    ['nothing from within code', '`<!-- zhangfa-disable -->` 错', [`1 ${RULE}`]],
    [
      'commas and spaces alike',
      `<!-- zhangfa-disable ${RULE},no-such-rule-at-all -->\n\n错`,
      ['1 unused-suppression'],
    ],
  ])('silences %s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});
