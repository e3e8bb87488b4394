import { describe, expect, it } from 'vitest';
import { blockFact, documentFact } from '../../../server/src/engine/facts/fact.ts';
import { buildLexicon } from '../../../server/src/engine/lexicon/builtIn.ts';
import { createLinter } from '../../../server/src/engine/linter/lint.ts';
import { placeOf } from '../../../server/src/engine/markdown/block.ts';
import { openDocument, updateDocument } from '../../../server/src/engine/markdown/document.ts';
import { noOptions } from '../../../server/src/engine/rules/options.ts';
import type { AnyRule } from '../../../server/src/engine/rules/registered.ts';
import { blockRule, documentRule } from '../../../server/src/engine/rules/rule.ts';

const META = {
  group: 'wording',
  title: { zh: '试', en: 'Trial' },
  severity: 'warning',
  fixable: 'none',
  options: noOptions,
  messages: { found: { zh: '见“{word}”', en: 'found {word}' } },
} as const;

/** Finds every 错 in paragraphs and counts how often it is asked. */
function countingRules(): {
  rules: readonly AnyRule[];
  counts: { block: number; merge: number; document: number };
} {
  const counts = { block: 0, merge: 0, document: 0 };
  const block = blockRule({
    ...META,
    id: 'trial-block',
    blocks: ['paragraph'],
    facts: {},
    check: (current) => {
      counts.block++;
      const at = current.source.indexOf('错');
      return at < 0
        ? []
        : [{ message: 'found', data: { word: '错' }, at: placeOf(current, { start: at, end: at + 1 }) }];
    },
  });
  const headings = documentFact({
    id: 'trial-headings',
    parts: blockFact('trial-heading', (current) => (current.type === 'heading' ? current.source : undefined)),
    merge: (parts): readonly string[] => {
      counts.merge++;
      return parts;
    },
  });
  const document = documentRule({
    ...META,
    id: 'trial-document',
    facts: { headings },
    check: () => {
      counts.document++;
      return [];
    },
  });
  return { rules: [block, document], counts };
}

function configFor(rules: readonly AnyRule[]) {
  return {
    rules: new Map(rules.map(({ id }) => [id, { severity: 'warning' as const, options: {} }])),
    lexicon: buildLexicon([]),
    language: 'zh' as const,
  };
}

describe('createLinter', () => {
  it('asks only the edited block again, and merges only what has changed', () => {
    const { rules, counts } = countingRules();
    const linter = createLinter(configFor(rules), rules);
    const text = `# 题\n\n${Array.from({ length: 100 }, (_, n) => `第${String(n)}段有错。`).join('\n\n')}\n`;
    let document = openDocument(text);
    let result = linter.lint(document);
    expect(counts).toEqual({ block: 100, merge: 1, document: 1 });
    expect(result.diagnostics).toHaveLength(100);
    const at = text.indexOf('第50段');
    document = updateDocument(document, [{ start: at, end: at, text: '新' }]);
    result = linter.lint(document, result);
    expect(counts).toEqual({ block: 101, merge: 1, document: 1 });
    expect(result.diagnostics.map(({ start }) => start)).toEqual(
      linter.lint(openDocument(document.source.value)).diagnostics.map(({ start }) => start),
    );
    document = updateDocument(document, [{ start: 2, end: 2, text: '新' }]);
    linter.lint(document, result);
    expect(counts.merge).toBe(3);
  });

  it('moves findings below white space that comes and goes, and keeps those above it as they are', () => {
    const { rules } = countingRules();
    const linter = createLinter(configFor(rules), rules);
    let document = openDocument('有错。\n\n也有错。\n\n还有错。\n');
    let result = linter.lint(document);
    const [first] = result.diagnostics;
    for (const [edit, starts] of [
      [{ start: 4, end: 4, text: '\n' }, [1, 8, 14]],
      [{ start: 4, end: 5, text: '' }, [1, 7, 13]],
    ] as const) {
      document = updateDocument(document, [edit]);
      result = linter.lint(document, result);
      expect(result.diagnostics.map(({ start }) => start)).toEqual(starts);
      expect(result.diagnostics[0]).toBe(first);
    }
  });

  it('merges nothing again where a part says the same, and tells nobody where what it comes to is the same', () => {
    const counts = { merge: 0, check: 0 };
    const parts = blockFact('trial-length', ({ source }) => ({
      isLong: source.length > 3,
      words: [source.length % 2],
    }));
    const anyLong = documentFact({
      id: 'trial-any-long',
      parts,
      merge: (all): { readonly isLong: boolean } => {
        counts.merge++;
        return { isLong: all.some(({ isLong }) => isLong) };
      },
      settles: true,
    });
    const reader = documentRule({
      ...META,
      id: 'trial-settled',
      facts: { anyLong },
      check: () => {
        counts.check++;
        return [];
      },
    });
    const linter = createLinter(configFor([reader]), [reader]);
    let document = openDocument('一二三四\n\n五六\n');
    let result = linter.lint(document);
    // Two more characters: the part says the same. One more: it says something else, and comes to the same.
    for (const [text, merges] of [
      ['二三', 1],
      ['四', 2],
    ] as const) {
      document = updateDocument(document, [{ start: 1, end: 1, text }]);
      result = linter.lint(document, result);
      expect(counts).toMatchObject({ merge: merges, check: 1 });
    }
  });

  it('words findings with their data', () => {
    const { rules } = countingRules();
    const result = createLinter(configFor(rules), rules).lint(openDocument('有错。'));
    expect(result.diagnostics).toMatchObject([{ message: '见“错”', start: 1, end: 2, severity: 'warning' }]);
  });

  it('lets a rule that throws cost its own findings only', () => {
    const { rules } = countingRules();
    const broken = blockRule({
      ...META,
      id: 'trial-broken',
      blocks: ['paragraph'],
      facts: {},
      check: () => {
        throw new Error('broken');
      },
    });
    const all = [broken, ...rules];
    const result = createLinter(configFor(all), all).lint(openDocument('有错。\n\n也有错。'));
    expect(result.diagnostics).toHaveLength(2);
    expect(result.crashes).toMatchObject([{ rule: 'trial-broken', error: 'broken' }]);
  });

  it('lets a fact that throws cost the rules that read it only', () => {
    const { rules } = countingRules();
    const fact = documentFact({
      id: 'trial-broken-fact',
      parts: blockFact('trial-any', () => 1),
      merge: (): number => {
        throw new Error('broken fact');
      },
    });
    const reader = documentRule({ ...META, id: 'trial-reader', facts: { fact }, check: () => [] });
    const all = [...rules, reader];
    const result = createLinter(configFor(all), all).lint(openDocument('有错。'));
    expect(result.diagnostics).toHaveLength(1);
    expect(result.crashes).toMatchObject([{ rule: 'trial-reader', error: 'broken fact' }]);
  });
});
