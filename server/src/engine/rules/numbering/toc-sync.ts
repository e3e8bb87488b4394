import type { ContentsList } from '../../facts/contents/contents.ts';
import type { ContentsTarget } from '../../facts/contents/contentsAlignment.ts';
import type { ContentsReport } from '../../facts/contents/contentsReport.ts';
import { contentsReports } from '../../facts/contents/contentsReports.ts';
import { placeOfLine } from '../../facts/lines.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { differenceFindings, separatorFinding } from './contentsDifferences.ts';
import { insertEntry, removeEntry, reorderEntries } from './contentsEdits.ts';
import { tocSyncMessages as messages } from './tocSyncMessages.ts';

type Message = keyof typeof messages;

export const tocSync = documentRule({
  id: 'toc-sync',
  group: 'numbering',
  title: { zh: '目录与正文不一致', en: 'Contents out of step with the body' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages,
  facts: { contentsReports },
  *check(facts) {
    for (const { list, targets, report } of facts.contentsReports) yield* findingsOf(list, targets, report);
  },
});

function* findingsOf(
  list: ContentsList,
  targets: readonly ContentsTarget[],
  report: ContentsReport,
): Iterable<Finding<Message>> {
  const { alignment, separatedThroughout } = report;
  const isCaptions = list.kind !== 'headings';
  if (report.unrelated) {
    const matched = alignment.pairs.length + alignment.moved.length;
    const data = { count: list.entries.length, matched };
    if (matched > 0) yield { message: 'unrelated', data, at: list.title, scope: 'document' };
    return;
  }
  for (const pair of report.different) yield* differenceFindings(pair);
  const [first] = separatedThroughout;
  if (first) yield separatorFinding(first, separatedThroughout);
  yield* orderFindings(list, targets, report);
  for (const entry of report.unknown) {
    const edits = removeEntry(entry);
    const suggestions: Fix<Message>[] = edits ? [{ title: 'removeEntry', edits }] : [];
    const message = isCaptions ? 'unknownCaption' : 'unknown';
    yield { message, data: { entry: entry.text }, at: entry.at, suggestions };
  }
  for (const target of report.missing) {
    const edits = insertEntry(target, alignment, targets);
    const data = { heading: target.text };
    const fix = edits && ({ title: 'insertEntry', data, edits } as const);
    const related = [{ at: list.title, message: 'list' } as const];
    yield {
      message: isCaptions ? 'missingCaption' : 'missing',
      data,
      at: placeOfLine(target.line),
      fix,
      related,
    };
  }
}

/** Entries out of order; their fixes are one and the same. */
function* orderFindings(
  { entries }: ContentsList,
  targets: readonly ContentsTarget[],
  { alignment }: ContentsReport,
): Iterable<Finding<Message>> {
  if (alignment.moved.length === 0) return;
  const edits = reorderEntries(entries, alignment, targets);
  const fix = edits && ({ title: 'reorder', edits } as const);
  for (const { entry, target } of alignment.moved) {
    const related = [{ at: placeOfLine(target.line), message: 'heading' } as const];
    yield { message: 'order', data: { entry: entry.text }, at: entry.at, fix, related };
  }
}
