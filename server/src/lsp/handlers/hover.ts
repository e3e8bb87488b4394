import type { Hover } from 'vscode-languageserver';
import { hoverAt } from '../../language-service/index.ts';
import { draftIn, invalid, type Handler } from './handler.ts';

/** `textDocument/hover`: the findings at a place, explained. */
export const hover: Handler = async (session, params, token): Promise<Hover | null> => {
  const placed = await draftIn(session, params, token);
  const offset = placed?.converter.offsetAt(params['position']);
  if (placed === undefined) return null;
  if (offset === undefined) return invalid(session);
  const { options, markdownHover } = session.client.traits;
  const shown = options.showsMessages ? 'messages' : 'nothing';
  const found = placed.checked.draft && hoverAt(placed.checked.draft, offset, shown);
  if (!found) return null;
  const kind = markdownHover ? 'markdown' : 'plaintext';
  return { contents: { kind, value: found.markdown }, range: placed.converter.rangeOf(found.span) };
};
