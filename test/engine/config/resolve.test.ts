import { describe, expect, it } from 'vitest';
import { checkAgainst } from '../../../server/src/engine/config/check.ts';
import { presets } from '../../../server/src/engine/config/presets.ts';
import { profiles } from '../../../server/src/engine/config/profiles.ts';
import { defaultConfig, resolveConfig, type ConfigLayer } from '../../../server/src/engine/config/resolve.ts';
import { configSchemaOf, type ConfigSettings } from '../../../server/src/engine/config/schema.ts';
import { choice, count, options } from '../../../server/src/engine/rules/options.ts';
import { rules } from '../../../server/src/engine/rules/registry.ts';
import type { Rule } from '../../../server/src/engine/rules/rule.ts';

const words = { zh: '', en: '' };

function rule(id: string, group: Rule['group'], severity: Rule['severity']): Rule {
  const schema = options({ form: choice(['auto', 'strict'], words), most: count(3, words) });
  return { kind: 'block', id, group, severity, title: words, fixable: 'none', options: schema, messages: {} };
}

const RULES = [
  rule('heading-numbering', 'numbering', 'error'),
  rule('statistic-date', 'sources', 'info'),
  rule('confusable-word', 'wording', 'warning'),
  rule('section-required', 'numbering', 'off'),
];

function layer(settings: ConfigSettings, source = 'a.yaml', path: ConfigLayer['path'] = []): ConfigLayer {
  return { source, path, settings, terms: [] };
}

function severities(...layers: ConfigLayer[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...resolveConfig(RULES, layers).rules].map(([id, { severity }]) => [id, severity.value]),
  );
}

describe('a preset', () => {
  it('is recommended where none is named', () => {
    expect(severities()).toEqual({
      'heading-numbering': 'error',
      'statistic-date': 'info',
      'confusable-word': 'warning',
      'section-required': 'off',
    });
    expect([...defaultConfig(RULES).rules.keys()]).not.toContain('section-required');
  });

  it('strict has every rule on and no warnings', () => {
    expect(severities(layer({ preset: 'strict' }))).toEqual({
      'heading-numbering': 'error',
      'statistic-date': 'info',
      'confusable-word': 'error',
      'section-required': 'info',
    });
  });

  it('minimal leaves out what is no pillar', () => {
    expect(severities(layer({ preset: 'minimal' }))).toMatchObject({
      'statistic-date': 'info',
      'confusable-word': 'off',
    });
  });

  it('is the last one named', () => {
    expect(
      resolveConfig(RULES, [layer({ preset: 'strict' }), layer({ preset: 'minimal' }, 'b.yaml')]).preset,
    ).toEqual({
      value: 'minimal',
      origin: { kind: 'layer', source: 'b.yaml', path: ['preset'] },
    });
  });

  it('has a title in both languages', () => {
    for (const { title } of Object.values(presets)) expect(title.zh && title.en).not.toBe('');
  });
});

describe('a profile', () => {
  it.each(Object.entries(profiles))(
    '%s speaks only of rules and options that exist',
    (_name, { rules: wanted }) => {
      const written = Object.fromEntries(
        Object.entries(wanted).map(([id, { severity, options: given }]) => [
          id,
          [severity ?? 'warning', given ?? {}],
        ]),
      );
      expect(checkAgainst(configSchemaOf(rules), { rules: written }).problems).toEqual([]);
    },
  );

  it.each(Object.entries(profiles))('%s changes something', (_name, { rules: wanted }) => {
    for (const { severity, options: given } of Object.values(wanted)) expect(severity ?? given).toBeDefined();
  });

  it('keeps a rule off that it switches off, under every preset', () => {
    for (const preset of ['recommended', 'strict', 'minimal'] as const) {
      const { value } =
        resolveConfig(rules, [layer({ preset, profile: 'press-release' })]).rules.get('caption-missing')
          ?.severity ?? {};
      expect(value).toBe('off');
    }
  });

  it('is as severe as the preset makes it', () => {
    expect(severities(layer({ profile: 'research-report' }))['section-required']).toBe('warning');
    expect(severities(layer({ profile: 'research-report', preset: 'strict' }))['section-required']).toBe(
      'error',
    );
  });

  it('can be several, of which the later ones win', () => {
    const both = resolveConfig(rules, [layer({ profile: ['press-release', 'research-report'] })]);
    expect(both.rules.get('section-required')?.severity).toEqual({
      value: 'warning',
      origin: { kind: 'profile', name: 'research-report' },
    });
    expect(both.rules.get('caption-missing')?.severity.value).toBe('off');
    expect(both.profiles.value).toEqual(['press-release', 'research-report']);
  });
});

