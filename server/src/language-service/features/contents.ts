import {
  placeOfLine,
  type ContentsEntry as WrittenEntry,
  type ContentsTarget,
  type Span,
} from '../../engine/index.ts';
import type { ContentsEntry, ContentsKind, ContentsList } from '../../protocol/index.ts';
import { placesOf, type PlaceReader } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import { contentsSubjects, type ContentsSubject } from './contentsSubjects.ts';

const TITLES: Readonly<Record<ContentsKind, string>> = {
  contents: '目录',
  figures: '图目录',
  tables: '表目录',
};

/** 目录, 图目录 and 表目录 as they would be printed, always in this order. */
export function contentsOf(draft: Draft): readonly ContentsList<Span>[] {
  const spanOf = placesOf(draft.document);
  return contentsSubjects(draft).map((subject) => listOf(subject, spanOf));
}

/** What heads a list of a kind. */
export function titleOfContents(kind: ContentsKind): string {
  return TITLES[kind];
}

const NOWHERE: Span = { start: 0, end: 0 };

function listOf(subject: ContentsSubject, spanOf: PlaceReader): ContentsList<Span> {
  const { kind, targets, written } = subject;
  const differences = differencesOf(subject);
  const least = Math.min(...targets.map(({ depth }) => depth));
  const entries = targets.map((target): ContentsEntry<Span> => {
    const found = differences.get(target);
    const own = found?.entry;
    return {
      level: target.depth - least + 1,
      label: target.number.trim(),
      text: target.title,
      target: spanOf(placeOfLine(target.line)) ?? NOWHERE,
      difference: written.length === 0 ? null : found ? found.difference : 'missing',
      written: own ? { text: own.text, range: spanOf(own.at) ?? NOWHERE } : null,
    };
  });
  // What a 图表目录 lists in vain is neither figure nor table: it is told once.
  const telling = kind === 'tables' ? written.filter(({ list }) => list.kind !== 'floats') : written;
  const stale = telling.flatMap(({ report }) => report.unknown);
  return {
    kind,
    title: TITLES[kind],
    written: extentOf(subject, spanOf),
    entries,
    stale: stale.map(({ text, at }) => ({ text, range: spanOf(at) ?? NOWHERE })),
  };
}

interface Difference {
  readonly entry: WrittenEntry;
  readonly difference: null | 'different' | 'misplaced';
}

function differencesOf({ written }: ContentsSubject): ReadonlyMap<ContentsTarget, Difference> {
  const found = new Map<ContentsTarget, Difference>();
  for (const { report } of written) {
    const different = new Set(
      [...report.different, ...report.separatedThroughout].map(({ target }) => target),
    );
    for (const { entry, target } of report.alignment.pairs)
      found.set(target, { entry, difference: different.has(target) ? 'different' : null });
    for (const { entry, target } of report.alignment.moved)
      found.set(target, { entry, difference: 'misplaced' });
  }
  return found;
}

/** From the title of the first list to the last entry; captions listed at the end of a 目录 have no title of their own. */
function extentOf({ written }: ContentsSubject, spanOf: PlaceReader): Span | null {
  const [first] = written;
  if (!first) return null;
  const { entries, title, kind } = first.list;
  const opening = entries[0] && spanOf(entries[0].at);
  const closing = entries.at(-1);
  const end = closing && spanOf(closing.at)?.end;
  if (!opening || end === undefined) return null;
  const titled = spanOf(title);
  const isOwn = kind === 'headings' || /[图表圖]/.test(title.block.source);
  const start = titled && isOwn ? titled.start : opening.start;
  return { start, end };
}
