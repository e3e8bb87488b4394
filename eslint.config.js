import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const enums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const defaultExports = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

export default defineConfig(
  globalIgnores(['**/dist/', '.tsbuild/', 'coverage/', 'test/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  regexp.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', '.dependency-cruiser.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A linter made of patterns must not hang on a draft.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'regexp/no-dupe-disjunctions': 'error',
      // Ranges of ideographs and full-width signs are plain to who works with them, and so is `[0-9]` beside `[０-９]`.
      'regexp/no-obscure-range': 'off',
      'regexp/prefer-d': 'off',
      'regexp/use-ignore-case': 'off',
      // Ideographs and full-width signs are what the patterns are about.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],

      'no-console': 'error',
      'no-restricted-syntax': ['error', enums, defaultExports],
      eqeqeq: ['error', 'always'],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],

      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spreading a string gives code points, which is what counting 汉字 needs.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `null` is for formats that have it (JSON, syntax trees); `type` and `interface` both read well.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Sparse results of `exec` and indexing are checked by the compiler already.
      '@typescript-eslint/prefer-regexp-exec': 'off',
    },
  },
  {
    files: ['server/src/engine/**/*.ts', 'server/src/language-service/**/*.ts'],
    rules: {
      // Neither clock nor chance: the same text gives the same findings.
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The engine knows no chance.' },
        { object: 'Date', property: 'now', message: 'The engine knows no clock.' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The engine knows no clock.' },
        { name: 'globalThis', message: 'The engine knows no platform.' },
      ],
    },
  },
  {
    files: ['server/src/cli/**/*.ts', 'server/scripts/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // Tools ask for a default export.
    files: ['eslint.config.js', 'vitest.config.ts'],
    rules: { 'no-restricted-syntax': ['error', enums] },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        URL: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        module: 'writable',
        process: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
