import { describe, expect, it } from 'vitest';
import { createLinter, PROFILE_NAMES, resolveConfig, rules } from '../../server/src/engine/index.ts';
import { newReport } from '../../server/src/language-service/index.ts';
import { lintText } from '../support/lint.ts';

describe('newReport', () => {
  it.each(PROFILE_NAMES)('writes a skeleton of %s in which nothing is found', (profile) => {
    const text = newReport(profile);
    expect(text).toMatch(/^# /);
    expect(text).not.toMatch(/\$/);
    for (const preset of ['recommended', 'strict'] as const) {
      const layer = { source: 'test', path: [], settings: { preset, profile }, terms: [] };
      expect(lintText(createLinter(resolveConfig(rules, [layer]).config), text).diagnostics).toEqual([]);
    }
  });
});
