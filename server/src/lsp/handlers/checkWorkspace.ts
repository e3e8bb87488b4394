import type { WorkspaceSummary } from '../../protocol/index.ts';
import { findingsOf } from '../checker.ts';
import { uriOf } from '../paths.ts';
import type { Session } from '../session.ts';
import { countsOf, sumOf } from '../status.ts';
import { say } from '../wording.ts';
import type { Handler } from './handler.ts';

const NOTHING: WorkspaceSummary = {
  files: 0,
  counts: { error: 0, warning: 0, info: 0 },
  evidence: { statistics: 0, sourced: 0 },
  failures: [],
  cancelled: false,
};

/** `zhangfa/checkWorkspace`: every draft of the folders, open ones as they are in the editor. */
export const checkWorkspace: Handler = async (session, params, token): Promise<WorkspaceSummary> => {
  const { client, language, projects, workspace } = session;
  const progress = progressOf(session, params['workDoneToken']);
  progress.begin();
  let summary = withConfigurations(await openDrafts(session), session);
  // What is looked for anew includes files that nobody has told of.
  workspace.forget();
  workspace.wasAsked = true;
  const lists = await Promise.all(projects.roots.map((root) => workspace.draftsOf(root)));
  const paths = lists.flat();
  for (const [index, path] of paths.entries()) {
    if (token.isCancellationRequested || session.isStopped(params['workDoneToken'])) {
      summary = { ...summary, cancelled: true };
      break;
    }
    const report = await workspace.check(path);
    if (report !== undefined) {
      if (!client.traits.pulls) workspace.push(report);
      summary = sum(summary, report, language);
    }
    progress.report(index + 1, paths.length);
    await session.host.pause();
  }
  progress.end();
  client.refresh();
  return summary;
};

async function openDrafts(session: Session): Promise<WorkspaceSummary> {
  let summary = NOTHING;
  for (const { uri } of session.texts.drafts()) {
    const checked = await session.checked(uri);
    if (checked?.draft === undefined) continue;
    const { evidence } = checked.draft.result;
    summary = {
      ...summary,
      files: summary.files + 1,
      counts: sumOf(summary.counts, countsOf(findingsOf(checked))),
      evidence: {
        statistics: summary.evidence.statistics + evidence.statistics,
        sourced: summary.evidence.sourced + evidence.sourced,
      },
    };
  }
  return summary;
}

function withConfigurations(summary: WorkspaceSummary, session: Session): WorkspaceSummary {
  const failures = session.configProblems.all().map(([path, [first]]) => ({
    uri: uriOf(path),
    message: typeof first?.message === 'string' ? first.message : '',
  }));
  return { ...summary, failures };
}

type FileReport = NonNullable<Awaited<ReturnType<Session['workspace']['check']>>>;

function sum(summary: WorkspaceSummary, report: FileReport, language: 'zh' | 'en'): WorkspaceSummary {
  const { uri, failure, counts, evidence } = report;
  if (failure) {
    return { ...summary, failures: [...summary.failures, { uri, message: failure.message[language] }] };
  }
  return {
    ...summary,
    files: summary.files + 1,
    counts: sumOf(summary.counts, counts),
    evidence: {
      statistics: summary.evidence.statistics + evidence.statistics,
      sourced: summary.evidence.sourced + evidence.sourced,
    },
  };
}

function progressOf({ client, language }: Session, token: unknown) {
  const send = (value: object): void => {
    if (typeof token === 'string' || typeof token === 'number') client.progress(token, value);
  };
  return {
    begin: () => {
      const title = say(language, 'checking-workspace');
      send({ kind: 'begin', title, cancellable: true, percentage: 0 });
    },
    report: (count: number, all: number) => {
      const message = say(language, 'checked-so-far', { count });
      send({ kind: 'report', message, percentage: Math.round((100 * count) / all) });
    },
    end: () => {
      send({ kind: 'end' });
    },
  };
}

/** `window/workDoneProgress/cancel` */
export const cancelProgress: Handler = (session, { token }) => {
  session.stop(token);
};