describe('a rule', () => {
  const explained = (...layers: ConfigLayer[]) => resolveConfig(RULES, layers).rules.get('confusable-word');

  it('has its defaults', () => {
    expect(Object.fromEntries(explained()?.options ?? [])).toEqual({
      form: { value: 'auto', origin: { kind: 'default' } },
      most: { value: 3, origin: { kind: 'default' } },
    });
  });

  it('keeps its options where only the severity is changed', () => {
    const result = explained(
      layer({ rules: { 'confusable-word': ['error', { form: 'strict' }] } }),
      layer({ rules: { 'confusable-word': 'info' } }, 'b.yaml', ['overrides', 0]),
    );
    expect(result?.severity).toEqual({
      value: 'info',
      origin: { kind: 'layer', source: 'b.yaml', path: ['overrides', 0, 'rules', 'confusable-word'] },
    });
    expect(result?.options.get('form')).toEqual({
      value: 'strict',
      origin: { kind: 'layer', source: 'a.yaml', path: ['rules', 'confusable-word', 1, 'form'] },
    });
  });

  it('takes options one by one', () => {
    const result = explained(
      layer({ rules: { 'confusable-word': ['error', { form: 'strict' }] } }),
      layer({ rules: { 'confusable-word': ['error', { most: 5 }] } }),
    );
    expect([...(result?.options ?? [])].map(([, { value }]) => value)).toEqual(['strict', 5]);
  });

  it('is on where it is switched on', () => {
    const { config } = resolveConfig(RULES, [
      layer({ rules: { 'section-required': 'warning', 'heading-numbering': 'off' } }),
    ]);
    expect(config.rules.get('section-required')).toEqual({
      severity: 'warning',
      options: { form: 'auto', most: 3 },
    });
    expect(config.rules.has('heading-numbering')).toBe(false);
  });
});

describe('words of a team', () => {
  it('are in the lexicon, the later entry for a form alone', () => {
    const terms = (note: string): ConfigLayer => ({
      ...layer({}),
      terms: [{ preferred: '甲方案', variants: [], note }],
    });
    const { lexicon } = resolveConfig(RULES, [terms('旧'), terms('新')]).config;
    expect(lexicon.terms.filter(({ preferred }) => preferred === '甲方案')).toMatchObject([{ note: '新' }]);
  });

  it('for evidence add up', () => {
    const { lexicon } = resolveConfig(RULES, [
      layer({ evidence: { sourceNames: ['某院'] } }),
      layer({ evidence: { sourceNames: ['某社'], exemptPhrases: ['千兆之城'] } }),
    ]).config;
    expect(lexicon.evidence).toMatchObject({ sourceNames: ['某院', '某社'], exemptPhrases: ['千兆之城'] });
  });
});

