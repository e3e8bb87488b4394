import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getDefault, parse } from 'valibot';
import { rules } from '../server/src/engine/rules/registry.ts';
import { linterFor, lintText } from './support/lint.ts';
import { examplesOf, unmark } from './support/rulePage.ts';

const folder = new URL('../server/src/engine/rules/', import.meta.url);
const GROUPS = ['numbering', 'sources', 'terms', 'wording', 'numbers', 'typography', 'markdown'];

function filesOf(group: string): readonly string[] {
  const path = new URL(`${group}/`, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

function pageOf(rule: { readonly id: string; readonly group: string }): string {
  return readFileSync(new URL(`${rule.group}/${rule.id}.md`, folder), 'utf8');
}

const slots = (text: string): readonly string[] =>
  [...text.matchAll(/\{[A-Za-z]\w*\}/g)].map(([slot]) => slot).sort();

it('registers every rule file and no other', () => {
  const files = GROUPS.flatMap((group) =>
    filesOf(group)
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${group}/${file.slice(0, -3)}`),
  );
  expect(rules.map((rule) => `${rule.group}/${rule.id}`).sort()).toEqual(files.sort());
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = pageOf(rule);
  const examples = examplesOf(page);

  it('is named as the thing and the aspect', () => {
    expect(id).toMatch(id === 'ellipsis' ? /^[a-z]+$/ : /^[a-z]+(-[a-z]+)+$/);
    expect(page.startsWith(`# ${id} ${rule.title.zh}\n`)).toBe(true);
    expect(page).toMatch(/^> [A-Z].*\.$/m);
    expect(page).toContain('\n## 依据\n');
    expect(page).toContain('\n## 为什么\n');
  });

  it('shows what is wrong, what is right and what stays untouched', () => {
    for (const kind of ['错误', '正确', '不报'])
      expect(examples.map((example) => example.kind)).toContain(kind);
  });

  it('words every message in both languages, the English with no data that the Chinese has not', () => {
    for (const { zh, en } of Object.values(rule.messages)) {
      expect(zh.replace(/\{[A-Za-z]\w*\}/g, '汉')).toMatch(/\p{Script=Han}/u);
      expect(en).not.toBe('');
      expect(slots(zh)).toEqual(expect.arrayContaining([...slots(en)]));
    }
  });

  it('gives every option a default, a description in both languages and a place on its page', () => {
    const defaults = parse(rule.options, {}) as Readonly<Record<string, unknown>>;
    for (const [name, schema] of Object.entries(rule.options.entries)) {
      expect(name).toMatch(/^[a-z][A-Za-z]*$/);
      expect(defaults[name]).toBeDefined();
      expect(getDefault(schema)).toEqual(defaults[name]);
      expect(page).toContain(`\`${name}\``);
      expect(
        examples.some(({ options }) => typeof options === 'object' && options !== null && name in options),
      ).toBe(true);
    }
  });

  it('shows every message and every title of a fix', () => {
    const seen = new Set<string>();
    for (const { marked, options } of examples) {
      const { diagnostics } = lintText(linterFor(id, options), unmark(marked).text);
      for (const { message, fix, suggestions, related } of diagnostics) {
        for (const text of [
          message,
          fix?.title ?? '',
          ...suggestions.map(({ title }) => title),
          ...related.map((other) => other.message),
        ]) {
          seen.add(text);
        }
      }
    }
    for (const [name, { zh }] of Object.entries(rule.messages)) {
      const pattern = new RegExp(
        `^${zh
          .split(/\{[A-Za-z]\w*\}/)
          .map(escape)
          .join('[\\s\\S]*')}$`,
      );
      expect(
        [...seen].some((text) => pattern.test(text)),
        `${id}: ${name} is never shown`,
      ).toBe(true);
    }
  });
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
