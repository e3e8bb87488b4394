import { describe, expect, it } from 'vitest';
import { buildLexicon, builtInLexicon } from '../../../server/src/engine/lexicon/builtIn.ts';
import type { TermEntry } from '../../../server/src/engine/lexicon/lexicon.ts';
import { TermIndex } from '../../../server/src/engine/lexicon/termIndex.ts';
import { variantProblem } from '../../../server/src/engine/lexicon/termPattern.ts';

const entry = (preferred: string, ...variants: string[]): TermEntry => ({ preferred, variants });

/** `kind:text` of each match. */
function found(index: TermIndex, text: string): readonly string[] {
  return index.find(text).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);
}

describe('TermIndex', () => {
  it('takes the longest form at each place and nothing within another term', () => {
    const index = new TermIndex([
      entry('国家金融监督管理总局', '金融监督管理总局'),
      entry('金融监督', '金融监管'),
    ]);
    expect(found(index, '国家金融监督管理总局与金融监督管理总局、金融监督')).toEqual([
      'preferred:国家金融监督管理总局',
      'variant:金融监督管理总局',
      'preferred:金融监督',
    ]);
  });

  it('knows where a Latin word ends, and that 财政部门 is no ministry', () => {
    const index = new TermIndex([entry('人工智能', 'AI'), entry('财政部', '国家财政部')]);
    expect(found(index, 'FAIR、AI、AIGC、5AI，国家财政部门与国家财政部')).toEqual([
      'variant:AI',
      'variant:国家财政部',
    ]);
  });

  it('searches regular expressions, and leaves accepted forms alone', () => {
    const index = new TermIndex([{ ...entry('数据要素×', '/数据要素\\s?[×Xx]/'), short: ['数据要素x'] }]);
    expect(found(index, '数据要素×、数据要素 X、数据要素x、数据要素XBRL')).toEqual([
      'preferred:数据要素×',
      'variant:数据要素 X',
      'short:数据要素x',
    ]);
  });

  it('ignores variants that cannot be searched for', () => {
    const index = new TermIndex([entry('甲乙', '/(甲+)+/', '/甲*/', '甲')]);
    expect(found(index, '甲甲乙')).toEqual(['preferred:甲乙']);
  });

  it('finds members of groups as terms', () => {
    expect(found(builtInLexicon.termIndex, '科技金融、“五篇大文章”')).toEqual([
      'preferred:科技金融',
      'preferred:五篇大文章',
    ]);
  });

  it('takes as long for ten thousand entries as for ten, give or take', () => {
    const terms = Array.from({ length: 10_000 }, (_, number) =>
      entry(`术语${String(number)}甲`, `词语${String(number)}乙`),
    );
    expect(found(new TermIndex(terms), '术语42甲与词语9999乙')).toEqual([
      'preferred:术语42甲',
      'variant:词语9999乙',
    ]);
  });
});

describe('buildLexicon', () => {
  it('lets a team overrule a built-in entry', () => {
    const { termIndex } = buildLexicon([{ preferred: '五大篇文章', variants: ['五篇大文章'] }]);
    expect(found(termIndex, '五大篇文章、五篇大文章')).toEqual([
      'preferred:五大篇文章',
      'variant:五篇大文章',
    ]);
  });

  it('lets a team silence a built-in entry', () => {
    const { termIndex } = buildLexicon([{ preferred: '数据要素×', variants: [] }]);
    expect(found(termIndex, '数据要素X')).toEqual([]);
  });

  it('is the built-in one where a team has no terms', () => {
    expect(buildLexicon([])).toBe(builtInLexicon);
  });
});

it('has no built-in variant that cannot be searched for, or that another entry prefers', () => {
  const accepted = new Set(
    builtInLexicon.terms.flatMap(({ preferred, short = [], members = [] }) => [
      preferred,
      ...short,
      ...members,
    ]),
  );
  for (const { variants } of builtInLexicon.terms) {
    for (const variant of variants) {
      expect(variantProblem(variant)).toBeUndefined();
      expect(accepted).not.toContain(variant);
    }
  }
});
