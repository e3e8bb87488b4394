import { PROFILE_NAMES, profiles, rules, type ProfileName } from '../../engine/index.ts';
import { newReport, readablePage } from '../../language-service/index.ts';
import { configsIn, starterYaml } from '../../project/index.ts';
import type { Catalogue, Explanation, NewFile, NewReport } from '../../protocol/index.ts';
import { pathOf, uriOf } from '../paths.ts';
import type { Session } from '../session.ts';
import { say } from '../wording.ts';
import { EXPLAIN } from './codeAction.ts';
import { invalid, textIn, type Handler } from './handler.ts';

/** `zhangfa/explain` */
export const explain: Handler = (session, params): Explanation | null => {
  const rule = textIn(session, params, 'rule');
  const markdown = readablePage(rule, session.language);
  const known = rules.find(({ id }) => id === rule);
  return markdown !== undefined && known ? { rule, title: known.title[session.language], markdown } : null;
};

/** `workspace/executeCommand`: shows a rule's page as well as the client can. */
export const executeCommand: Handler = async (session, params): Promise<null> => {
  const args = params['arguments'];
  const rule: unknown = Array.isArray(args) ? args[0] : undefined;
  if (params['command'] !== EXPLAIN || typeof rule !== 'string') return invalid(session);
  const { client, language } = session;
  const page = readablePage(rule, language);
  if (page === undefined) {
    client.show('warning', say(language, 'no-rule', { rule }));
    return null;
  }
  const uri = session.rulePage(rule);
  if (uri !== undefined && (await client.showDocument(uri))) return null;
  client.show('info', page);
  return null;
};

/** `zhangfa/newReport` */
export const writeNewReport: Handler = (session, params): NewReport => ({
  text: newReport(profileIn(session, params) ?? invalid(session)),
});

/** `zhangfa/initialiseConfig` */
export const initialiseConfig: Handler = async (session, params): Promise<NewFile> => {
  const folder = pathOf(textIn(session, params, 'folder'));
  if (folder === undefined) return invalid(session);
  const [existing] = await configsIn(folder, session.files);
  if (existing !== undefined && 'path' in existing) {
    return { uri: uriOf(existing.path), text: '', exists: true };
  }
  const profile = profileIn(session, params) ?? 'research-report';
  const uri = uriOf(`${folder.replace(/\/$/u, '')}/zhangfa.config.yaml`);
  return { uri, text: starterYaml(profile, session.language), exists: false };
};

/** `zhangfa/catalogue` */
export const catalogue: Handler = ({ language }): Catalogue => ({
  rules: rules.map(({ id, group, title }) => ({ id, group, title: title[language] })),
  profiles: PROFILE_NAMES.map((id) => ({ id, title: profiles[id].title[language] })),
});

function profileIn(session: Session, params: Readonly<Record<string, unknown>>): ProfileName | undefined {
  const name = params['profile'];
  if (name === undefined || name === null) return undefined;
  return PROFILE_NAMES.find((known) => known === name) ?? invalid(session);
}
