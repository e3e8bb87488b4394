import * as vscode from 'vscode';
import { METHODS } from '../../../server/src/protocol/index.ts';
import type { Server } from '../server.ts';
import { sayNoAnswer } from './noAnswer.ts';

interface ProfileItem extends vscode.QuickPickItem {
  readonly id: string | null;
}

/**
 * Lets the reader choose a profile.
 *
 * @param none words of the choice of no profile; left out, one must be chosen
 * @returns null for no profile; undefined where nothing was chosen
 */
export async function chooseProfile(
  server: Server,
  title: string,
  none?: string,
): Promise<string | null | undefined> {
  const catalogue = await server.ask(METHODS.catalogue, undefined);
  if (catalogue === undefined) {
    sayNoAnswer(server);
    return undefined;
  }
  const items: readonly ProfileItem[] = [
    ...catalogue.profiles.map(({ id, title: label }) => ({ id, label, description: id })),
    ...(none === undefined ? [] : [{ id: null, label: none }]),
  ];
  return (await vscode.window.showQuickPick(items, { title }))?.id;
}
