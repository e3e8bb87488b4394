import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, rules, type TermInput } from '../../server/src/engine/index.ts';
import { parseData } from '../../server/src/project/data/data.ts';
import { changeConfig, type ConfigChange, type ConfigFormat } from '../../server/src/project/index.ts';
import { yamlOf } from './yamlOf.ts';

/** The text after a change, or what is said instead. */
async function after(text: string | undefined, format: ConfigFormat, change: ConfigChange): Promise<string> {
  const result = await changeConfig(text, format, change);
  return 'message' in result ? `! ${result.message.zh}` : applyEdits(text ?? '', result.edits);
}

const OFF = { rule: 'heading-numbering', severity: 'off' } as const;
const TERM: ConfigChange = { term: { preferred: '数据要素×', variants: ['数据要素X'] } };

describe('in YAML', () => {
  it.each<[string, string, ConfigChange, string]>([
    [
      'a rule of its own line',
      'rules:\n  heading-numbering: error  # 章节\n  a: off\n',
      OFF,
      'rules:\n  heading-numbering: off  # 章节\n  a: off\n',
    ],
    [
      'a rule in quotation marks',
      "rules: { heading-numbering: 'error' }\n",
      OFF,
      "rules: { heading-numbering: 'off' }\n",
    ],
    [
      'a rule with options',
      'rules:\n  heading-numbering: [error, { scheme: auto }]\n',
      OFF,
      'rules:\n  heading-numbering: [off, { scheme: auto }]\n',
    ],
    [
      'a rule with options over lines',
      'rules:\n  heading-numbering:\n    - error # c\n    - scheme: auto\n',
      OFF,
      'rules:\n  heading-numbering:\n    - off # c\n    - scheme: auto\n',
    ],
    [
      'a rule without a severity',
      'rules:\n  heading-numbering:\n  a: off\n',
      OFF,
      'rules:\n  heading-numbering: off\n  a: off\n',
    ],
    [
      'a further rule',
      'rules:\n    a: off # c\n# d\npreset: strict\n',
      OFF,
      'rules:\n    a: off # c\n    heading-numbering: off\n# d\npreset: strict\n',
    ],
    [
      'a further rule at the end',
      'preset: strict\nrules:\n  a: off',
      OFF,
      'preset: strict\nrules:\n  a: off\n  heading-numbering: off',
    ],
    [
      'a further rule after options',
      'rules:\n  a:\n    - error\n    - b: 1\n\npreset: strict\n',
      OFF,
      'rules:\n  a:\n    - error\n    - b: 1\n  heading-numbering: off\n\npreset: strict\n',
    ],
    [
      'a further rule in brackets',
      'rules: { a: off } # c\n',
      OFF,
      'rules: { a: off, heading-numbering: off } # c\n',
    ],
    ['a rule in empty brackets', 'rules: {}\n', OFF, 'rules: { heading-numbering: off }\n'],
    [
      'a rule where there are none',
      'preset: strict # c\n\n# end\n',
      OFF,
      'preset: strict # c\n\n# end\nrules:\n  heading-numbering: off\n',
    ],
    [
      'a rule where there are none yet',
      'rules:\n  # none\npreset: strict\n',
      OFF,
      'rules:\n  heading-numbering: off\n  # none\npreset: strict\n',
    ],
    ['a rule where null stands', 'rules: ~\n', OFF, 'rules: { heading-numbering: off }\n'],
    [
      'a rule before an example of one',
      'preset: strict\n\n# 规则：\n#rules:\n#  a: off\n',
      OFF,
      'preset: strict\n\n# 规则：\nrules:\n  heading-numbering: off\n#rules:\n#  a: off\n',
    ],
    ['a text of comments', '# only\n', OFF, '# only\nrules:\n  heading-numbering: off\n'],
    ['nothing', '', OFF, 'rules:\n  heading-numbering: off\n'],
    ['JSON as YAML', '{"preset": "strict"}', OFF, '{"preset": "strict", rules: { heading-numbering: off }}'],
    ['what is so already', 'rules: {heading-numbering: off}', OFF, 'rules: {heading-numbering: off}'],
    [
      'CRLF',
      'rules:\r\n  a: off # c\r\npreset: strict\r\n',
      OFF,
      'rules:\r\n  a: off # c\r\n  heading-numbering: off\r\npreset: strict\r\n',
    ],
    [
      'a byte order mark',
      '\ufeffrules:\n  a: off\n',
      OFF,
      '\ufeffrules:\n  a: off\n  heading-numbering: off\n',
    ],
    [
      'a rule of an override',
      'overrides:\n  - files: a.md\n    rules:\n      heading-numbering: error\n',
      { ...OFF, at: ['overrides', 0, 'rules', 'heading-numbering'] },
      'overrides:\n  - files: a.md\n    rules:\n      heading-numbering: off\n',
    ],
    [
      'a first term',
      'preset: strict\n',
      TERM,
      'preset: strict\nterms:\n  - preferred: 数据要素×\n    variants: [数据要素X]\n',
    ],
    [
      'a further term',
      'terms:\n- preferred: 甲 # c\n# d\n',
      TERM,
      'terms:\n- preferred: 甲 # c\n- preferred: 数据要素×\n  variants: [数据要素X]\n# d\n',
    ],
    [
      'a further term in brackets',
      'terms: [{ preferred: 甲 }]\n',
      TERM,
      'terms: [{ preferred: 甲 }, { preferred: 数据要素×, variants: [数据要素X] }]\n',
    ],
    [
      'a variant of a term',
      'terms:\n  - preferred: 数据要素×\n    variants: [x] # c\n',
      TERM,
      'terms:\n  - preferred: 数据要素×\n    variants: [x, 数据要素X] # c\n',
    ],
    [
      'a variant of a term in lines',
      'terms:\n  - preferred: 数据要素×\n    variants:\n      - x\n    note: y\n',
      TERM,
      'terms:\n  - preferred: 数据要素×\n    variants:\n      - x\n      - 数据要素X\n    note: y\n',
    ],
    [
      'the first variant of a term',
      'terms:\n  - preferred: 数据要素×\n',
      TERM,
      'terms:\n  - preferred: 数据要素×\n    variants: [数据要素X]\n',
    ],
    [
      'a term that is there',
      'terms:\n  - preferred: 数据要素×\n    variants: [数据要素X]\n',
      TERM,
      'terms:\n  - preferred: 数据要素×\n    variants: [数据要素X]\n',
    ],
    [
      'a term with signs in it',
      '',
      { term: { preferred: 'a: b #c', variants: ['x, y', '[z]', '- n', 'yes', '1'], note: 'l1\nl2' } },
      'terms:\n  - preferred: "a: b #c"\n    variants: ["x, y", "[z]", "- n", yes, "1"]\n    note: "l1\\nl2"\n',
    ],
  ])('%s', async (_what, text, change, expected) => {
    expect(await after(text, 'yaml', change)).toBe(expected);
  });
});

