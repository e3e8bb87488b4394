import * as vscode from 'vscode';
import { becomes, contains, equal, eventually } from '../support/expect.ts';
import { caughtUp, FAULTY, finding, findings, found, rulesOf } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { exists, fileIn, newDraft, read, show, withSettings, write } from '../support/workspace.ts';

/** Performs something with a configuration file in place of the one that is there, or of none. */
async function withFile(uri: vscode.Uri, text: string, body: () => Promise<void>): Promise<void> {
  const before = (await exists(uri)) ? await read(uri) : undefined;
  await write(uri, text);
  try {
    await body();
  } finally {
    if (before === undefined) await vscode.workspace.fs.delete(uri);
    else await write(uri, before);
  }
}

const config = (where: 'plain' | 'report'): vscode.Uri => fileIn(where, 'zhangfa.config.json');
const OFF = '{ "rules": { "confusable-word": "off" } }\n';

export const configuration: Tests = {
  'a setting is in force at once': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await withSettings({ 'zhangfa.rules': { 'confusable-word': 'error' } }, async () => {
      await becomes('the severity', () => findings(document.uri).map(({ severity }) => severity), [
        vscode.DiagnosticSeverity.Error,
      ]);
    });
    await becomes('the severity afterwards', () => findings(document.uri).map(({ severity }) => severity), [
      vscode.DiagnosticSeverity.Warning,
    ]);
  },

  'language "en": findings in English': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await withSettings({ 'zhangfa.language': 'en' }, async () => {
      await eventually(
        'the message',
        () => findings(document.uri)[0]?.message ?? '',
        (text) => /[a-z]{4}/.test(text),
      );
    });
  },

  'a new configuration file is found, and its end noticed': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await withFile(config('plain'), OFF, async () => {
      await found(document.uri, []);
    });
    await found(document.uri, ['confusable-word']);
  },

  'the file wins over the settings': async () => {
    const { document } = await newDraft(FAULTY);
    await withSettings({ 'zhangfa.rules': { 'confusable-word': 'error' } }, async () => {
      await withFile(config('plain'), '{ "rules": { "confusable-word": "info" } }\n', async () => {
        await becomes('the severity', () => findings(document.uri).map(({ severity }) => severity), [
          vscode.DiagnosticSeverity.Information,
        ]);
      });
    });
  },

  'each folder has its own configuration': async () => {
    const report = (await newDraft(FAULTY, 'report')).document;
    const plain = (await newDraft(FAULTY)).document;
    await found(plain.uri, ['confusable-word']);
    await found(report.uri, ['confusable-word', 'section-required']);
    await withFile(config('report'), OFF, async () => {
      await found(report.uri, []);
      equal(rulesOf(plain.uri), ['confusable-word'], 'findings in the other folder');
    });
    await found(report.uri, ['confusable-word', 'section-required']);
  },

  'a broken configuration is shown in that file': async () => {
    const uri = config('report');
    const { document } = await newDraft(FAULTY, 'report');
    await finding(document.uri, 'confusable-word');
    await withFile(uri, '{ "preset": "recomended", "rules": { "no-such-rule": "off" } }\n', async () => {
      const shown = await eventually(
        'its faults',
        () => findings(uri),
        (all) => all.length >= 2,
      );
      const text = await read(uri);
      const words = shown.map(({ range }) =>
        text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character),
      );
      contains(words.join(' '), ['recomended', 'no-such-rule'], 'what is underlined');
    });
    await becomes('its faults afterwards', () => findings(uri).length, 0);
    await finding(document.uri, 'confusable-word');
  },

  'a broken configuration that is being mended in the editor': async () => {
    const uri = config('report');
    await withFile(uri, '{ "preset": "recomended" }\n', async () => {
      const editor = await show(uri);
      await newDraft(FAULTY, 'report');
      await eventually(
        'its fault',
        () => findings(uri).length,
        (count) => count > 0,
      );
      await vscode.window.showTextDocument(editor.document);
      const mend = new vscode.WorkspaceEdit();
      mend.replace(uri, new vscode.Range(0, 0, 1, 0), '{ "preset": "recommended" }\n');
      await vscode.workspace.applyEdit(mend);
      await editor.document.save();
      await becomes('its faults', () => findings(uri).length, 0);
    });
  },

  'terms of a term file are in force, and re-read': async () => {
    const terms = fileIn('plain', 'terms.json');
    const text = '# 会议纪要\n\n项目组走访了八家门店。会上商定了下次会议的时间。\n';
    const { document } = await newDraft(text);
    await caughtUp();
    await write(terms, '[{ "preferred": "商户", "variants": ["门店"] }]\n');
    await withFile(config('plain'), '{ "termFiles": ["terms.json"] }\n', async () => {
      await found(document.uri, ['term-variant']);
      await write(terms, '[{ "preferred": "商户", "variants": ["店铺"] }]\n');
      await found(document.uri, []);
    });
    await vscode.workspace.fs.delete(terms);
  },

  'the schema completes and checks a configuration file': {
    needs: 'builtins',
    because: 'VS Code’s server has no JSON extension for the worker',
    perform: async () => {
      await withFile(config('plain'), '{ "preset": "" }\n', async () => {
        const { document } = await show(config('plain'));
        const place = new vscode.Position(0, 13);
        const list = await eventually(
          'completions',
          () =>
            vscode.commands.executeCommand<vscode.CompletionList>(
              'vscode.executeCompletionItemProvider',
              document.uri,
              place,
            ),
          ({ items }) => items.some(({ label }) => JSON.stringify(label).includes('strict')),
        );
        contains(JSON.stringify(list.items.map(({ label }) => label)), ['minimal', 'strict'], 'presets');
      });
    },
  },
};
