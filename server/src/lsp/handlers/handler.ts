import { LSPErrorCodes, ResponseError, ErrorCodes, type CancellationToken } from 'vscode-languageserver';
import type { Checked } from '../checker.ts';
import { converterOf, type Converter } from '../convert.ts';
import type { Session } from '../session.ts';
import { say } from '../wording.ts';

/** Answers a request, or takes note of a notification. What it throws becomes the error of the answer. */
export type Handler = (session: Session, params: Params, token: CancellationToken) => unknown;

/** Whatever a client has sent. */
export type Params = Readonly<Record<string, unknown>>;

/** An open draft that has been checked, and its places. */
export interface PlacedDraft {
  readonly checked: Checked;
  readonly converter: Converter;
}

/** @throws ResponseError where there is none. */
export function uriIn(session: Session, params: Params): string {
  const document = params['textDocument'];
  const uri = isParams(document) ? document['uri'] : undefined;
  return typeof uri === 'string' ? uri : invalid(session);
}

/** @throws ResponseError where it is none. */
export function textIn(session: Session, params: Params, key: string): string {
  const value = params[key];
  return typeof value === 'string' ? value : invalid(session);
}

/** The draft that a request is about; undefined where it is not open. */
export async function draftIn(
  session: Session,
  params: Params,
  token: CancellationToken,
): Promise<PlacedDraft | undefined> {
  const uri = uriIn(session, params);
  const checked = await session.checked(uri);
  throwIfCancelled(session, token);
  return checked && { checked, converter: placesIn(session, checked) };
}

export function placesIn({ client }: Session, { text }: Checked): Converter {
  return converterOf(text, client.traits.encoding);
}

/** @throws ResponseError */
export function invalid({ language }: Session): never {
  throw new ResponseError(ErrorCodes.InvalidParams, say(language, 'invalid-params'));
}

/** @throws ResponseError where the client no longer wants the answer. */
export function throwIfCancelled({ language }: Session, token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, say(language, 'cancelled'));
  }
}

export function isParams(value: unknown): value is Params {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
