import * as vscode from 'vscode';
import type { Counts } from '../../../server/src/protocol/index.ts';
import { badgeOf } from './outlineItem.ts';

const SCHEME = 'zhangfa-outline';

/** A URI that carries a node's findings to its badge. The path has no ending, so that no icon theme takes it for a file. */
export function badgeUri(id: string, { error, warning, info }: Counts): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${encodeURIComponent(id)}`,
    query: [error, warning, info].join(','),
  });
}

/** Counts of findings beside the nodes of the outline. */
export function outlineBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query }) => {
      if (scheme !== SCHEME) return undefined;
      const [error = 0, warning = 0, info = 0] = query.split(',').map(Number);
      const badge = badgeOf({ error, warning, info });
      if (badge === undefined) return undefined;
      return new vscode.FileDecoration(
        badge.badge,
        vscode.l10n.t('Findings: {0}', error + warning + info),
        new vscode.ThemeColor(badge.color),
      );
    },
  });
}
