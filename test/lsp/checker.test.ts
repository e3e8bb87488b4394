import { describe, expect, it } from 'vitest';
import { createLinter, defaultConfig, rules, type AnyRule } from '../../server/src/engine/index.ts';
import { noOptions } from '../../server/src/engine/rules/options.ts';
import { blockRule } from '../../server/src/engine/rules/rule.ts';
import { Checker, findingsOf } from '../../server/src/lsp/checker.ts';
import { clientOf } from '../../server/src/lsp/client.ts';
import { traitsOf } from '../../server/src/lsp/clientTraits.ts';
import { Configurations } from '../../server/src/lsp/inForce.ts';
import { openText } from '../../server/src/lsp/openText.ts';
import { Projects } from '../../server/src/lsp/projects.ts';
import { OpenTexts } from '../../server/src/lsp/texts.ts';
import { pause } from './support/client.ts';
import { memoryFolders } from './support/folders.ts';

const DRAFT = 'file:///desk/draft.md';

/** A rule that a bug of ours brings down at every paragraph. */
const failing: AnyRule = blockRule({
  id: 'punctuation-width',
  group: 'typography',
  title: { zh: '会出错', en: 'Fails' },
  severity: 'warning',
  fixable: 'none',
  options: noOptions,
  messages: {},
  blocks: ['paragraph'],
  facts: {},
  // eslint-disable-next-line require-yield
  *check() {
    throw new Error('too bad');
  },
});

describe('a rule that fails', () => {
  it('costs its own findings, is logged with its stack and named to the author once', async () => {
    const told: { method: string; message: string }[] = [];
    const connection = {
      sendNotification: (method: string, { message }: { message: string }) => {
        told.push({ method, message });
        return Promise.resolve();
      },
    };
    const traits = traitsOf({ processId: null, capabilities: {} } as never);
    const client = clientOf(connection as never, traits);
    const files = memoryFolders(new Map());
    const texts = new OpenTexts();
    const projects = new Projects(client, files, ['file:///desk']);
    const sound = new Configurations(client, projects);
    const linter = createLinter(defaultConfig(rules), [
      ...rules.filter(({ id }) => id !== failing.id),
      failing,
    ]);
    const configurations = { of: async (path: string) => ({ ...(await sound.of(path)), linter }) } as never;
    const checker = new Checker(
      {
        client,
        files,
        folders: files,
        texts,
        projects,
        configurations,
        host: {} as never,
        rulePage: () => undefined,
      },
      () => undefined,
    );
    texts.set(openText(DRAFT, 'markdown', 1, '# 报告\n\n网民规模达 11.25 亿人,同比增长。\n'));
    const checked = await checker.check(DRAFT);
    expect(checked && findingsOf(checked).map(({ rule }) => rule)).toContain('statistic-source');
    texts.set(openText(DRAFT, 'markdown', 2, '# 报告\n\n网民规模达 11.25 亿人,同比下降。\n'));
    await checker.check(DRAFT);
    await pause(5);
    expect(told.map(({ method }) => method)).toEqual(['window/logMessage', 'window/showMessage']);
    expect(told[0]?.message).toContain('too bad');
    expect(told[1]?.message).toContain('punctuation-width');
    expect(told[1]?.message).not.toContain('too bad');
  });
});
