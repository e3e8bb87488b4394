import { blockFact, documentFact } from '../fact.ts';
import { captionSeries } from '../floats/captionSeries.ts';
import { floats, type Floats } from '../floats/floats.ts';
import { headingSeries } from '../headings/headingSeries.ts';
import { outline, type Heading } from '../outline.ts';
import { contents, type ContentsList } from './contents.ts';
import type { ContentsTarget } from './contentsAlignment.ts';
import { reportContents, type ContentsReport } from './contentsReport.ts';
import { captionTargets, headingTargets, irregularHeadings, listableHeadings } from './contentsTargets.ts';

/** A written list of contents held against the body. */
export interface ReportedContents {
  readonly list: ContentsList;
  /** What the list may list, in the order of the body. */
  readonly targets: readonly ContentsTarget[];
  readonly report: ContentsReport;
}

const nothing = blockFact<never>('contentsReports-nothing', () => undefined);

/** Every written list of headings that there is anything to list for, held against the body. */
const headingReports = documentFact({
  id: 'headingReports',
  parts: nothing,
  needs: { contents, outline, listableHeadings, headingSeries },
  merge: (_parts, facts): ReadonlyMap<ContentsList, ReportedContents> => {
    const { lists } = facts.contents;
    let odd: ReadonlySet<Heading> | undefined;
    const irregular = (): ReadonlySet<Heading> =>
      (odd ??= irregularHeadings(facts.outline.headings, facts.headingSeries));
    const reports = new Map<ContentsList, ReportedContents>();
    let from = 0;
    for (const [index, list] of lists.entries()) {
      if (list.kind !== 'headings') continue;
      const own = facts.listableHeadings.slice(from, endOf(list, lists.slice(index + 1)));
      const targets = headingTargets(own, list.headingsBefore - from, irregular);
      from = list.headingsBefore;
      if (targets.every((target) => target.optional)) continue;
      reports.set(list, { list, targets, report: reportContents(list, targets, 0) });
    }
    return reports;
  },
});

/** Every written list of contents that there is anything to list for, held against the body. */
export const contentsReports = documentFact({
  id: 'contentsReports',
  parts: nothing,
  needs: { contents, headingReports, floats, captionSeries },
  merge: (_parts, facts): readonly ReportedContents[] => {
    const { lists } = facts.contents;
    return lists.flatMap((list) => {
      if (list.kind === 'headings') return facts.headingReports.get(list) ?? [];
      const targets = captionTargets(facts.captionSeries, list, lists);
      if (targets.every((target) => target.optional)) return [];
      return { list, targets, report: reportContents(list, targets, uncaptioned(facts.floats, list)) };
    });
  },
  settles: true,
});

/** Where the headings end that a 目录 may list: before the next 目录. */
function endOf(list: ContentsList, after: readonly ContentsList[]): number | undefined {
  const next = after.find((other) => other.kind === 'headings' && other.title !== list.title);
  return next && next.headingsBefore - 1;
}

/** Figures and tables that have lost their captions: the entries that list them are not at fault. */
function uncaptioned({ floats: all }: Floats, { kind }: ContentsList): number {
  return all.filter(
    (float) => !float.caption && float.inBody && (kind === 'floats' || `${float.kind}s` === kind),
  ).length;
}
