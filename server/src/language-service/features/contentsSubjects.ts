import {
  captionSeries,
  captionTargets,
  contents,
  contentsReports,
  headingTargets,
  listableHeadings,
  matterOf,
  outline,
  type ContentsTarget,
  type Heading,
  type ReportedContents,
  type WrittenContents,
} from '../../engine/index.ts';
import type { ContentsKind } from '../../protocol/index.ts';
import type { Draft } from '../draft.ts';

export const CONTENTS_KINDS: readonly ContentsKind[] = ['contents', 'figures', 'tables'];

/** What a list of contents of one kind has to list, and where the draft has written such a list. */
export interface ContentsSubject {
  readonly kind: ContentsKind;
  /** In order; those a list of this draft would show. */
  readonly targets: readonly ContentsTarget[];
  /** The draft's own lists of this kind, 图表目录 for figures and tables alike; none where it has none. */
  readonly written: readonly ReportedContents[];
}

/** The three lists of contents of a draft, whether or not they are written. */
export function contentsSubjects(draft: Draft): readonly ContentsSubject[] {
  const reports = draft.linter.read(draft.result, contentsReports);
  return CONTENTS_KINDS.map((kind) => {
    const own = reports.filter(({ list }) => list.kind === (kind === 'contents' ? 'headings' : kind));
    const shared = kind === 'contents' ? [] : reports.filter(({ list }) => list.kind === 'floats');
    const written = own.length > 0 ? own : shared;
    const captions = kind === 'contents' ? undefined : captionsOf(draft, kind);
    if (written.length === 0) return { kind, written, targets: captions ?? headingsOf(draft) };
    const listed = written.flatMap(({ targets, report }) => listedTargets(targets, report));
    if (!captions || own.length > 0) return { kind, written, targets: listed };
    const mine = new Set(captions.map(({ line }) => line));
    return { kind, written, targets: listed.filter(({ line }) => mine.has(line)) };
  });
}

/** All captions of a kind, as a list that is still to be written would have them. */
function captionsOf({ linter, result }: Draft, kind: 'figures' | 'tables'): readonly ContentsTarget[] {
  const targets = captionTargets(linter.read(result, captionSeries), { kind, headingsBefore: 0 }, []);
  return targets.filter(({ optional }) => !optional);
}

/** Chapters and their sections: what a 目录 that is still to be written would have. */
function headingsOf(draft: Draft): readonly ContentsTarget[] {
  const { linter, result } = draft;
  const { headings } = linter.read(result, outline);
  const listable = linter.read(result, listableHeadings);
  const first = firstChapter(headings);
  if (!first) return [];
  const before = headings.indexOf(first);
  const fromFirst = new Set(listable.slice(before).map(({ line }) => line));
  return headingTargets(listable, before, () => new Set()).filter(
    ({ depth, title, line }) =>
      depth >= first.depth &&
      depth <= first.depth + 1 &&
      title !== '' &&
      fromFirst.has(line) &&
      matterOf(title) !== 'aside',
  );
}

/** The heading a 目录 begins with: the first chapter that is no front matter; undefined where there is none. */
export function firstChapter(headings: readonly Heading[]): Heading | undefined {
  const depth = chapterDepth(headings);
  const [title] = headings;
  const isTitle = (heading: Heading): boolean => heading === title && heading.depth < depth;
  return headings.find(
    (heading) => heading.depth === depth && !isTitle(heading) && matterOf(heading.text) !== 'front',
  );
}

/** The depth of the chapters: that of the draft's title only where there are several of it. */
export function chapterDepth(headings: readonly Heading[]): number {
  const depths = headings.map(({ depth }) => depth).sort((a, b) => a - b);
  const [first = 2] = depths;
  return depths[1] === first ? first : (depths[1] ?? Math.min(first + 1, 6));
}

/** What a written list shows or should show: with a chapter that it lacks, the sections of that chapter. */
function listedTargets(
  targets: readonly ContentsTarget[],
  { alignment, missing }: ReportedContents['report'],
): readonly ContentsTarget[] {
  const paired = new Set([...alignment.pairs, ...alignment.moved].map(({ target }) => target));
  const depths = new Set([...paired].map(({ depth }) => depth));
  const lacking = new Set(missing);
  for (const target of targets) {
    const parent = targets[target.parent];
    const isDue = !target.optional && depths.has(target.depth) && parent && lacking.has(parent);
    if (isDue && !paired.has(target)) lacking.add(target);
  }
  return targets.filter((target) => paired.has(target) || lacking.has(target));
}

/** Whether the draft has a list of a kind, one that nothing can be said of included. */
export function isWritten({ linter, result }: Draft, kind: ContentsKind): boolean {
  const { lists } = linter.read(result, contents);
  return lists.some((list: WrittenContents) =>
    kind === 'contents' ? list.kind === 'headings' : list.kind === kind || list.kind === 'floats',
  );
}