describe('in JSON', () => {
  it.each<[string, ConfigFormat, string, ConfigChange, string]>([
    [
      'a rule',
      'json',
      '{\n  "rules": { "heading-numbering": "error" } // c\n}',
      OFF,
      '{\n  "rules": { "heading-numbering": "off" } // c\n}',
    ],
    [
      'a rule with options',
      'json',
      '{ "rules": { "heading-numbering": ["error", {}] } }',
      OFF,
      '{ "rules": { "heading-numbering": ["off", {}] } }',
    ],
    [
      'a further rule',
      'json',
      '{\n  "rules": {\n    "a": "off" // c\n  }\n}\n',
      OFF,
      '{\n  "rules": {\n    "a": "off", // c\n    "heading-numbering": "off"\n  }\n}\n',
    ],
    [
      'a further rule after a comma',
      'json',
      '{\n\t"rules": {\n\t\t"a": "off", // c\n\t},\n}\n',
      OFF,
      '{\n\t"rules": {\n\t\t"a": "off", // c\n\t\t"heading-numbering": "off",\n\t},\n}\n',
    ],
    [
      'a further rule on one line',
      'json',
      '{ "rules": { "a": "off" } }',
      OFF,
      '{ "rules": { "a": "off", "heading-numbering": "off" } }',
    ],
    [
      'a rule among comments',
      'json',
      '{\n  "rules": {\n    // "a": "off"\n  }\n}\n',
      OFF,
      '{\n  "rules": {\n    // "a": "off"\n    "heading-numbering": "off"\n  }\n}\n',
    ],
    [
      'a first rule',
      'json',
      '{\n    "preset": "strict"\n}\n',
      OFF,
      '{\n    "preset": "strict",\n    "rules": {\n        "heading-numbering": "off"\n    }\n}\n',
    ],
    [
      'a first rule on one line',
      'json',
      '{ "preset": "strict" }',
      OFF,
      '{ "preset": "strict", "rules": { "heading-numbering": "off" } }',
    ],
    [
      'a rule in an empty object',
      'json',
      '{\n  "rules": {}\n}',
      OFF,
      '{\n  "rules": {\n    "heading-numbering": "off"\n  }\n}',
    ],
    ['a rule in nothing', 'json', '{}', OFF, '{\n  "rules": {\n    "heading-numbering": "off"\n  }\n}'],
    [
      'CRLF',
      'json',
      '{\r\n  "rules": {\r\n    "a": "off"\r\n  }\r\n}',
      OFF,
      '{\r\n  "rules": {\r\n    "a": "off",\r\n    "heading-numbering": "off"\r\n  }\r\n}',
    ],
    [
      'a byte order mark',
      'json',
      '\ufeff{ "rules": {"heading-numbering":"error"} }',
      OFF,
      '\ufeff{ "rules": {"heading-numbering":"off"} }',
    ],
    [
      'a package.json',
      'package',
      '{\n  "name": "x",\n  "zhangfa": { "preset": "strict" }\n}',
      OFF,
      '{\n  "name": "x",\n  "zhangfa": { "preset": "strict", "rules": { "heading-numbering": "off" } }\n}',
    ],
    [
      'a package.json without',
      'package',
      '{\n  "name": "x"\n}',
      OFF,
      '{\n  "name": "x",\n  "zhangfa": {\n    "rules": {\n      "heading-numbering": "off"\n    }\n  }\n}',
    ],
    [
      'settings',
      'settings',
      '{\n  "zhangfa.preset": "strict"\n}',
      OFF,
      '{\n  "zhangfa.preset": "strict",\n  "zhangfa.rules": {\n    "heading-numbering": "off"\n  }\n}',
    ],
    [
      'an override in settings',
      'settings',
      '{ "zhangfa.overrides": [{ "files": "a.md", "rules": { "heading-numbering": ["error", {}] } }] }',
      { ...OFF, at: ['overrides', 0, 'rules', 'heading-numbering'] },
      '{ "zhangfa.overrides": [{ "files": "a.md", "rules": { "heading-numbering": ["off", {}] } }] }',
    ],
    [
      'a first term',
      'json',
      '{\n  "terms": []\n}',
      TERM,
      '{\n  "terms": [\n    { "preferred": "数据要素×", "variants": ["数据要素X"] }\n  ]\n}',
    ],
    [
      'a further term',
      'json',
      '{\n  "terms": [\n    { "preferred": "甲" }\n  ]\n}',
      TERM,
      '{\n  "terms": [\n    { "preferred": "甲" },\n    { "preferred": "数据要素×", "variants": ["数据要素X"] }\n  ]\n}',
    ],
    [
      'a variant',
      'json',
      '{ "terms": [{ "preferred": "数据要素×", "variants": [] }] }',
      TERM,
      '{ "terms": [{ "preferred": "数据要素×", "variants": [ "数据要素X" ] }] }',
    ],
  ])('%s', async (_what, format, text, change, expected) => {
    expect(await after(text, format, change)).toBe(expected);
  });
});