describe('broken data', () => {
  const schema = configSchemaOf(RULES);

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'strict'],
    ['a number', 1],
  ])('of the wrong kind (%s) leaves nothing', (_what, data) => {
    expect(checkAgainst(schema, data)).toMatchObject({ value: undefined, problems: [{ path: [] }] });
  });

  it('costs no more than what it stands in', () => {
    const { value, problems } = checkAgainst(schema, {
      preset: 'strikt',
      langauge: 'zh',
      rules: {
        'heading-numbering': 'eror',
        'confusable-word': ['error', { form: 'x', most: 1 }],
        nothing: 'off',
        'statistic-date': 'off',
      },
      terms: [
        { preferred: '甲方' },
        { preferred: '' },
        {},
        { preferred: '乙方', variants: ['/(/'] },
        { preferred: '丙方' },
      ],
      overrides: [{ files: 'a' }, { preset: 'strict' }],
    });
    expect(value).toEqual({
      rules: { 'statistic-date': 'off' },
      terms: [{ preferred: '甲方' }, { preferred: '丙方' }],
      overrides: [{ files: 'a' }],
    });
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'rules.nothing',
      'langauge',
      'preset',
      'rules.heading-numbering',
      'rules.confusable-word.1.form',
      'terms.1.preferred',
      'terms.2',
      'terms.3.variants.0',
      'overrides.1',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a short variant', { terms: [{ preferred: '甲方', variants: ['甲'] }] }, '只有一个字'],
    ['a malformed pattern', { terms: [{ preferred: '甲方', variants: ['/[/'] }] }, '不是正确的正则表达式'],
    ['a pattern for anything', { terms: [{ preferred: '甲方', variants: ['/x?/'] }] }, '能匹配空文本'],
    ['a pattern that explodes', { terms: [{ preferred: '甲方', variants: ['/(x+)+y/'] }] }, '重复里又有重复'],
    ['a pattern too heavy', { terms: [{ preferred: '甲方', variants: ['/.*.*.*.*x/'] }] }, '请把 .* 写成'],
    [
      'a pattern that refers back',
      { terms: [{ preferred: '甲方', variants: ['/(甲)\\1/'] }] },
      '反向引用（如 \\1）',
    ],
    ['a glob that explodes', { ignore: ['*.tmp', '*a*a*a*a*a*a*ab'] }, '通配符或并列的选择太多'],
    ['one for an override', { overrides: [{ files: '**/a/'.repeat(8) }] }, '通配符或并列的选择太多'],
    ['a glob that repeats', { overrides: [{ files: ['+(a|aa)b'] }] }, '请改用 * 或 {甲,乙}'],
    ['an endless glob', { ignore: 'a'.repeat(2000) }, '超过 1024 个字符'],
    ['an empty name', { extends: '' }, '不能为空'],
    ['a number for a name', { extends: 3 }, '应为文字，实为 3'],
    ['a string for a list', { terms: 'x' }, '应为列表，实为“x”'],
    ['a list for a string', { terms: [{ preferred: [] }] }, '应为文字，实为列表'],
    ['a mapping for a string', { $schema: {} }, '应为文字，实为键值表'],
    [
      'a fraction for a count',
      { rules: { 'confusable-word': ['off', { most: 1.5 }] } },
      '应为整数，实为 1.5',
    ],
    [
      'a count below its least',
      { rules: { 'confusable-word': ['off', { most: -1 }] } },
      '应不小于 0，实为 -1',
    ],
    ['a string for a count', { rules: { 'confusable-word': ['off', { most: '1' }] } }, '应为数字，实为“1”'],
    ['too much', { rules: { 'confusable-word': ['off', {}, {}] } }, '[级别, 选项] 两项'],
    ['a very long value', { preset: 'x'.repeat(1000) }, `没有预设“${'x'.repeat(39)}…”`],
  ])('is said to be %s', (_what, data, message) => {
    const { problems } = checkAgainst(schema, data);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.zh).toContain(message);
    expect(problems[0]?.message.en).not.toMatch(/[一-鿿]{2}/u);
  });

  it('that holds itself is nothing', () => {
    const data: Record<string, unknown> = {};
    data['rules'] = data;
    expect(checkAgainst(schema, data).value).toBeUndefined();
  });

  it('cannot reach the prototype of objects', () => {
    const data: unknown = JSON.parse('{ "__proto__": { "preset": "strict" }, "constructor": 1 }');
    expect(checkAgainst(schema, data).problems.map(({ path }) => path[0])).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  it('and options that only together are wrong leave the defaults', () => {
    // No rule has such options yet; a layer that was never checked stands in for them.
    const odd = rule('odd', 'terms', 'error');
    const result = resolveConfig([odd], [layer({ rules: { odd: ['error', { most: -1 }] } })]);
    expect(result.config.rules.get('odd')?.options).toEqual({ form: 'auto', most: 3 });
  });
});
