import * as vscode from 'vscode';
import { becomes, eventually } from './expect.ts';
import { newDraft } from './workspace.ts';

/** What Zhangfa has found in a document, in the order of the text. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'zhangfa')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** The rules of the findings, sorted. */
export function rulesOf(uri: vscode.Uri): readonly string[] {
  return findings(uri).map(ruleOf).sort();
}

/** Waits until exactly these rules have found something. */
export async function found(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  await becomes(`the findings in ${uri.path.split('/').at(-1) ?? ''}`, () => rulesOf(uri), [...rules].sort());
}

/** Waits until a rule has found something, and returns that. */
export async function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const [first] = await eventually(
    `a finding of ${rule} (there are ${rulesOf(uri).join(', ')})`,
    () => findings(uri).filter((one) => ruleOf(one) === rule),
    (all) => all.length > 0,
  );
  if (first === undefined) throw new Error('unreachable');
  return first;
}

/** A text with one fault that `confusable-word` finds, and that alone. */
export const FAULTY = '# 会议纪要\n\n截止 2025 年年底，项目组走访了八家商户。会上商定了下次会议的时间。\n';

/** The same without the fault. */
export const SOUND = FAULTY.replace('截止', '截至');

/**
 * Waits until what was said to the server before has been worked off: another draft, opened now, has its findings.
 * After that the absence of findings means something.
 */
export async function caughtUp(): Promise<void> {
  const before = vscode.window.activeTextEditor;
  const { document } = await newDraft(FAULTY, 'report');
  await finding(document.uri, 'confusable-word');
  if (before !== undefined) await vscode.window.showTextDocument(before.document, before.viewColumn);
}
