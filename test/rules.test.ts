import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../server/src/engine/linter/diagnostic.ts';
import { fixText } from '../server/src/engine/linter/fix.ts';
import { structureOf } from '../server/src/engine/linter/structure.ts';
import { openDocument } from '../server/src/engine/markdown/document.ts';
import { rules } from '../server/src/engine/rules/registry.ts';
import { applyEdits } from '../server/src/engine/text/edit.ts';
import { SourceText } from '../server/src/engine/text/sourceText.ts';
import { expectSafeFix } from './support/fixSafety.ts';
import { linterFor, lintText, withoutCrash } from './support/lint.ts';
import { examplesOf, rewrite, unmark, type Example } from './support/rulePage.ts';

const UPDATE = process.env['UPDATE_SPECS'] === '1';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const path = new URL(`../server/src/engine/rules/${rule.group}/${id}.md`, import.meta.url);
  const page = readFileSync(path, 'utf8');
  const examples = examplesOf(page);

  if (UPDATE) {
    it('rewrites what its page expects', () => {
      const results = examples.map((example) => ({ example, expected: outcomeOf(id, example) }));
      writeFileSync(path, rewrite(page, results));
    });
    return;
  }

  it.each(examples.map((example) => [`${example.kind}, line ${String(example.line)}`, example] as const))(
    '%s',
    (_, example) => {
      const linter = linterFor(id, example.options);
      const { text, spans } = unmark(example.marked);
      const { diagnostics } = lintText(linter, text);
      expect(diagnostics.map(({ start, end }) => text.slice(start, end))).toEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
      );
      expect(diagnostics.map(({ start, end }) => ({ start, end }))).toEqual(spans);
      expect(Object.fromEntries(outcomeOf(id, example))).toEqual(Object.fromEntries(example.expected));
      expectSafeFix(text, fixText(text, linter), linter);
      for (const { fix, suggestions } of diagnostics) {
        if (fix) {
          expect(rule.fixable).toBe('fix');
          expect(structureOf(openDocument(applyEdits(text, fix.edits)))).toEqual(
            structureOf(openDocument(text)),
          );
        }
        if (suggestions.length > 0) expect(rule.fixable).not.toBe('none');
        for (const each of [...(fix ? [fix] : []), ...suggestions]) {
          expect(each.title).not.toBe('');
          expect(applyEdits(text, each.edits)).not.toBe(text);
        }
      }
    },
  );
});

/** What the page should say after an example. */
function outcomeOf(id: string, example: Example): Map<string, string> {
  const linter = linterFor(id, example.options);
  const { text } = unmark(example.marked);
  const { diagnostics } = lintText(linter, text);
  const outcome = new Map<string, string>();
  if (diagnostics.length === 0) return outcome;
  outcome.set('诊断', diagnostics.map((diagnostic) => show(text, diagnostic)).join('\n'));
  const fixed = fixText(text, linter);
  withoutCrash(fixed.result);
  if (fixed.text !== text) outcome.set('修复后', fixed.text);
  const suggested = firstSuggestions(text, diagnostics);
  if (suggested !== text) outcome.set('采纳建议', suggested);
  return outcome;
}

function show(text: string, { start, end, message, related }: Diagnostic): string {
  const source = new SourceText(text);
  const place = (offset: number): string => {
    const { line, column } = source.lineColumn(offset);
    return `${String(line)}:${String(column)}`;
  };
  const others = related.map((other) => `\n  ${place(other.start)} ${other.message}`);
  return `${place(start)}-${place(end)} ${message}${others.join('')}`;
}

/** The text with the first suggestion of each finding that has no fix, as far as they can be made together. */
function firstSuggestions(text: string, diagnostics: readonly Diagnostic[]): string {
  let current = text;
  let reach = Infinity;
  for (const { fix, suggestions } of [...diagnostics].reverse()) {
    const edits = fix ? undefined : suggestions[0]?.edits;
    const last = edits?.at(-1);
    if (!edits || !last || last.end >= reach) continue;
    current = applyEdits(current, edits);
    reach = edits[0]?.start ?? reach;
  }
  return current;
}

it('opens every page as a draft', () => {
  for (const rule of rules) {
    const path = new URL(`../server/src/engine/rules/${rule.group}/${rule.id}.md`, import.meta.url);
    expect(openDocument(readFileSync(path, 'utf8')).blocks.length).toBeGreaterThan(3);
  }
});
