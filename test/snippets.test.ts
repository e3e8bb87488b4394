import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinter, resolveConfig, rules, type ConfigSettings } from '../server/src/engine/index.ts';
import { lintText } from './support/lint.ts';
import { expandSnippet } from './support/snippet.ts';

interface Snippet {
  readonly name: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const FOLDER = new URL('../snippets/', import.meta.url);
const files = readdirSync(FOLDER).sort();
const snippets = files.flatMap((file) =>
  Object.entries(
    JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, Omit<Snippet, 'name'>>,
  ).map(([name, snippet]): Snippet => ({ name, ...snippet })),
);

const VARIABLES = {
  CURRENT_YEAR: '2026',
  TM_SELECTED_TEXT: '2025 年，全省企业达到 120 万户，同比增长 8.5%。',
};

/** What the author writes round a snippet that cannot stand alone. */
const CONTEXTS: Readonly<Record<string, (text: string) => string>> = {
  脚注定义: (text) => `截至 2025 年末，全省企业达到 120 万户[^1]。\n\n${text}\n`,
  缩写首次出现: (text) => `平台采用${text}技术。\n`,
  五篇大文章: (text) => `要做好${text}。\n`,
  屏蔽下一行: (text) => `${text}全省企业在 2025 年达到 120 万户。\n`,
  屏蔽本行: (text) => `全省企业在 2025 年达到 120 万户。 ${text}\n`,
};

const PROFILES: Readonly<Record<string, NonNullable<ConfigSettings['profile']>>> = {
  研究报告: 'research-report',
  趋势展望: 'trend-outlook',
  趋势条目: 'trend-outlook',
  新闻稿: 'press-release',
  案例集: 'casebook',
  繁體報告: 'traditional',
};

function expanded({ name, body }: Snippet): string {
  const { text } = expandSnippet(body.join('\n'), VARIABLES);
  return (CONTEXTS[name] ?? ((alone) => alone))(text);
}

function findings(text: string, settings: ConfigSettings): readonly string[] {
  const layer = { source: 'test', path: [], settings, terms: [] };
  return lintText(createLinter(resolveConfig(rules, [layer]).config), text).diagnostics.map(
    ({ rule, start, message }) => `${rule} ${text.slice(start, start + 12)} ${message}`,
  );
}

describe.each(snippets)('snippet $name', (snippet) => {
  it('has no findings with its defaults', () => {
    const profile = PROFILES[snippet.name];
    expect(findings(expanded(snippet), {})).toEqual([]);
    if (profile !== undefined) expect(findings(expanded(snippet), { profile })).toEqual([]);
  });

  it('has none once figures and dates are filled in', () => {
    const filled = expanded(snippet)
      .replaceAll(/×× ?亿元/g, '120 亿元')
      .replaceAll('××%', '8.5%')
      .replaceAll('某年末某指标达到某值', '2025 年末企业达到 120 万户')
      .replaceAll('某年末', '2025 年末')
      .replaceAll('某年某月', '2026 年 1 月')
      .replaceAll('—', '1.0');
    expect(findings(filled, { profile: PROFILES[snippet.name] ?? [] })).toEqual([]);
  });

  it('can be left by the last tab stop, and reaches every other in turn', () => {
    const { tabStops } = expandSnippet(snippet.body.join('\n'), VARIABLES);
    expect(tabStops).toEqual(tabStops.map((_, index) => index));
    expect(tabStops.length).toBeGreaterThan(0);
  });

  it('is found by 汉字 and by pinyin, and says what it is in both languages', () => {
    expect(snippet.prefix.some((prefix) => /^\p{Script=Han}+$/u.test(prefix))).toBe(true);
    expect(snippet.prefix.some((prefix) => /^[a-z]+$/.test(prefix))).toBe(true);
    const [chinese = '', english = ''] = snippet.description.split(' · ');
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/[a-z]{3}/);
  });
});

it('gives each prefix to one snippet', () => {
  const prefixes = snippets.flatMap(({ prefix }) => prefix);
  expect(prefixes).toEqual([...new Set(prefixes)]);
});

it('lists every file of snippets in the manifest', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly contributes: { readonly snippets: readonly { readonly path: string }[] };
  };
  expect(manifest.contributes.snippets.map(({ path }) => path)).toEqual(
    files.map((file) => `./snippets/${file}`),
  );
});

describe('expandSnippet', () => {
  it.each([
    ['$1 $0', ' ', [0, 1]],
    ['${2:b}${1:a}', 'ba', [1, 2]],
    ['${1:a} ${1} $1', 'a a a', [1]],
    ['$1 ${1:later}', 'later later', [1]],
    ['${1:a ${2:b}}', 'a b', [1, 2]],
    ['${1|x\\,y,z|}', 'x,y', [1]],
    ['${YEAR} ${NONE:1} $YEAR', '2026 1 2026', []],
    ['${1:$YEAR}', '2026', [1]],
    ['\\$1 \\} \\\\ $ 5', '$1 } \\ $ 5', []],
    ['a } b', 'a } b', []],
  ] as const)('expands %s', (body, text, tabStops) => {
    expect(expandSnippet(body, { YEAR: '2026' })).toEqual({ text, tabStops });
  });

  it.each(['${1:open', '${', '${1|a,b', '${A/x/y/}', '${1:$1}'])('refuses %s', (body) => {
    expect(() => expandSnippet(body)).toThrow();
  });
});
