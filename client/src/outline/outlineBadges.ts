import * as vscode from 'vscode';
import type { OutlineNode } from '../../../server/src/protocol/index.ts';
import { total } from '../counts.ts';
import { badgeOf } from './outlineItem.ts';

const SCHEME = 'zhangfa-outline';

/** A URI that carries a node's badge to it. The path has no ending, so that no icon theme takes it for a file. */
export function badgeUri(node: OutlineNode): vscode.Uri {
  const badge = badgeOf(node);
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${encodeURIComponent(node.id)}`,
    query: badge === undefined ? '' : [badge.badge, total(node.findings), badge.color ?? ''].join(','),
  });
}

/** Counts of findings beside the nodes of the outline. */
export function outlineBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query }) => {
      if (scheme !== SCHEME || query === '') return undefined;
      const [badge = '', count = '', color = ''] = query.split(',');
      return new vscode.FileDecoration(
        badge,
        vscode.l10n.t('Findings: {0}', count),
        color === '' ? undefined : new vscode.ThemeColor(color),
      );
    },
  });
}
