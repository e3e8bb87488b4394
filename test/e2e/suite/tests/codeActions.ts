import * as vscode from 'vscode';
import { action, actionsAt, choose } from '../support/actions.ts';
import { becomes, contains, equal, eventually, holds } from '../support/expect.ts';
import { FAULTY, finding, found, rulesOf, SOUND } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import {
  exists,
  fileIn,
  insert,
  newDraft,
  placeOf,
  read,
  remove,
  rangeOf,
  show,
  withSettings,
  write,
} from '../support/workspace.ts';

const TWO = `${FAULTY}\n截止 2024 年年底，走访的商户是五家。\n`;

export const codeActions: Tests = {
  'the safe fix is the preferred one, and mends': async () => {
    const { document } = await newDraft(FAULTY);
    const { range } = await finding(document.uri, 'confusable-word');
    const fix = await action(document, range, '改为“截至”');
    equal(fix.isPreferred, true, 'preferred');
    equal(fix.kind?.value, 'quickfix', 'the kind');
    await choose(fix);
    equal(document.getText(), SOUND, 'the text');
    await found(document.uri, []);
  },

  'a suggestion is offered, but not preferred': async () => {
    const { document } = await show(fileIn('report', 'report.md'));
    const { range } = await finding(document.uri, 'enumeration-count');
    const suggestion = await action(document, range, '改为“两个方面”');
    equal(suggestion.isPreferred ?? false, false, 'preferred');
    await choose(suggestion);
    contains(document.getText(), ['主要看两个方面'], 'the text');
    await eventually(
      'the finding',
      () => rulesOf(document.uri),
      (rules) => !rules.includes('enumeration-count'),
    );
  },

  'fixes all of one rule': async () => {
    const { document } = await newDraft(TWO);
    await found(document.uri, ['confusable-word', 'confusable-word']);
    const { range } = await finding(document.uri, 'confusable-word');
    await choose(await action(document, range, /^修正全文同类问题/));
    equal(document.getText(), TWO.replaceAll('截止', '截至'), 'the text');
  },

  'fixes everything through source.fixAll': async () => {
    const { document } = await newDraft(`${TWO}\n会上讨论了三个问题,并商定了时间。\n`);
    await found(document.uri, ['confusable-word', 'confusable-word', 'punctuation-width']);
    const kind = vscode.CodeActionKind.SourceFixAll.append('zhangfa');
    await choose(await action(document, new vscode.Range(0, 0, 0, 0), /./, kind));
    await found(document.uri, []);
  },

  'fixes on save if the author says so': async () => {
    const settings = { 'editor.codeActionsOnSave': { 'source.fixAll.zhangfa': 'explicit' } };
    await withSettings(settings, async () => {
      const { document } = await newDraft(FAULTY);
      await found(document.uri, ['confusable-word']);
      await insert(document, 3, '\n会议由研究组召集。\n');
      await document.save();
      const text = await read(document.uri);
      contains(text, ['截至 2025', '研究组召集'], 'the file');
    });
  },

  'does not fix on save unasked': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await insert(document, 3, '\n会议由研究组召集。\n');
    await document.save();
    contains(await read(document.uri), ['截止 2025'], 'the file');
  },

  'silences a finding on its line, and only there': async () => {
    const { document } = await newDraft(TWO);
    await found(document.uri, ['confusable-word', 'confusable-word']);
    const range = rangeOf(document, '截止');
    await choose(await action(document, range, /^在这一行不查/));
    holds(/zhangfa-disable-(?:next-)?line confusable-word/.test(document.getText()), 'a comment is written');
    await found(document.uri, ['confusable-word']);
  },

  'silences a rule in the file': async () => {
    const { document } = await newDraft(TWO);
    await found(document.uri, ['confusable-word', 'confusable-word']);
    await choose(await action(document, rangeOf(document, '截止'), /^在本文不查/));
    contains(document.getText(), ['<!-- zhangfa-disable confusable-word -->'], 'the text');
    await found(document.uri, []);
  },

  'switches a rule off in the configuration file': async () => {
    const config = fileIn('report', 'zhangfa.config.json');
    const before = await read(config);
    try {
      const { document } = await newDraft(FAULTY, 'report');
      const { range } = await finding(document.uri, 'confusable-word');
      await choose(await action(document, range, /^在团队配置中关闭规则/));
      await eventually(
        'the configuration',
        () => read(config),
        (text) => text.includes('"confusable-word": "off"'),
      );
      await eventually(
        'the findings',
        () => rulesOf(document.uri),
        (rules) => !rules.includes('confusable-word'),
      );
    } finally {
      await write(config, before);
    }
  },

  'writes a configuration where there is none': async () => {
    const config = fileIn('plain', 'zhangfa.config.yaml');
    // What other tests have left: settings of the folder are a configuration too.
    await remove(fileIn('plain', '.vscode'));
    try {
      const { document } = await newDraft(FAULTY);
      const { range } = await finding(document.uri, 'confusable-word');
      await choose(await action(document, range, /^在团队配置中关闭规则/));
      await eventually('the file', () => exists(config), Boolean);
      await eventually(
        'the configuration',
        () => read(config),
        (text) => text.includes('confusable-word: off'),
      );
      await found(document.uri, []);
    } finally {
      await remove(config);
    }
  },

  'explains a rule': async () => {
    const { document } = await newDraft(FAULTY);
    const { range } = await finding(document.uri, 'confusable-word');
    const explain = await action(document, range, /^规则说明/);
    equal(explain.command?.command, 'zhangfa.explainRule', 'the command');
    equal(explain.command?.arguments, ['confusable-word'], 'the rule');
  },

  'offers nothing where nothing is wrong': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    const place = placeOf(document, '商定');
    const actions = await actionsAt(document, new vscode.Range(place, place), vscode.CodeActionKind.QuickFix);
    equal(
      actions.map(({ title }) => title),
      [],
      'quick fixes in sound text',
    );
  },

  'undo takes a fix back whole': async () => {
    const { document } = await newDraft(TWO);
    await found(document.uri, ['confusable-word', 'confusable-word']);
    await vscode.commands.executeCommand('zhangfa.fixAll');
    await becomes('the text', () => document.getText(), TWO.replaceAll('截止', '截至'));
    await vscode.commands.executeCommand('undo');
    await becomes('the text after undo', () => document.getText(), TWO);
  },
};
