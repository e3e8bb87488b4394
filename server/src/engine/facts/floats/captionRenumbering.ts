import type { Block, Place } from '../../markdown/block.ts';
import { jointOf, seriesName, writeDue, writeWith } from './captionSeries.ts';
import type { CaptionSeries, SeriesMember } from './captionSeries.ts';
import { readCaption } from './captionLine.ts';
import { looseKey } from '../contents/looseKey.ts';
import type { ContentsEntry, ContentsList } from '../contents/contents.ts';
import type { CrossReference } from '../references/crossReferences.ts';
import { figureKey, type FigureNumber } from './figureNumber.ts';
import { placeOfAlt } from './floats.ts';
import type { CaptionPart, FigurePart } from './layoutPart.ts';
import { replaceInLine, type Line, type Replacement } from '../lines.ts';
import { remembered } from '../remembered.ts';

/** What gives every caption of a series the number that is due, and changes with it whatever names the number. */
export interface Renumbering {
  readonly replacements: readonly Replacement[];
  /** False where a reference may be meant for a caption that is gone: its number would then name another one. */
  readonly safe: boolean;
}

/**
 * Renumbers a series: the captions, the references in the text, the entries of 图目录 and 表目录, and the alternative
 * texts that repeat a caption. Undefined where a number cannot be replaced (Markdown delimiters within it).
 *
 * @param references those to the series.
 * @param lists 图目录 and 表目录.
 */
export function renumberSeries(
  series: CaptionSeries,
  references: readonly CrossReference[],
  lists: readonly ContentsList[],
): Renumbering | undefined {
  const changed = series.members.filter((member) => member.due.join() !== member.parts.join());
  const replacements: Replacement[] = [];
  for (const { caption, float, due } of changed) {
    const { figure } = float;
    const own = renumberCaption(caption, figure, jointOf(series, due.length), ...due);
    if (!own) return undefined;
    replacements.push(...own);
  }
  const bearers = bearersOf(series);
  const renamed = renamedNumbers(changed, bearers);
  for (const { figure, numberAt } of references) {
    const due = figure && renamed.get(figureKey(figure));
    if (figure && due) replacements.push({ at: numberAt, text: writeDue(figure, due, series) });
  }
  if (lists.length > 0) {
    const titles = membersByTitle(series);
    for (const { entries } of lists) {
      for (const entry of entries) replacements.push(...renumberEntry(entry, series, titles, renamed));
    }
  }
  const dangling = references.some(({ figure }) => figure && !bearers.has(figureKey(figure)));
  const shifts = series.members.some(({ fault }) => fault === 'gap' || fault === 'start');
  return { replacements: distinct(replacements), safe: !(dangling && shifts) };
}

/**
 * The number that is due in a caption and in the alternative texts that repeat it. Remembered, because a new figure
 * changes the numbers of all that follow, and while it has none, typing elsewhere changes none of them.
 */
const renumberCaption = remembered(
  (
    { caption, line }: CaptionPart,
    figure: FigurePart | undefined,
    joint: string,
    ...due: number[]
  ): readonly Replacement[] | undefined => {
    const { number, numberAt } = caption;
    const own = replaceNumber(line, numberAt, number, writeWith(number, due, joint));
    if (!own || !figure) return own;
    const alts = figure.alts.flatMap((alt) => {
      const read = readCaption(alt);
      const place = read?.number.parts.join() === number.parts.join() ? placeOfAlt(figure, alt) : undefined;
      if (!read || !place) return [];
      const within: Line = { block: place.block, passage: undefined, start: place.start, text: alt };
      return replaceNumber(within, read.numberAt, read.number, writeWith(read.number, due, joint)) ?? [];
    });
    return [...own, ...alts];
  },
);

function replaceNumber(
  line: Line,
  at: number,
  number: FigureNumber,
  text: string,
): readonly Replacement[] | undefined {
  return replaceInLine(line, { start: at, end: at + number.text.length }, text);
}

/** How many captions of a series bear each number. */
function bearersOf({ members }: CaptionSeries): ReadonlyMap<string, number> {
  const bearers = new Map<string, number>();
  for (const { caption } of members) {
    const key = figureKey(caption.caption.number);
    bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  return bearers;
}

/** Old number → new one. A number that two captions bear stays: nobody can tell which of them is meant. */
function renamedNumbers(
  changed: readonly SeriesMember[],
  bearers: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const renamed = new Map<string, readonly number[]>();
  for (const { caption, due } of changed) {
    const key = figureKey(caption.caption.number);
    if (bearers.get(key) === 1) renamed.set(key, due);
  }
  return renamed;
}

function membersByTitle({ members }: CaptionSeries): ReadonlyMap<string, readonly SeriesMember[]> {
  const titles = new Map<string, SeriesMember[]>();
  for (const member of members) {
    const key = looseKey(member.caption.caption.title);
    const namesakes = titles.get(key);
    if (namesakes) namesakes.push(member);
    else titles.set(key, [member]);
  }
  return titles;
}

function renumberEntry(
  entry: ContentsEntry,
  series: CaptionSeries,
  titles: ReadonlyMap<string, readonly SeriesMember[]>,
  renamed: ReadonlyMap<string, readonly number[]>,
): readonly Replacement[] {
  const caption = entry.split ? undefined : readCaption(entry.text);
  if (!caption || seriesName(caption.label, caption.number.prefix) !== series.name) return [];
  const [only, ...others] = titles.get(entry.titleKey) ?? [];
  const due = only && others.length === 0 ? only.due : renamed.get(figureKey(caption.number));
  if (!due || due.join() === caption.number.parts.join()) return [];
  return (
    replaceNumber(entry.line, caption.numberAt, caption.number, writeDue(caption.number, due, series)) ?? []
  );
}

/** Without those that touch what another one has replaced: an alternative text may serve as the caption. */
function distinct(replacements: readonly Replacement[]): readonly Replacement[] {
  const taken = new Map<Block, Place[]>();
  return replacements.filter(({ at }) => {
    const places = taken.get(at.block) ?? [];
    taken.set(at.block, places);
    if (places.some((place) => place.start <= at.end && at.start <= place.end)) return false;
    places.push(at);
    return true;
  });
}
