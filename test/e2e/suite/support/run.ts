import * as vscode from 'vscode';
import { pause } from './expect.ts';
import type { Host, HostName, Outcome, Perform, Report, Tests } from './test.ts';
import { tidy } from './workspace.ts';

const PATIENCE = 90_000;

/**
 * Performs all tests, one after the other, and writes the report beside the workspace.
 *
 * @throws if a test failed: that is how a host learns of it
 */
export async function perform(
  groups: Readonly<Record<string, Tests>>,
  name: HostName,
  abilities: Pick<Host, 'killServer' | 'builtins'>,
): Promise<void> {
  const only = new RegExp(await readFilter(), 'u');
  const outcomes: Outcome[] = [];
  const figures: Record<string, number[]> = {};
  const host: Host = {
    ...abilities,
    name,
    measure: (figure, milliseconds) => (figures[figure] ??= []).push(Math.round(milliseconds * 10) / 10),
  };
  const report = (more: Pick<Report, 'complete' | 'running'>): Promise<void> =>
    writeReport({ host: name, outcomes, figures, ...more });
  for (const [title, test] of testsOf(groups)) {
    if (!only.test(title)) continue;
    if (typeof test !== 'function' && host[test.needs] === undefined) {
      outcomes.push({ name: title, state: 'skipped', because: test.because });
      continue;
    }
    await report({ complete: false, running: title });
    outcomes.push(await performOne(title, typeof test === 'function' ? test : test.perform, host));
    await tidy().catch(() => undefined);
  }
  await report({ complete: true });
  const failed = outcomes.filter(({ state }) => state === 'failed').length;
  if (failed > 0) throw new Error(`${failed} failed`);
}

function testsOf(groups: Readonly<Record<string, Tests>>): readonly [string, Tests[string]][] {
  return Object.entries(groups).flatMap(([group, tests]) =>
    Object.entries(tests).map(([name, test]): [string, Tests[string]] => [`${group}: ${name}`, test]),
  );
}

async function performOne(name: string, body: Perform, host: Host): Promise<Outcome> {
  const start = Date.now();
  try {
    await Promise.race([body(host), tooLong()]);
    return { name, state: 'passed', milliseconds: Date.now() - start };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, state: 'failed', milliseconds: Date.now() - start, error: text };
  }
}

async function tooLong(): Promise<never> {
  await pause(PATIENCE);
  throw new Error(`not done after ${PATIENCE / 1000} s`);
}

/** Beside the workspace there is room that no test touches. */
function beside(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the suite needs a workspace');
  return vscode.Uri.joinPath(folder.uri, '../..', name);
}

async function writeReport(report: Report): Promise<void> {
  await vscode.workspace.fs.writeFile(
    beside('report.json'),
    new TextEncoder().encode(JSON.stringify(report)),
  );
}

async function readFilter(): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(beside('only.txt'))).trim();
  } catch {
    return '';
  }
}
