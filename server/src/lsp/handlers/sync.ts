import { invalid, isParams, textIn, uriIn, type Handler } from './handler.ts';

export const didOpen: Handler = (session, params) => {
  const item = params['textDocument'];
  if (!isParams(item)) return invalid(session);
  const { version } = item;
  session.open({
    uri: textIn(session, item, 'uri'),
    languageId: typeof item['languageId'] === 'string' ? item['languageId'] : '',
    version: typeof version === 'number' ? version : 0,
    text: textIn(session, item, 'text'),
  });
};

export const didChange: Handler = (session, params) => {
  const item = params['textDocument'];
  const changes = params['contentChanges'];
  if (!isParams(item) || !Array.isArray(changes)) return invalid(session);
  const { version } = item;
  if (typeof version !== 'number') return invalid(session);
  session.change(uriIn(session, params), version, changes);
};

export const didSave: Handler = (session, params) => session.save(uriIn(session, params));

export const didClose: Handler = (session, params) => {
  session.close(uriIn(session, params));
};
