import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedPattern } from '../../../server/src/engine/lexicon/patternWork.ts';
import { patternSource, variantProblem } from '../../../server/src/engine/lexicon/termPattern.ts';

describe('variantProblem', () => {
  it.each([
    ['五大篇文章', undefined],
    ['/五大?篇文章/', undefined],
    ['/(?:数据|资料)要素\\s?[Xx*]/', undefined],
    ['/[(+*]{2}甲/', undefined],
    ['/\\(甲+\\)+/', undefined],
    ['/(?:甲乙)+/', undefined],
    ['×', 'short'],
    [' 甲 ', 'short'],
    ['/甲(/', 'syntax'],
    ['/甲*/', 'empty'],
    ['/(甲+)+乙/', 'nested'],
    ['/(?:甲*乙?)*丙/', 'nested'],
    ['/((甲|乙+))+丙/', 'nested'],
    ['/(甲{2,})*丙/', 'nested'],
    ['/(a|a)+b/', 'nested'],
    ['/(a?){30}a{30}/', 'nested'],
    ['/(?=(a|b){2})甲乙/', 'nested'],
    ['/推动.*发展.{0,10}目标/', undefined],
    ['/\\u{40}\\p{Script=Han}{2,4}/', undefined],
    ['/(?:智能|智慧)(?:城市|都市)(?:建设|发展)?/', undefined],
    [`/(?:${'甲乙丙丁|'.repeat(500)}戊己)部/`, undefined],
    ['/.*.*.*.*x/', 'heavy'],
    ['/(?=.*.*.*.*x)甲/', 'heavy'],
    [`/${'a?'.repeat(30)}b/`, 'heavy'],
    [`/${'(?:a|a)'.repeat(30)}b/`, 'heavy'],
    ['/(?:(?:a{900}){900}){900}b/', 'heavy'],
    ['/(甲)\\1/', 'reference'],
    ['/(?<a>甲)\\k<a>/', 'reference'],
  ])('%s: %s', (variant, problem) => {
    expect(variantProblem(variant)).toBe(problem);
  });
});

it('takes for a regular expression what stands between slashes', () => {
  expect(patternSource('/甲+/')).toBe('甲+');
  expect(patternSource('/甲')).toBeUndefined();
  expect(patternSource('//')).toBeUndefined();
});

it('ends each repetition without bound, and nothing else', () => {
  expect(boundedPattern('甲*乙+?丙{2,}丁{3,4}戊?\\+[*+]\\p{L}')).toBe(
    '甲{0,40}乙{1,40}?丙{2,42}丁{3,4}戊?\\+[*+]\\p{L}',
  );
});

/** Long paragraphs of the letters that the patterns below are made of. */
const TEXTS = ['a'.repeat(5000), 'ab'.repeat(2500), `${'a'.repeat(50)}b`.repeat(98)];

function run(variant: string): void {
  const source = patternSource(variant);
  if (source === undefined || variantProblem(variant) !== undefined) return;
  for (const text of TEXTS) [...text.matchAll(new RegExp(boundedPattern(source), 'gu'))].at(0);
}

// No limit of their own: where a pattern takes for ever, the test runs out of time.
describe('a pattern that is taken runs in time', () => {
  it.each([
    '/.*.*x/',
    '/a+a+aaaaaaaaax/',
    `/${'a?'.repeat(13)}x/`,
    '/(?:a{400}){400}x/',
    '/.{0,10}.{0,10}.{0,10}x/',
  ])(
    '%s',
    (variant) => {
      run(variant);
    },
    20_000,
  );

  it('whatever it is made of', () => {
    const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '*?', '{2}', '{0,9}', '{3,}');
    const open = fc.constantFrom('(', '(?:', '(?=', '(?<!');
    const { pattern } = fc.letrec<Record<'pattern' | 'atom' | 'group', string>>((tie) => ({
      atom: fc.constantFrom('a', 'b', '.', '[ab]', 'aa'),
      group: fc
        .tuple(open, tie('pattern'), fc.constantFrom('', '|a'), tie('pattern'))
        .map((p) => `${p.join('')})`),
      pattern: fc
        .array(
          fc
            .tuple(fc.oneof({ depthSize: 'small' }, tie('atom'), tie('group')), quantifier)
            .map(([part, times]) => (part.startsWith('(?=') || part.startsWith('(?<') ? part : part + times)),
          { maxLength: 4 },
        )
        .map((parts) => parts.join('')),
    }));
    const patterns = pattern.map((source) => `/${source}x/`);
    fc.assert(
      fc.property(patterns, (variant) => {
        run(variant);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
