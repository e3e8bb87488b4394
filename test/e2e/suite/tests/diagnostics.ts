import * as vscode from 'vscode';
import { contains, equal, eventually, holds, present } from '../support/expect.ts';
import { caughtUp, FAULTY, finding, findings, found, ruleOf, rulesOf, SOUND } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { fileIn, insert, newDraft, replace, show, withSettings } from '../support/workspace.ts';

/** The faults planted in workspace/report/report.md. */
const PLANTED = [
  'confusable-word',
  'confusable-word',
  'enumeration-count',
  'footnote-unused',
  'heading-numbering',
  'number-range',
  'punctuation-width',
  'punctuation-width',
  'toc-sync',
];

export const diagnostics: Tests = {
  'finds exactly the planted faults': async () => {
    const { document } = await show(fileIn('report', 'report.md'));
    await found(document.uri, PLANTED);
  },

  'a finding has its place, its severity, its page and its words': async () => {
    const { document } = await newDraft(FAULTY);
    const one = await finding(document.uri, 'confusable-word');
    equal(document.getText(one.range), '截止', 'the text underlined');
    equal(one.severity, vscode.DiagnosticSeverity.Warning, 'the severity');
    contains(one.message, ['“截止”应为“截至”', '《图书编校质量差错认定细则》'], 'the message');
    holds(typeof one.code === 'object', 'the code has a target');
    equal(one.code.value, 'confusable-word', 'the code');
    contains(one.code.target.toString(), ['confusable-word'], 'the page');
  },

  'an unused footnote is shown as unnecessary': async () => {
    const { document } = await show(fileIn('report', 'report.md'));
    const one = await finding(document.uri, 'footnote-unused');
    equal(one.tags, [vscode.DiagnosticTag.Unnecessary], 'the tags');
  },

  'the items of a wrong count are named': async () => {
    const { document } = await show(fileIn('report', 'report.md'));
    const one = await finding(document.uri, 'enumeration-count');
    const places = present(one.relatedInformation, 'the related places');
    equal(places.length, 2, 'the number of items');
    for (const { location } of places) {
      equal(location.uri.toString(), document.uri.toString(), 'the file of an item');
      holds(location.range.start.line === one.range.start.line, 'an item stands in the same paragraph');
    }
  },

  'follows what is typed': async (host) => {
    const { document } = await newDraft(SOUND);
    await caughtUp();
    const { uri } = document;
    for (let round = 0; round < 8; round++) {
      const start = Date.now();
      await replace(document, '截至', '截止');
      await eventually(
        'the finding',
        () => rulesOf(uri),
        (rules) => rules.length === 1,
      );
      host.measure('edit → finding', Date.now() - start);
      await replace(document, '截止', '截至');
      await eventually(
        'no finding',
        () => rulesOf(uri),
        (rules) => rules.length === 0,
      );
    }
  },

  'moves with the text before it': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await insert(document, 1, '\n会议由研究组召集。\n\n');
    await eventually(
      'the place of the finding',
      () => findings(document.uri).map(({ range }) => document.getText(range)),
      (texts) => texts.length === 1 && texts[0] === '截止',
    );
  },

  'an untitled draft is checked like a file': async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: FAULTY });
    await vscode.window.showTextDocument(document);
    await finding(document.uri, 'confusable-word');
  },

  'run "onSave": waits for the save': async () => {
    await withSettings({ 'zhangfa.run': 'onSave' }, async () => {
      const { document } = await newDraft(SOUND);
      await caughtUp();
      await replace(document, '截至', '截止');
      await caughtUp();
      equal(rulesOf(document.uri), [], 'findings before the save');
      await document.save();
      await found(document.uri, ['confusable-word']);
    });
  },

  'a closed draft keeps no stale findings': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(
      'the findings of the closed draft',
      () => findings(document.uri).map(ruleOf),
      (rules) => rules.length === 0 || rules.join() === 'confusable-word',
    );
  },

  'a large paste is checked and blocks nothing': async (host) => {
    const paragraph =
      '据统计，2025 年全市新增商户 1200 户[^1]，覆盖所有乡镇。业务办理更加便利，服务更加周到。\n\n';
    const { document } = await newDraft('# 会议纪要\n\n');
    await insert(document, 2, `${paragraph.repeat(4000)}截止 2025 年年底，一切如常。\n`);
    const start = Date.now();
    await caughtUp();
    host.measure('another draft checked after a paste of 200,000 characters', Date.now() - start);
    await found(document.uri, ['confusable-word', 'footnote-undefined']);
    host.measure('a paste of 200,000 characters checked', Date.now() - start);
  },
};
