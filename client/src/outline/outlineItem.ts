import type { Counts, OutlineKind, OutlineNode } from '../../../server/src/protocol/index.ts';
import { total, wordCounts } from '../counts.ts';
import type { Translate } from '../translate.ts';

/** What a node looks like in the tree. */
export interface OutlineItem {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  /** Id of the icon's colour; undefined for that of the text. */
  readonly color: string | undefined;
  /** What a screen reader says. */
  readonly spoken: string;
}

export function itemOf(node: OutlineNode, t: Translate): OutlineItem {
  const { icon, color } = iconOf(node);
  const state = node.kind !== 'statistic' ? '' : node.sourced === true ? t('has a source') : t('no source');
  const findings = total(node.findings) > 0 ? wordCounts(node.findings, t) : '';
  const about = [wordKind(node.kind, t), state, findings].filter((part) => part !== '').join(' · ');
  return {
    label: node.label,
    description: node.detail ?? '',
    tooltip: [node.label, node.detail, about].filter((line) => line !== undefined && line !== '').join('\n'),
    icon,
    color,
    spoken: [node.label, node.detail, about].filter((part) => part !== undefined && part !== '').join(', '),
  };
}

function iconOf({ kind, sourced }: OutlineNode): {
  readonly icon: string;
  readonly color: string | undefined;
} {
  switch (kind) {
    case 'chapter':
      return { icon: 'book', color: undefined };
    case 'section':
      return { icon: 'list-flat', color: undefined };
    case 'trend':
      return { icon: 'graph-line', color: undefined };
    case 'figure':
      return { icon: 'file-media', color: undefined };
    case 'table':
      return { icon: 'table', color: undefined };
    case 'footnote':
      return { icon: 'note', color: undefined };
    case 'statistic':
      return sourced === true
        ? { icon: 'verified', color: 'testing.iconPassed' }
        : { icon: 'unverified', color: 'list.warningForeground' };
  }
}

function wordKind(kind: OutlineKind, t: Translate): string {
  switch (kind) {
    case 'chapter':
      return t('Chapter');
    case 'section':
      return t('Section');
    case 'trend':
      return t('Trend');
    case 'figure':
      return t('Figure');
    case 'table':
      return t('Table');
    case 'footnote':
      return t('Footnote');
    case 'statistic':
      return t('Statistic');
  }
}

/**
 * The badge of a node with findings, at most two characters (99 stands for more). It has the colour of the worst of
 * them where some are the node's own: a chapter whose sections have them all is no place to look.
 */
export function badgeOf(
  node: OutlineNode,
): { readonly badge: string; readonly color: string | undefined } | undefined {
  const count = total(node.findings);
  if (count === 0) return undefined;
  const below = node.children.reduce((sum, child) => sum + total(child.findings), 0);
  return {
    badge: count > 99 ? '99' : String(count),
    color: count > below ? colorOf(node.findings) : undefined,
  };
}

function colorOf({ error, warning }: Counts): string | undefined {
  if (error > 0) return 'list.errorForeground';
  return warning > 0 ? 'list.warningForeground' : undefined;
}
