import { describe, expect, it } from 'vitest';
import type { DraftState, DraftStatus } from '../../server/src/protocol/index.ts';
import { coverage, wordCounts } from '../../client/src/counts.ts';
import { statusView } from '../../client/src/status/statusText.ts';
import { english, NONE } from './support.ts';

const status = (part: Partial<DraftStatus> = {}): DraftStatus => ({
  uri: 'file:///稿.md',
  version: 1,
  state: 'checked',
  counts: NONE,
  fixable: 0,
  evidence: { statistics: 0, sourced: 0 },
  configuration: { kind: 'default', preset: 'standard', profiles: [] },
  ...part,
});
const view = (part?: Partial<DraftStatus>) => statusView('running', status(part), english, (uri) => uri);

describe('the status item', () => {
  it('counts findings and sourced statistics', () => {
    const shown = view({
      counts: { error: 0, warning: 2, info: 1 },
      fixable: 2,
      evidence: { statistics: 6, sourced: 5 },
    });
    expect(shown?.text).toBe('$(warning) Zhangfa 3 · sourced 83%');
    expect(shown?.tooltip).toEqual([
      '2 warnings, 1 hint',
      '2 can be fixed safely',
      '5 of 6 statistics name a source (83%)',
      'Configuration: none, the defaults are in force (standard)',
    ]);
  });

  it('shows the worst severity', () => {
    const icon = (error: number, warning: number, info: number) =>
      view({ counts: { error, warning, info } })?.text.split(' ')[0];
    expect([icon(1, 1, 1), icon(0, 1, 1), icon(0, 0, 1), icon(0, 0, 0)]).toEqual([
      '$(error)',
      '$(warning)',
      '$(info)',
      '$(check)',
    ]);
  });

  it('names the configuration in force', () => {
    const configuration = (kind: 'file' | 'settings') =>
      view({
        configuration: {
          kind,
          uri: 'zhangfa.config.yaml',
          preset: 'strict',
          profiles: ['press-release', 'casebook'],
        },
      })?.tooltip.at(-1);
    expect(configuration('file')).toBe(
      'Configuration: zhangfa.config.yaml (strict + press-release + casebook)',
    );
    expect(configuration('settings')).toContain('settings of the editor');
  });

  it('keeps out of the way of a draft that is none of ours', () => {
    expect(view({ state: 'inactive' })).toBeNull();
  });

  it.each<DraftState>(['disabled', 'ignored', 'tooLarge', 'misconfigured'])('says why not: %s', (state) => {
    expect(view({ state })?.tooltip[0]).toMatch(/\.$/);
    expect(view({ state })?.alarm).toBe(state === 'misconfigured');
  });

  it('waits for a server that starts, and tells of one that has stopped', () => {
    expect(statusView('starting', undefined, english, String)).toBeNull();
    expect(statusView('running', undefined, english, String)).toBeNull();
    expect(statusView('stopped', status(), english, String)?.alarm).toBe(true);
  });
});

describe('counts', () => {
  it('never call 99.9% everything', () => {
    expect(coverage({ statistics: 1000, sourced: 999 })).toBe(99);
    expect(coverage({ statistics: 3, sourced: 3 })).toBe(100);
    expect(coverage({ statistics: 0, sourced: 0 })).toBeUndefined();
  });
  it('are worded in singular and plural', () => {
    expect(wordCounts({ error: 1, warning: 2, info: 0 }, english)).toBe('1 error, 2 warnings');
    expect(wordCounts(NONE, english)).toBe('No findings');
  });
});
