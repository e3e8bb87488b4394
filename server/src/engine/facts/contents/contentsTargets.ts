import type { CaptionSeries } from '../floats/captionSeries.ts';
import { readCaption, type CaptionLine } from '../floats/captionLine.ts';
import { contentsKindOf, type ContentsList } from './contents.ts';
import type { ContentsTarget } from './contentsAlignment.ts';
import { blockFact, documentFact } from '../fact.ts';
import type { HeadingSeries } from '../headings/headingSeries.ts';
import { linesOf, spokenText, type Line } from '../lines.ts';
import { looseKey } from './looseKey.ts';
import { matterOf } from '../matter.ts';
import { judgeSequence } from '../floats/numberSequence.ts';
import { headingOf, type Heading } from '../outline.ts';

/** A heading as a 目录 may list it. */
export interface ListableHeading {
  readonly heading: Heading;
  /** Undefined where the heading is empty. */
  readonly line: Line | undefined;
  /** As a reader sees it; empty where the heading is. */
  readonly text: string;
  /** Without its number. */
  readonly title: string;
  /** The title of a 目录, or a caption set as a heading: no 目录 lists it. */
  readonly isNone: boolean;
  /** Front or back matter, or beside the body: a 目录 may leave it out. */
  readonly isMatter: boolean;
  readonly key: string;
  readonly titleKey: string;
}

const listableHeading = blockFact<ListableHeading>('listableHeading', (block, context) => {
  const heading = context.read(headingOf, block);
  if (!heading) return undefined;
  const [line] = linesOf(block, heading.passage);
  const text = line ? spokenText(line) : '';
  return {
    heading,
    line,
    text,
    title: heading.number ? text.slice(heading.number.end).trim() : text,
    isNone: readCaption(heading.text) !== undefined || contentsKindOf(heading.text) !== undefined,
    isMatter: !heading.number && matterOf(heading.title) !== undefined,
    key: looseKey(text),
    titleKey: looseKey(text.slice(heading.number?.end ?? 0)),
  };
});

/** The headings of the document, in order. */
export const listableHeadings = documentFact({
  id: 'listableHeadings',
  parts: listableHeading,
  merge: (headings): readonly ListableHeading[] => headings,
});

/**
 * The headings that a 目录 may list. Those before it are optional, as are unnumbered front and back matter, boxes and
 * the 目录 headings themselves.
 *
 * @param headings up to the next 目录 of the document, from the one before on.
 * @param before how many of them stand before the first entry.
 */
export function headingTargets(
  headings: readonly ListableHeading[],
  before: number,
  irregular: () => ReadonlySet<Heading>,
): readonly ContentsTarget[] {
  const targets: ContentsTarget[] = [];
  const open: { depth: number; index: number }[] = [];
  let index = -1;
  for (const { heading, line, text, title, isNone, isMatter, key, titleKey } of headings) {
    index++;
    if (!line || isNone) continue;
    const { depth, number } = heading;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1)?.index ?? -1;
    open.push({ depth, index: targets.length });
    const optional = index < before || isMatter || title === '';
    const isIrregular = (): boolean => irregular().has(heading);
    targets.push({
      text,
      title,
      number: number?.raw ?? '',
      depth,
      parent,
      optional,
      isIrregular,
      line,
      key,
      titleKey,
    });
  }
  return targets;
}

/** Headings whose number is unlike those round it: out of sequence, of another form, or in another style. */
export function irregularHeadings(
  headings: readonly Heading[],
  { series, misplaced }: HeadingSeries,
): ReadonlySet<Heading> {
  const odd = new Set(misplaced.map(({ heading }) => heading));
  for (const { members, key } of series) {
    const own = members.map(({ number }) => (number?.key === key ? number.value : undefined));
    const judged = judgeSequence(
      own.map((value) => ({ value, excused: 0 })),
      1,
    );
    for (const [index, heading] of members.entries()) {
      if (own[index] === undefined || judged[index]?.fault) odd.add(heading);
    }
  }
  for (const heading of unlikeMost(headings)) odd.add(heading);
  return odd;
}

/** Headings whose number is not dressed as most numbers of its form and level: 一，among 一、. */
function* unlikeMost(headings: readonly Heading[]): Iterable<Heading> {
  const groups = new Map<string, Map<string, Heading[]>>();
  for (const heading of headings) {
    if (!heading.number) continue;
    const { form, opening, delimiter, space } = heading.number;
    const group = `${String(heading.depth)} ${form}`;
    const styles = groups.get(group) ?? new Map<string, Heading[]>();
    groups.set(group, styles);
    const style = `${opening} ${delimiter} ${space}`;
    const alike = styles.get(style);
    if (alike) alike.push(heading);
    else styles.set(style, [heading]);
  }
  for (const styles of groups.values()) {
    const most = Math.max(...[...styles.values()].map((alike) => alike.length));
    for (const alike of styles.values()) if (alike.length < most) yield* alike;
  }
}

/**
 * The captions that a 图目录 or 表目录 may list: all of its kind, or, where the document has several lists of the
 * kind, those up to the next one.
 */
export function captionTargets(
  series: readonly CaptionSeries[],
  list: Pick<ContentsList, 'kind' | 'headingsBefore'>,
  lists: readonly ContentsList[],
): readonly ContentsTarget[] {
  const { kind } = list;
  const same = lists.filter((other) => other.kind === kind);
  const from = same.length > 1 ? list.headingsBefore : 0;
  const to = same.find((other) => other.headingsBefore > list.headingsBefore)?.headingsBefore ?? Infinity;
  const members = series
    .flatMap((one) => one.members)
    .filter(({ float }) => kind === 'floats' || `${float.kind}s` === kind)
    .filter(({ float }) => from <= float.headingsBefore && float.headingsBefore < to)
    .filter(({ caption }) => caption.caption.title !== '');
  const styles = new Map<string, number>();
  const styleOf = ({ gap, separator }: CaptionLine): string => `${gap}1${separator}`;
  for (const { caption } of members) {
    const style = styleOf(caption.caption);
    styles.set(style, (styles.get(style) ?? 0) + 1);
  }
  const most = Math.max(0, ...styles.values());
  return members.map(({ caption: { caption, line }, fault, float }) => {
    const { titleAt, title } = caption;
    const number = line.text.slice(0, titleAt);
    return {
      text: number + title,
      title,
      number,
      depth: 0,
      parent: -1,
      optional: !float.inBody,
      isIrregular: () => fault !== undefined || (styles.get(styleOf(caption)) ?? 0) < most,
      line,
      key: looseKey(number + title),
      titleKey: looseKey(title),
    };
  });
}
