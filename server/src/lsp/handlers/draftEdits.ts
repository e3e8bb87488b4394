import type { CancellationToken } from 'vscode-languageserver';
import { applyEdits } from '../../engine/index.ts';
import {
  fixAll,
  insertFootnote,
  renumber,
  writeContents,
  type Draft,
  type DraftChange,
} from '../../language-service/index.ts';
import type { ContentsKind, DraftEdit } from '../../protocol/index.ts';
import type { Checked } from '../checker.ts';
import { converterOf } from '../convert.ts';
import { lineStartsOf } from '../lines.ts';
import type { Session } from '../session.ts';
import { say } from '../wording.ts';
import { textEditsOf } from '../workspaceEdits.ts';
import { draftIn, invalid, type Handler, type Params, type PlacedDraft } from './handler.ts';

/** `zhangfa/fixAll` */
export const fixEverything: Handler = (session, params, token) =>
  editDraft(session, params, token, (draft) => fixAll(draft));

/** `zhangfa/renumber` */
export const renumberDraft: Handler = (session, params, token) =>
  editDraft(session, params, token, (draft) => renumber(draft));

/** `zhangfa/insertFootnote` */
export const addFootnote: Handler = (session, params, token) =>
  editDraft(session, params, token, (draft, { converter }) =>
    insertFootnote(draft, converter.offsetAt(params['position']) ?? invalid(session)),
  );

/** `zhangfa/writeContents` */
export const updateContents: Handler = (session, params, token) =>
  editDraft(session, params, token, (draft, { converter }) => {
    const { position } = params;
    const offset = position === undefined ? undefined : (converter.offsetAt(position) ?? invalid(session));
    return writeContents(draft, kindsIn(session, params), offset);
  });

const KINDS: readonly ContentsKind[] = ['contents', 'figures', 'tables'];

function kindsIn(session: Session, { kinds }: Params): readonly ContentsKind[] | undefined {
  if (kinds === undefined || kinds === null) return undefined;
  if (!Array.isArray(kinds)) return invalid(session);
  return kinds.map((kind: unknown) => KINDS.find((known) => known === kind) ?? invalid(session));
}

async function editDraft(
  session: Session,
  params: Params,
  token: CancellationToken,
  work: (draft: Draft, placed: PlacedDraft) => DraftChange,
): Promise<DraftEdit> {
  const placed = await draftIn(session, params, token);
  const { language } = session;
  if (placed === undefined) return { version: null, edits: [], note: say(language, 'draft-not-open') };
  const { checked } = placed;
  if (checked.draft === undefined) {
    const note = say(checked.inForce.language, 'draft-not-checked');
    return { version: checked.text.version, edits: [], note };
  }
  return draftEdit(session, checked, work(checked.draft, placed));
}

function draftEdit(session: Session, { text }: Checked, { edits, selection, note }: DraftChange): DraftEdit {
  const edited = selection && applyEdits(text.text.value, edits);
  const { encoding } = session.client.traits;
  return {
    version: text.version,
    edits: textEditsOf(session, text, edits),
    ...(selection && edited !== undefined
      ? {
          selection: converterOf({ text: edited, lines: lineStartsOf(edited) }, encoding).rangeOf(selection),
        }
      : {}),
    ...(note === undefined ? {} : { note }),
  };
}
