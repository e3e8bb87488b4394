import type { DifferentPair } from '../../facts/contents/contentsReport.ts';
import { placeOfLine, replaceInLine } from '../../facts/lines.ts';
import type { Finding, Fix } from '../rule.ts';
import { rewriteEntry } from './contentsEdits.ts';
import type { tocSyncMessages } from './tocSyncMessages.ts';

type Message = keyof typeof tocSyncMessages;

/** An entry that is not what the body has: reported at the entry, or at the heading where that is at fault. */
export function* differenceFindings({
  entry,
  target,
  differences,
  expected,
}: DifferentPair): Iterable<Finding<Message>> {
  const data = { entry: entry.text, heading: expected };
  if (differences.some((difference) => difference !== 'headingSpace' && difference !== 'heading')) {
    const edits = rewriteEntry(entry, expected);
    const fix = edits && ({ title: 'rewriteEntry', data, edits } as const);
    yield {
      message: 'differs',
      data,
      at: entry.at,
      fix,
      related: [{ at: placeOfLine(target.line), message: 'heading' }],
    };
  }
  if (differences.includes('headingSpace')) {
    const inBody = replaceInLine(target.line, { start: 0, end: target.line.text.length }, expected);
    const inEntry = rewriteEntry(entry, target.text);
    const suggestions: Fix<Message>[] = [];
    if (inBody) suggestions.push({ title: 'removeSpace', edits: inBody });
    if (inEntry) suggestions.push({ title: 'rewriteEntry', data: { heading: target.text }, edits: inEntry });
    const related = [{ at: entry.at, message: 'entry' } as const];
    yield {
      message: 'headingSpace',
      data: { entry: entry.text, heading: target.text },
      at: placeOfLine(target.line),
      suggestions,
      related,
    };
  }
}

/** What sets the numbers off differs in the whole 目录: one finding. */
export function separatorFinding(first: DifferentPair, all: readonly DifferentPair[]): Finding<Message> {
  const edits = all.map(({ entry, expected }) => rewriteEntry(entry, expected));
  const complete = edits.every((each) => each !== undefined);
  return {
    message: 'separator',
    data: { entry: first.entry.text, heading: first.expected, count: all.length },
    at: first.entry.at,
    scope: 'document',
    fix: complete ? { title: 'rewriteAll', data: { count: all.length }, edits: edits.flat() } : undefined,
  };
}
