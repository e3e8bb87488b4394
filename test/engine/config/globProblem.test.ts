import fc from 'fast-check';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globProblem, isGlobbable } from '../../../server/src/engine/config/globProblem.ts';

describe('globProblem', () => {
  it.each([
    '*.md',
    '**/*.{md,markdown}',
    '**/*年*报告*.{md,markdown}',
    '草稿/**/第*章/*.md',
    '**/归档/**/*报告*.md',
    '**/a/**/b/**',
    '!(README).md',
    '@(年报|季报)/*.md',
    '报告 [0-9].md',
    '\\*\\*\\*\\*\\*\\*\\*.md',
  ])('takes %s', (glob) => {
    expect(globProblem(glob, 'glob')).toBeUndefined();
  });

  it.each([
    ['*a*a*a*a*a*a*ab', 'glob-wild'],
    ['**/a/'.repeat(8), 'glob-wild'],
    ['*a*/*a*/*a*/*a*/b', 'glob-wild'],
    ['{a,b}'.repeat(20), 'glob-wild'],
    ['{a,{a,{a,{a,{a,a}}}}}'.repeat(4), 'glob-wild'],
    ['?(a)'.repeat(20), 'glob-wild'],
    ['(a)?'.repeat(20), 'glob-wild'],
    ['!(a)'.repeat(5), 'glob-wild'],
    ['+(a|aa)b', 'glob-repeat'],
    ['*(a|aa)b', 'glob-repeat'],
    ['(a+)+b', 'glob-repeat'],
    ['@([)]a+a+)b', 'glob-repeat'],
    ['[a]+[a]+[a]+b', 'glob-repeat'],
    ['a'.repeat(1025), 'glob-long'],
  ])('refuses %s: %s', (glob, problem) => {
    expect(globProblem(glob, 'glob')).toBe(problem);
  });

  it('takes brackets and braces in a .gitignore for what they are there: characters', () => {
    expect(globProblem('*(1).md', 'gitignore')).toBeUndefined();
    expect(globProblem('{,,,}'.repeat(20), 'gitignore')).toBeUndefined();
    expect(globProblem('*a*a*a*a*b', 'gitignore')).toBe('glob-wild');
  });
});

it('tries globs on paths only that a file system can hold', () => {
  expect(isGlobbable('报告/2026/年报.md')).toBe(true);
  expect(isGlobbable('a'.repeat(256))).toBe(false);
  expect(isGlobbable('a/'.repeat(60))).toBe(false);
  expect(isGlobbable(`${'a'.repeat(60)}/`.repeat(20))).toBe(false);
});

/** The longest paths on which globs are tried, from many short names to few long ones. */
const LONG_PATHS = [1, 2, 7, 15, 25, 63, 127, 254].map((length) =>
  `${'a'.repeat(length)}/`.repeat(Math.min(39, Math.floor(1024 / (length + 1)))).slice(0, -1),
);

function matchAll(glob: string): void {
  for (const path of LONG_PATHS) {
    if (!isGlobbable(path)) throw new Error('the path is not tried');
    if (globProblem(glob, 'glob') === undefined) picomatch([glob], { dot: true, windows: false })(path);
    if (globProblem(glob, 'gitignore') === undefined) ignore().add([glob]).ignores(path);
  }
}

// No limit of their own: where a glob takes for ever, the test runs out of time.
describe('a glob that is taken matches in time', () => {
  it.each([
    '**/*a*a*{b,c}',
    '*a*/*a*/b',
    '*a*/**/*a*b',
    '**/*a*/**/{b,c,d}',
    '**/*a/**/*a/**/*b',
    '**/{a,a,a,a,a,a,a,a,a,a,a}/**/*/**/b',
    '*{a,a,a,a,a,a,a,a,a,a,a,a,a,a,a}*a*b',
    '?(a)?(a)?(a)?(a)*a*b',
    'a**a*b',
    '***a***b',
  ])('%s', (glob) => {
    matchAll(glob);
  });

  it('whatever it is made of', () => {
    const parts = [
      '*',
      '**',
      '**/',
      '/',
      'a',
      'b',
      '?',
      '{',
      ',',
      '}',
      '(',
      '|',
      ')',
      '!',
      '@',
      '+',
      '[',
      ']',
      '\\',
    ];
    const globs = fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((list) => list.join(''));
    fc.assert(
      fc.property(globs, (glob) => {
        // What is no glob at all a library may refuse; that is for its callers.
        try {
          matchAll(`${glob}b`);
        } catch (error) {
          if (!(error instanceof Error) || error.message.includes('not tried')) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
