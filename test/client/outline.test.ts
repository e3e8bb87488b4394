import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts } from '../../server/src/protocol/index.ts';
import { badgeOf, itemOf } from '../../client/src/outline/outlineItem.ts';
import { changeOf, nodeAt, treeOf } from '../../client/src/outline/outlineModel.ts';
import { english, lines, NONE, node } from './support.ts';

const warning = { ...NONE, warning: 1 };
const roots = [
  node('一', {
    kind: 'chapter',
    range: lines(0, 9),
    findings: warning,
    children: [
      node('1.1', {
        range: lines(2, 5),
        findings: warning,
        children: [node('50%', { kind: 'statistic', range: lines(3, 3), sourced: false, findings: warning })],
      }),
      node('1.2', {
        range: lines(6, 9),
        children: [node('60%', { kind: 'statistic', range: lines(7, 7), sourced: true })],
      }),
    ],
  }),
  node('二', { kind: 'chapter', range: lines(10, 12) }),
];
const model = { version: 1, roots };

describe('the outline', () => {
  it('keeps what a filter asks for, and what is above it', () => {
    const ids = (filter: 'all' | 'findings' | 'unsourced') => [...treeOf(model, filter).nodes.keys()].sort();
    expect(ids('all')).toHaveLength(6);
    expect(ids('findings')).toEqual(['1.1', '50%', '一']);
    expect(ids('unsourced')).toEqual(['1.1', '50%', '一']);
  });

  it('finds the deepest node at a position', () => {
    const tree = treeOf(model, 'all');
    const at = (line: number) => nodeAt(tree, { line, character: 0 });
    expect([at(0), at(3), at(4), at(7), at(11), at(40)]).toEqual([
      '一',
      '50%',
      '1.1',
      '60%',
      '二',
      undefined,
    ]);
  });

  it('knows the parent of everything it shows', () => {
    const { nodes, roots: top } = treeOf(model, 'all');
    for (const [id, { parent }] of nodes) {
      if (parent === undefined) expect(top).toContain(id);
      else expect(nodes.get(parent)?.children).toContain(id);
    }
  });

  it('draws again what has changed alone', () => {
    const before = treeOf(model, 'all');
    const moved = treeOf(
      { version: 2, roots: roots.map((root) => ({ ...root, range: lines(1, 20) })) },
      'all',
    );
    expect(changeOf(before, moved)).toBe('none');
    const renamed = roots.map((root) => (root.id === '二' ? { ...root, label: '新' } : root));
    expect(changeOf(before, treeOf({ version: 2, roots: renamed }, 'all'))).toEqual(['二']);
    expect(changeOf(before, treeOf({ version: 2, roots: roots.slice(1) }, 'all'))).toBe('all');
  });

  it('draws all of it again for another filter, whose items have other names', () => {
    const chapter = { version: 1, roots: roots.slice(0, 1) };
    expect(changeOf(treeOf(chapter, 'all'), treeOf(chapter, 'findings'))).toBe('all');
  });

  it('draws again the parent of what is new or gone', () => {
    const arbitrary = fc.uniqueArray(fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        const tree = (ids: number[]) =>
          treeOf(
            { version: 1, roots: [node('root', { children: ids.map((id) => node(String(id))) })] },
            'all',
          );
        expect(changeOf(tree(a), tree(b))).toEqual(a.join() === b.join() ? 'none' : ['root']);
      }),
    );
  });
});

describe('an item of the outline', () => {
  it('tells sourced statistics from others', () => {
    const statistic = (sourced: boolean) => itemOf(node('50%', { kind: 'statistic', sourced }), english);
    expect([statistic(true).icon, statistic(false).icon]).toEqual(['verified', 'unverified']);
    expect(statistic(false).spoken).toContain('no source');
  });
  it('has a badge of at most two characters', () => {
    const badge = (findings: Counts) => badgeOf(node('一', { findings }));
    expect(badge(NONE)).toBeUndefined();
    expect(badge({ ...NONE, warning: 250 })?.badge).toBe('99');
    expect(badge({ error: 1, warning: 2, info: 3 })).toEqual({ badge: '6', color: 'list.errorForeground' });
  });
  it('is coloured for findings of its own', () => {
    const below = node('1.1', { findings: warning });
    const color = (count: number) =>
      badgeOf(node('一', { findings: { ...NONE, warning: count }, children: [below] }))?.color;
    expect([color(1), color(2)]).toEqual([undefined, 'list.warningForeground']);
  });
});
