import { dirname } from 'pathe';
import type { MessagePort } from 'node:worker_threads';
import { createConfigs } from '../../project/index.ts';
import { nodeFiles } from '../../project/node/index.ts';
import { ResultCache } from '../cache.ts';
import { fileStore } from '../files/store.ts';
import { DraftChecker, type Checked } from './checkDraft.ts';
import { takeDraft, type SentCheck, type TeamOrder, type TeamResult } from './checkTeam.ts';

/** Checks drafts in a thread until none is left, and sends back what came of each. */
export async function serveTeam(order: TeamOrder, port: MessagePort): Promise<void> {
  const { settings, cwd, cache, drafts } = order;
  const configs = createConfigs({
    files: nodeFiles,
    root: cwd,
    file: settings.configFile,
    flags: settings.layer,
  });
  const known = cache && new ResultCache(cache.folder, cache.program);
  const checker = new DraftChecker(settings.mode, fileStore(settings.maxSize), known);
  for (;;) {
    const index = takeDraft(order);
    const draft = index === undefined ? undefined : drafts[index];
    if (index === undefined || !draft) return;
    const config = await configs.forFolder(dirname(draft.file));
    const isSound = config.failures.length === 0;
    const checked = isSound ? sent(await checker.check(draft, config.resolutionOf(draft.file))) : undefined;
    port.postMessage({ index, checked } satisfies TeamResult);
  }
}

function sent({ report, ...rest }: Checked): SentCheck {
  if (!report) return { ...rest, report };
  const { source, ...others } = report;
  return { ...rest, report: { ...others, text: source.value } };
}
