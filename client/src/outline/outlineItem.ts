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
      return { icon: 'symbol-key', color: undefined };
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

/** The badge of a node with findings, at most two characters (99 stands for more), and the colour that goes with the worst of them. */
export function badgeOf(counts: Counts): { readonly badge: string; readonly color: string } | undefined {
  const count = total(counts);
  if (count === 0) return undefined;
  const color =
    counts.error > 0
      ? 'list.errorForeground'
      : counts.warning > 0
        ? 'list.warningForeground'
        : 'descriptionForeground';
  return { badge: count > 99 ? '99' : String(count), color };
}
