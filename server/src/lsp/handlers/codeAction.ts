import type { CodeAction, Command, WorkspaceEdit } from 'vscode-languageserver';
import {
  actionsAt,
  resolveAction,
  type Action,
  type Recipe,
  type ResolvedAction,
} from '../../language-service/index.ts';
import { CLIENT_COMMANDS } from '../../protocol/index.ts';
import type { Checked } from '../checker.ts';
import { converterFor } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import { canConfigure, configurationEdit, textEditsOf, workspaceEditOf } from '../workspaceEdits.ts';
import { draftIn, invalid, isParams, placesIn, textIn, throwIfCancelled, type Handler } from './handler.ts';

/** The server's own command, for clients that have none: shows the page of a rule. */
export const EXPLAIN = 'zhangfa.explain';

/** What an action carries until it is resolved. */
interface ActionData {
  readonly uri: string;
  readonly recipe: Recipe;
}

/** `textDocument/codeAction` */
export const codeAction: Handler = async (session, params, token): Promise<readonly CodeAction[]> => {
  const placed = await draftIn(session, params, token);
  const { codeActions, resolvesEdits } = session.client.traits;
  if (!codeActions || placed?.checked.draft === undefined) return [];
  const { checked, converter } = placed;
  const span = converter.spanOf(params['range']);
  if (span === undefined) return invalid(session);
  const actions = actionsAt(placed.checked.draft, span, kindsIn(params)).filter((action) =>
    canBeDone(session, checked, action),
  );
  const listed = actions.map((action) => actionOf(session, checked, action));
  if (resolvesEdits) return listed;
  return Promise.all(listed.map((action) => resolved(session, checked, action)));
};

/** `codeAction/resolve` */
export const resolveCodeAction: Handler = async (session, params, token): Promise<CodeAction> => {
  const action = { ...params, title: textIn(session, params, 'title') } as CodeAction;
  const data = dataOf(action);
  if (data === undefined) return action;
  const checked = await session.checked(data.uri);
  throwIfCancelled(session, token);
  return checked ? resolved(session, checked, action) : action;
};

function kindsIn({ context }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const only = isParams(context) ? context['only'] : undefined;
  if (!Array.isArray(only)) return undefined;
  return only.filter((kind): kind is string => typeof kind === 'string');
}

function canBeDone(session: Session, checked: Checked, { recipe }: Action): boolean {
  if (recipe.type === 'off' || recipe.type === 'term') return canConfigure(session, checked);
  return true;
}

function actionOf(session: Session, checked: Checked, action: Action): CodeAction {
  const { title, kind, isPreferred, diagnostics, recipe } = action;
  const { uri } = checked.text;
  const convert = converterFor(uri, placesIn(session, checked), session.client, session.rulePage);
  return {
    title,
    kind,
    ...(isPreferred ? { isPreferred } : {}),
    ...(diagnostics.length > 0 ? { diagnostics: diagnostics.map(convert) } : {}),
    ...(recipe.type === 'explain'
      ? { command: explainCommand(session, title, recipe.rule) }
      : { data: { uri, recipe } satisfies ActionData }),
  };
}

function explainCommand({ client }: Session, title: string, rule: string): Command {
  const command = client.traits.options.commands ? CLIENT_COMMANDS.explainRule : EXPLAIN;
  return { title, command, arguments: [rule] };
}

/** With its edit; as it is where the draft has moved on. */
async function resolved(session: Session, checked: Checked, action: CodeAction): Promise<CodeAction> {
  const data = dataOf(action);
  if (data === undefined || checked.draft === undefined) return action;
  const outcome = resolveAction(checked.draft, data.recipe);
  const edit = outcome && (await editOf(session, checked, outcome));
  if (edit === undefined) return action;
  const command =
    outcome && 'configuration' in outcome ? saveCommand(session, action.title, edit) : undefined;
  return { ...action, edit, ...(command ? { command } : {}) };
}

/** An editor changes a file without saving it; a configuration counts for the team once it is saved. */
function saveCommand({ client }: Session, title: string, edit: WorkspaceEdit): Command | undefined {
  const changed = edit.documentChanges?.find((change) => 'textDocument' in change);
  const uri = changed?.textDocument.uri ?? Object.keys(edit.changes ?? {})[0];
  if (!client.traits.options.commands || uri === undefined) return undefined;
  return { title, command: CLIENT_COMMANDS.saveConfiguration, arguments: [uri] };
}

function editOf(session: Session, checked: Checked, outcome: ResolvedAction) {
  if ('configuration' in outcome) return configurationEdit(session, checked, outcome.configuration);
  if (!('edits' in outcome)) return undefined;
  const { uri, version } = checked.text;
  return workspaceEditOf(session, uri, version, textEditsOf(session, checked.text, outcome.edits));
}

/** A client hands back what it was given; another's data is none of ours. */
function dataOf({ data }: CodeAction): ActionData | undefined {
  if (!isParams(data) || typeof data['uri'] !== 'string' || !isParams(data['recipe'])) return undefined;
  return { uri: data['uri'], recipe: data['recipe'] as unknown as Recipe };
}
