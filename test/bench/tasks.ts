/** Measurements of the engine, each run in a process of its own: `node tasks.mjs '["strokes", …]'` prints JSON. */
import { readFileSync } from 'node:fs';
import {
  createLinter,
  defaultConfig,
  openDocument,
  rules,
  updateDocument,
} from '../../server/src/engine/index.ts';
import { median, timed } from './figures.ts';
import { measureStrokes } from './keystrokes.ts';
import { measureRuleCosts, measureSteps } from './ruleCosts.ts';
import { sampleDraft } from './sampleDraft.ts';
import { measureScaling } from './scaling.ts';

/** A draft by the length to generate it in, or by its path. */
type Draft = number | string;

const TASKS = {
  strokes: (draft: Draft, count: number) =>
    measureStrokes(textOf(draft), createLinter(defaultConfig(rules)), count),
  scaling: (sizes: readonly number[], rounds: number, inSteps: boolean) =>
    measureScaling(sizes, rounds, inSteps),
  rules: (draft: Draft, book: Draft, strokes: number) =>
    measureRuleCosts(textOf(draft), textOf(book), strokes),
  steps: (draft: Draft) => measureSteps(textOf(draft)),
  worst: (draft: Draft) => measureWorst(textOf(draft)),
};

/** What each task takes and gives. */
export type Tasks = typeof TASKS;

function textOf(draft: Draft): string {
  return typeof draft === 'number' ? sampleDraft(draft) : readFileSync(draft, 'utf8');
}

/** Strokes that change what the whole rest of the text is: an opened fence, and the same closed again. */
function measureWorst(text: string): { readonly fence: number } {
  const linter = createLinter(defaultConfig(rules));
  const open = openDocument(text);
  const result = linter.lint(open);
  const at = text.indexOf('\n\n') + 2;
  const times = Array.from({ length: 5 }, () =>
    timed(() => {
      const fenced = updateDocument(open, [{ start: at, end: at, text: '```\n' }]);
      linter.lint(
        updateDocument(fenced, [{ start: at, end: at + 4, text: '' }]),
        linter.lint(fenced, result),
      );
    }),
  );
  return { fence: median(times) / 2 };
}

const [name, ...args] = JSON.parse(process.argv[2] ?? '[]') as [keyof Tasks, ...never[]];
const task = TASKS[name] as (...args: readonly never[]) => unknown;
process.stdout.write(JSON.stringify(task(...args)));
