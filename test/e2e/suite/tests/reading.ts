import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { contains, equal, eventually, holds } from '../support/expect.ts';
import { caughtUp, FAULTY, finding, found } from '../support/findings.ts';
import type { Tests } from '../support/test.ts';
import { newDraft, placeOf } from '../support/workspace.ts';

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n\n');
}

/** The inputs of all tabs that are open. */
function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

export const reading: Tests = {
  'a hover tells the rule, its clause, a wrong and a right example': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    const text = await hoverText(document, placeOf(document, '截止', 1));
    contains(text, ['易混词', 'confusable-word', '《图书编校质量差错认定细则》', '误', '正'], 'the hover');
  },

  'no hover where nothing is wrong': async () => {
    const { document } = await newDraft(FAULTY);
    await found(document.uri, ['confusable-word']);
    equal(await hoverText(document, placeOf(document, '商定')), '', 'the hover');
  },

  'the page of a rule opens as a document': async () => {
    const { document } = await newDraft(FAULTY);
    const { code } = await finding(document.uri, 'confusable-word');
    holds(typeof code === 'object', 'the code has a target');
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('zhangfa-rule:/confusable-word.md'),
    );
    contains(page.getText(), ['# ', '错误', '正确'], 'the page');
  },

  'a page of an unknown rule says so': async () => {
    await newDraft(FAULTY);
    await caughtUp();
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('zhangfa-rule:/no-such-rule.md'));
    contains(page.getText(), ['no-such-rule'], 'the page');
  },

  'explainRule shows the page in the preview': async () => {
    await newDraft(FAULTY);
    await caughtUp();
    await vscode.commands.executeCommand('zhangfa.explainRule', 'confusable-word');
    await eventually(
      'a tab with the page',
      () => tabs().map(({ label }) => label),
      (labels) => labels.some((label) => label.includes('confusable-word')),
    );
  },

  'the contents preview opens beside the draft and leaves it the focus': async () => {
    const { document } = await newDraft('# 报告\n\n## 一、概况\n\n正文一段。\n');
    await caughtUp();
    await vscode.commands.executeCommand('zhangfa.openContents');
    await eventually(
      'the preview',
      () => tabs().filter(({ input }) => input instanceof vscode.TabInputWebview).length,
      (count) => count === 1,
    );
    equal(vscode.window.activeTextEditor?.document.uri.path, document.uri.path, 'the draft in use');
    await vscode.commands.executeCommand('zhangfa.openContents');
    equal(tabs().filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1, 'previews open');
  },

  'the built-in preview shows footnotes, captions and sources': {
    needs: 'builtins',
    because: 'VS Code’s server has no Markdown preview for the worker',
    perform: async () => {
      await newDraft(FAULTY);
      const html = await eventually(
        'the preview',
        // Until the extension of the preview is awake there is no such command.
        () =>
          vscode.commands.executeCommand<string>('markdown.api.render', PRINTED).then(
            (rendered) => rendered,
            (error: unknown) => String(error),
          ),
        (rendered) => rendered.includes('footnote-ref'),
      );
      isPrinted(html);
    },
  },

  'the plugin it hands to the preview marks footnotes, captions and sources': async () => {
    await newDraft(FAULTY);
    await caughtUp();
    const { extendMarkdownIt } = vscode.extensions.getExtension('zhangfa.zhangfa')?.exports as {
      readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
    };
    isPrinted(extendMarkdownIt(new MarkdownIt()).render(PRINTED));
  },
};

const PRINTED =
  '全市商户 8 万户[^1]。\n\n图 1 用户规模\n\n来源：市统计局\n\n[^1]: 市统计局：《公报》，2026 年 2 月。\n';

function isPrinted(html: string): void {
  contains(html, ['footnote-ref', 'footnotes'], 'footnotes');
  holds(/class="[^"]*zhangfa[^"]*caption/.test(html), `a caption is marked in\n${html}`);
  holds(/class="[^"]*zhangfa[^"]*source/.test(html), `a source is marked in\n${html}`);
}
