import type { Block, Place } from '../../markdown/block.ts';
import type { CaptionSeries, SeriesMember } from './captionSeries.ts';
import { seriesName, writeDue } from './captionSeries.ts';
import { readCaption } from './captionLine.ts';
import { looseKey } from '../contents/looseKey.ts';
import type { Contents, ContentsEntry } from '../contents/contents.ts';
import type { CrossReference } from '../references/crossReferences.ts';
import { figureKey, type FigureNumber } from './figureNumber.ts';
import { placeOfAlt } from './floats.ts';
import { replaceInLine, type Line, type Replacement } from '../lines.ts';

/** What gives every caption of a series the number that is due, and changes with it whatever names the number. */
export interface Renumbering {
  readonly replacements: readonly Replacement[];
  /** False where a reference may be meant for a caption that is gone: its number would then name another one. */
  readonly safe: boolean;
}

/**
 * Renumbers a series: the captions, the references in the text, the entries of 图目录 and 表目录, and the alternative
 * texts that repeat a caption. Undefined where a number cannot be replaced (Markdown delimiters within it).
 */
export function renumberSeries(
  series: CaptionSeries,
  references: readonly CrossReference[],
  contents: Contents,
): Renumbering | undefined {
  const changed = series.members.filter((member) => member.due.join() !== member.parts.join());
  const replacements: Replacement[] = [];
  for (const member of changed) {
    const own = renumberCaption(member, series);
    if (!own) return undefined;
    replacements.push(...own);
  }
  const renamed = renamedNumbers(series, changed);
  const mine = references.filter(
    (reference) => reference.figure && seriesName(reference.label, reference.figure.prefix) === series.name,
  );
  for (const { figure, numberAt } of mine) {
    const due = figure && renamed.get(figureKey(figure));
    if (figure && due) replacements.push({ at: numberAt, text: writeDue(figure, due, series) });
  }
  const titles = membersByTitle(series);
  for (const { kind, entries } of contents.lists) {
    if (kind === 'headings') continue;
    for (const entry of entries) replacements.push(...renumberEntry(entry, series, titles, renamed));
  }
  const known = new Set(series.members.map((member) => figureKey(member.caption.caption.number)));
  const dangling = mine.some(({ figure }) => figure && !known.has(figureKey(figure)));
  const shifts = series.members.some(({ fault }) => fault === 'gap' || fault === 'start');
  return { replacements: distinct(replacements), safe: !(dangling && shifts) };
}

function renumberCaption(
  { caption, float, due }: SeriesMember,
  series: CaptionSeries,
): readonly Replacement[] | undefined {
  const { number, numberAt } = caption.caption;
  const own = replaceNumber(caption.line, numberAt, number, writeDue(number, due, series));
  if (!own) return undefined;
  const { body } = float;
  if (body?.part !== 'figure') return own;
  const alts = body.alts.flatMap((alt) => {
    const read = readCaption(alt);
    const place = read?.number.parts.join() === number.parts.join() ? placeOfAlt(body, alt) : undefined;
    if (!read || !place) return [];
    const line: Line = { block: place.block, passage: undefined, start: place.start, text: alt };
    return replaceNumber(line, read.numberAt, read.number, writeDue(read.number, due, series)) ?? [];
  });
  return [...own, ...alts];
}

function replaceNumber(
  line: Line,
  at: number,
  number: FigureNumber,
  text: string,
): readonly Replacement[] | undefined {
  return replaceInLine(line, { start: at, end: at + number.text.length }, text);
}

/** Old number → new one. A number that two captions bear stays: nobody can tell which of them is meant. */
function renamedNumbers(
  series: CaptionSeries,
  changed: readonly SeriesMember[],
): ReadonlyMap<string, readonly number[]> {
  const bearers = new Map<string, number>();
  const keyOf = (member: SeriesMember): string => figureKey(member.caption.caption.number);
  for (const member of series.members) bearers.set(keyOf(member), (bearers.get(keyOf(member)) ?? 0) + 1);
  return new Map(
    changed
      .filter((member) => bearers.get(keyOf(member)) === 1)
      .map((member) => [keyOf(member), member.due] as const),
  );
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
