import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits, type Edit } from '../engine/index.ts';
import type { ConfigurationChange } from '../language-service/index.ts';
import { changeConfig, formatOf, readText, type ConfigChange, type ConfigFormat } from '../project/index.ts';
import type { Checked } from './checker.ts';
import { converterOf, type PlacedText } from './convert.ts';
import type { InForce } from './inForce.ts';
import { lineStartsOf } from './lines.ts';
import { dirname, pathOf, uriOf } from './paths.ts';
import type { Session } from './session.ts';

/** Edits in positions of the text that they are for. */
export function textEditsOf({ client }: Session, placed: PlacedText, edits: readonly Edit[]): TextEdit[] {
  const { rangeOf } = converterOf(placed, client.traits.encoding);
  return edits.map((edit) => ({ range: rangeOf(edit), newText: edit.text }));
}

/** Edits of one file that is there; for this version of it alone, where it is open. */
export function workspaceEditOf(
  { client }: Session,
  uri: string,
  version: number | null,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  if (!client.traits.documentChanges) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [documentEdit(uri, version, edits)] };
}

function documentEdit(uri: string, version: number | null, edits: readonly TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits: [...edits] };
}

/** Where the configuration of a draft is written: the file it has, or one that is to be made. */
interface Target {
  readonly path: string;
  readonly format: ConfigFormat;
  /** What a new file begins with. */
  readonly seed: string | undefined;
  readonly isNew: boolean;
}

/** Whether a change of the configuration can be written anywhere. */
export function canConfigure(session: Session, checked: Checked): boolean {
  return targetOf(session, checked) !== undefined;
}

/** The change written into the configuration of a draft; undefined where that cannot be done. */
export async function configurationEdit(
  session: Session,
  checked: Checked,
  change: ConfigurationChange,
): Promise<WorkspaceEdit | undefined> {
  const target = targetOf(session, checked);
  if (target === undefined) return undefined;
  const { path, format, seed, isNew } = target;
  const read = isNew ? seed : await readText(session.files, path);
  if (typeof read === 'object') return undefined;
  const changed = await changeConfig(read, format, placedChange(change, checked.inForce, path), {
    language: checked.inForce.language,
  });
  if ('message' in changed) {
    session.client.show('warning', changed.message[checked.inForce.language]);
    return undefined;
  }
  if (isNew) return newFileEdit(uriOf(path), applyEdits(seed ?? '', changed.edits));
  const open = session.texts.atPath(path);
  const placed = open ?? { text: read ?? '', lines: lineStartsOf(read ?? '') };
  return workspaceEditOf(
    session,
    open?.uri ?? uriOf(path),
    open?.version ?? null,
    textEditsOf(session, placed, changed.edits),
  );
}

/** A severity is changed where it stands: what an override says wins over the rest of its file. */
function placedChange(change: ConfigurationChange, { resolution }: InForce, path: string): ConfigChange {
  if ('term' in change) return { term: { preferred: change.term } };
  const origin = resolution.rules.get(change.rule)?.severity.origin;
  return origin?.kind === 'layer' && origin.source === path ? { ...change, at: origin.path } : change;
}

function targetOf({ client, projects }: Session, { text, inForce }: Checked): Target | undefined {
  const { place } = inForce.loaded;
  const format = place && formatOf(place);
  if (place && format !== undefined && 'path' in place) {
    return { path: place.path, format, seed: undefined, isNew: false };
  }
  const path = pathOf(text.uri);
  const { createsFiles, documentChanges } = client.traits;
  if (path === undefined || !createsFiles || !documentChanges) return undefined;
  const root = projects.roots.includes(projects.rootOf(path)) ? projects.rootOf(path) : dirname(path);
  const said = Object.entries(inForce.settings.configuration).filter(([, value]) => value !== null);
  // A file puts the editor's settings out of force, so it begins with what they say.
  return said.length > 0 && place?.kind === 'editor'
    ? {
        path: `${root}/zhangfa.config.json`,
        format: 'json',
        seed: `${JSON.stringify(Object.fromEntries(said), undefined, 2)}\n`,
        isNew: true,
      }
    : { path: `${root}/zhangfa.config.yaml`, format: 'yaml', seed: undefined, isNew: true };
}

function newFileEdit(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return {
    documentChanges: [create, documentEdit(uri, null, [{ range: { start, end: start }, newText: text }])],
  };
}
