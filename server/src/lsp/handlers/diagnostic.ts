import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { pathOf } from '../paths.ts';
import { throwIfCancelled, uriIn, type Handler } from './handler.ts';

/** `textDocument/diagnostic`: drafts, and configurations that are open. */
export const documentDiagnostic: Handler = async (
  session,
  params,
  token,
): Promise<DocumentDiagnosticReport> => {
  const uri = uriIn(session, params);
  const previous = params['previousResultId'];
  const last = session.reports.last(uri);
  // The editor moves what it has with the text until it is checked anew.
  if (last && last.id === previous && session.isHeldBack(uri))
    return { kind: 'unchanged', resultId: last.id };
  const checked = await session.settled(uri);
  throwIfCancelled(session, token);
  if (checked === undefined) {
    const path = pathOf(uri);
    return { kind: 'full', items: path === undefined ? [] : [...session.configProblems.at(path)] };
  }
  const { id, diagnostics } = session.reports.of(checked);
  return id === previous
    ? { kind: 'unchanged', resultId: id }
    : { kind: 'full', resultId: id, items: [...diagnostics] };
};