describe('what cannot be changed without doubt is left', () => {
  it.each<[string, ConfigFormat, string]>([
    ['a broken text', 'yaml', 'rules:\n\ta: off\n'],
    ['broken JSON', 'json', '{ "rules": '],
    ['an empty JSON file', 'json', ''],
    ['keys twice', 'yaml', 'preset: strict\npreset: minimal\n'],
    ['an alias', 'yaml', 'x: &x {a: off}\nrules: *x\n'],
    ['what an alias repeats', 'yaml', 'rules:\n  heading-numbering: &x error\n  a: *x\n'],
    ['rules that are none', 'yaml', 'rules: strict\n'],
    ['a list', 'json', '[]'],
    ['a path in package.json', 'package', '{ "zhangfa": "./style.json" }'],
    ['a severity over lines', 'yaml', 'rules:\n  heading-numbering: |\n    error\n'],
    ['several documents', 'yaml', 'preset: strict\n---\npreset: strict\n'],
    ['the end of a document', 'yaml', 'preset: strict\n...\n'],
    ['nesting without end', 'json', '['.repeat(100_000)],
    ['nesting without end in YAML', 'yaml', '['.repeat(100_000)],
  ])('%s', async (_what, format, text) => {
    expect(await after(text, format, OFF)).toMatch(/^! /u);
  });
});

it.each<ConfigFormat>(['yaml', 'json'])(
  'a new configuration in %s is the one to start from',
  async (format) => {
    const text = await after(undefined, format, OFF);
    expect(text).toMatch(/^[#{]/u);
    const { data } = await parseData(text, format === 'yaml' ? 'yaml' : 'json');
    expect(data).toMatchObject({ preset: 'recommended', rules: { 'heading-numbering': 'off' } });
    expect(data).not.toHaveProperty('profile');
  },
);

const ids = rules.map(({ id }) => id);
const severity = fc.constantFrom('off', 'info', 'warning', 'error');
const word = fc.oneof(
  fc.constantFrom(
    '数据要素×',
    '人工智能+',
    'a: b',
    '[x]',
    '- y',
    'null',
    '#z',
    '1',
    'yes',
    '“引”',
    "it's",
    '{',
    '/(甲|乙)/',
  ),
  fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
);
const term: fc.Arbitrary<TermInput> = fc.record(
  { preferred: word, variants: fc.array(word, { maxLength: 3 }), note: word },
  { requiredKeys: ['preferred'] },
);
const config = fc.record(
  {
    preset: fc.constantFrom('strict', 'minimal'),
    rules: fc.dictionary(
      fc.constantFrom(...ids),
      fc.oneof(severity, fc.tuple(severity, fc.dictionary(fc.constantFrom('scheme', 'max'), word))),
      { maxKeys: 4 },
    ),
    terms: fc.array(term, { maxLength: 3 }),
    ignore: fc.array(word, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const change: fc.Arbitrary<ConfigChange> = fc.oneof(
  fc.record({ rule: fc.constantFrom(...ids), severity }),
  fc.record({ term }),
);

interface Data {
  readonly rules?: Record<string, unknown>;
  readonly terms?: readonly TermInput[];
}

/** The data with the change, worked out anew. */
function expectedAfter(data: Data, wanted: ConfigChange): Data {
  if ('rule' in wanted) {
    const old = data.rules?.[wanted.rule];
    const setting = Array.isArray(old) ? [wanted.severity, old[1] as unknown] : wanted.severity;
    return { ...data, rules: { ...data.rules, [wanted.rule]: setting } };
  }
  const { term } = wanted;
  const index = data.terms?.findIndex(({ preferred }) => preferred === term.preferred) ?? -1;
  if (index < 0) return { ...data, terms: [...(data.terms ?? []), term] };
  return {
    ...data,
    terms: (data.terms ?? []).map((old, at) =>
      at === index
        ? {
            ...term,
            ...old,
            ...(old.variants || term.variants
              ? { variants: [...(old.variants ?? []), ...newIn(term.variants ?? [], old.variants ?? [])] }
              : {}),
          }
        : old,
    ),
  };
}

/** Each once; what the file itself says twice is its own affair. */
function newIn(values: readonly string[], known: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => !known.includes(value));
}

/** What means something in JSON or YAML. */
const TRICKY = 'ab: -\n{}[]"\'#,|>&*!?%~\t'.split('');

describe('any configuration', { timeout: 30_000 }, () => {
  it('in YAML holds what it held and the change, and keeps every other line', async () => {
    await fc.assert(
      fc.asyncProperty(
        config,
        change,
        fc.record({
          indent: fc.constantFrom(1, 2, 4),
          indentsLists: fc.boolean(),
          inBrackets: fc.constantFrom(0, 1, 2, 3),
          quotes: fc.constantFrom('', "'", '"'),
          comment: fc.constantFrom('', ' # 注', '  #'),
        }),
        fc.constantFrom('', '\ufeff'),
        fc.constantFrom('\n', '\r\n'),
        async (data, wanted, style, bom, lineEnd) => {
          const text = bom + yamlOf(data, style).replaceAll('\n', lineEnd);
          expect(await dataIn(text.slice(bom.length), 'yaml')).toEqual(
            Object.keys(data).length > 0 ? data : undefined,
          );
          const result = await changeConfig(text, 'yaml', wanted);
          expect(result).toHaveProperty('edits');
          if (!('edits' in result)) return;
          const changed = applyEdits(text, result.edits);
          expect(await dataIn(changed.slice(bom.length), 'yaml')).toEqual(clean(expectedAfter(data, wanted)));
          expect(changed.startsWith(bom)).toBe(true);
          // A text without a line end does not say which it would have.
          if (text.includes('\r\n')) expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
          for (const { start, end } of result.edits)
            expect(end - start).toBeLessThanOrEqual('"warning"'.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('in JSON as well', async () => {
    await fc.assert(
      fc.asyncProperty(
        config,
        change,
        fc.constantFrom(0, 2, '\t'),
        fc.boolean(),
        async (data, wanted, indent, comma) => {
          const plain = JSON.stringify(data, undefined, indent);
          const text = comma ? plain.replaceAll(/(?<=[\]}"])\n(?=\s*[\]}])/gu, ', // 注\n') : plain;
          expect(await dataIn(text, 'json')).toEqual(data);
          const result = await changeConfig(text, 'json', wanted);
          expect(result).toHaveProperty('edits');
          if (!('edits' in result)) return;
          const changed = applyEdits(text, result.edits);
          expect(await dataIn(changed, 'json')).toEqual(clean(expectedAfter(data, wanted)));
          for (const { start, end } of result.edits)
            expect(end - start).toBeLessThanOrEqual('"warning"'.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of whatever text never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...TRICKY), maxLength: 40 }),
        change,
        async (text, wanted) => {
          for (const format of ['yaml', 'json', 'package', 'settings'] as const) {
            const result = await changeConfig(text, format, wanted);
            if ('edits' in result) applyEdits(text, result.edits);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Without undefined members. */
function clean(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data)) as unknown;
}

/** Undefined where there is none; whatever else is wrong must not be. */
async function dataIn(text: string, format: 'yaml' | 'json'): Promise<unknown> {
  const { data, problems } = await parseData(text, format);
  if (data !== undefined) expect(problems).toEqual([]);
  return data;
}
