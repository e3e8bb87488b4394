import {
  areInOnePassage,
  areInOneSection,
  NARRATIVE,
  type Enumeration,
  type Member,
  type PlacedOrdinal,
  type StretchMark,
} from './enumeration.ts';
import { ordinalFlow, positionsOf, type OrdinalPart } from './enumerationFlow.ts';
import { stretchFact } from '../fact.ts';
import type { NumberForm } from '../headings/headingNumber.ts';
import { hasAdditionBetween, type OrdinalForm } from './ordinals.ts';
import { alignRuns, type Break, type Step } from './runAlignment.ts';

/** Ordinals that may belong together: of one form, in one container, in one stretch. */
export interface Lane {
  /** What the lanes of other stretches that may go on with it have in common with it; undefined where none may. */
  readonly key: string | undefined;
  /** In the order of the document; at least one. */
  readonly tokens: readonly PlacedOrdinal[];
}

/** The ordinals of a stretch, sorted by what may belong together. */
export interface OrdinalStretch {
  readonly mark: StretchMark;
  readonly lanes: readonly Lane[];
  /** The number forms of headings: a paragraph that goes on after 一、 in a heading is no fault. */
  readonly headingForms: readonly NumberForm[];
}

/** The ordinals of each stretch. As many as there are stretches with anything in the flow. */
export const ordinalStretch = stretchFact('ordinalStretch', ordinalFlow, (parts): OrdinalStretch => {
  const depths: number[] = [];
  const headingForms = new Set<NumberForm>();
  for (const part of parts) {
    if (part.kind !== 'heading') continue;
    depths.push(part.depth);
    if (part.form !== undefined) headingForms.add(part.form);
  }
  const mark: StretchMark = { depths };
  return { mark, lanes: sortIntoLanes(parts, mark), headingForms: [...headingForms] };
});

/** Sorts ordinals by form and container, in the order of the document. */
function sortIntoLanes(parts: readonly OrdinalPart[], stretch: StretchMark): readonly Lane[] {
  const lanes = new Map<string, { key: string | undefined; tokens: PlacedOrdinal[] }>();
  const positions = positionsOf(parts);
  let section = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'heading') section++;
    if (part.kind !== 'text') continue;
    const first = positions[index] ?? 0;
    for (const text of part.ordinals) {
      const position = first + text.index;
      const container = part.apart === undefined ? undefined : part.apart === 'block' ? first : position;
      for (const ordinal of text.ordinals) {
        const own = ordinal.lane.includes('@') ? position : container;
        const key = own === undefined ? ordinal.lane : `${ordinal.lane}:${String(own)}`;
        const token = { ordinal, text, stretch, position, section };
        const lane = lanes.get(key);
        if (lane) lane.tokens.push(token);
        else lanes.set(key, { key: own === undefined ? key : undefined, tokens: [token] });
      }
    }
  }
  return [...lanes.values()];
}

const RANK = { passage: 0, sentence: 1, clause: 2, loose: 3 } as const;

/**
 * Takes runs within a member out of a series: in 一是…：一是…；二是…。 二是… the two in the middle stand lower than
 * their neighbours, begin with 1, and the outer run goes on after them.
 */
function takeNested(
  lane: readonly PlacedOrdinal[],
  ahead: PlacedOrdinal | undefined,
): readonly (readonly PlacedOrdinal[])[] {
  const nested: (readonly PlacedOrdinal[])[] = [];
  const outer: PlacedOrdinal[] = [];
  for (let index = 0; index < lane.length; index++) {
    const token = lane[index];
    if (!token) continue;
    outer.push(token);
    const end = endOfNested(lane, index, token, ahead);
    if (end === undefined) continue;
    nested.push(lane.slice(index + 1, end));
    index = end - 1;
  }
  return [outer, ...nested];
}

/** No run is nested that is longer. */
const LONGEST_NESTED = 40;

/** The end of the run that stands within a member; undefined where none does. */
function endOfNested(
  lane: readonly PlacedOrdinal[],
  index: number,
  token: PlacedOrdinal,
  ahead: PlacedOrdinal | undefined,
): number | undefined {
  const opening = lane[index + 1];
  if (opening?.ordinal.value !== 1 || !areInOnePassage(opening, token)) return undefined;
  const rank = RANK[token.ordinal.level];
  // A member that opens its paragraph may go on by sentences, or by paragraphs.
  for (const limit of rank === RANK.passage ? [RANK.sentence, RANK.passage] : [rank]) {
    let end = index + 1;
    while (end - index < LONGEST_NESTED && isBelow(lane[end], token, limit)) end++;
    const next = lane[end] ?? ahead;
    const goesOn =
      next && RANK[next.ordinal.level] <= limit && next.ordinal.value === token.ordinal.value + 1;
    if (goesOn && end > index + 2) return end;
  }
  return undefined;
}

function isBelow(token: PlacedOrdinal | undefined, outer: PlacedOrdinal, rank: number): boolean {
  return token !== undefined && areInOnePassage(token, outer) && RANK[token.ordinal.level] > rank;
}

/** Whether a heading that ends the section of an ordinal stands between it and another one. */
export type EndsBetween = (before: PlacedOrdinal, token: PlacedOrdinal) => boolean;

/**
 * Divides ordinals of one lane into enumerations.
 *
 * @param ahead the next ordinal of the lane, in another stretch.
 */
export function readLane(
  lane: readonly PlacedOrdinal[],
  ahead: PlacedOrdinal | undefined,
  endsBetween: EndsBetween = endsWithinStretch,
): readonly Enumeration[] {
  return takeNested(lane, ahead).flatMap((tokens) => readTokens(tokens, endsBetween));
}

function readTokens(lane: readonly PlacedOrdinal[], endsBetween: EndsBetween): readonly Enumeration[] {
  const found: Enumeration[] = [];
  let steps: Step[] = [];
  for (const [index, token] of lane.entries()) {
    const before = lane[index - 1];
    const gap = before ? breakBetween(before, token, endsBetween) : 'hard';
    if (gap === 'hard' && before) {
      found.push(...readSteps(lane.slice(index - steps.length, index), steps));
      steps = [];
    }
    const { form, value, level } = token.ordinal;
    const added = before !== undefined && form === 'xian' && isAddedBetween(before, token);
    steps.push({ value, firm: level !== 'loose', break: gap, added });
  }
  found.push(...readSteps(lane.slice(lane.length - steps.length), steps));
  return found;
}

function readSteps(lane: readonly PlacedOrdinal[], steps: readonly Step[]): readonly Enumeration[] {
  const [head] = lane;
  if (!head) return [];
  const { form, label } = head.ordinal;
  return alignRuns(steps, { lone: form === 'shi' ? 1.1 : 0.6 }).map((run) => {
    const members: Member[] = [];
    for (const { step, due, fault } of run) {
      const token = lane[step];
      if (!token) continue;
      const { ordinal, text, stretch, position, section } = token;
      members.push({ ordinal, text, stretch, position, section, due, fault, twin: undefined });
    }
    for (const [index, { twin }] of run.entries()) {
      const member = members[index];
      if (twin === undefined || !member) continue;
      members[index] = { ...member, twin: members[run.findIndex((each) => each.step === twin)] };
    }
    return { form, label, members, added: isAddedTo(members) };
  });
}

function breakBetween(before: PlacedOrdinal, token: PlacedOrdinal, endsBetween: EndsBetween): Break {
  const { form } = token.ordinal;
  if (!areInOneSection(before, token))
    return goesBeyond(form) || !endsBetween(before, token) ? 'soft' : 'hard';
  if (areInOnePassage(before, token)) return 'none';
  const leading = before.ordinal.level === 'passage' && token.ordinal.level === 'passage';
  if (!NARRATIVE.has(form) && !leading) return 'soft';
  return leading ? 'none' : 'passage';
}

/** 趋势一, 趋势二 may stand in sections of their own. */
export function goesBeyond(form: OrdinalForm): boolean {
  return form === 'label';
}

/** {@link EndsBetween} for two ordinals of one stretch. */
export function endsWithinStretch(before: PlacedOrdinal, token: PlacedOrdinal): boolean {
  const depth = depthOf(before);
  for (let index = before.section; index < token.section; index++) {
    if ((before.stretch.depths[index] ?? 0) <= depth) return true;
  }
  return depth === 0;
}

/** Depth of the heading that an ordinal stands under; 0 before the first. */
export function depthOf({ stretch, section }: PlacedOrdinal): number {
  return stretch.depths[section - 1] ?? 0;
}

function isAddedBetween(before: PlacedOrdinal, token: PlacedOrdinal): boolean {
  const { start } = token.ordinal;
  if (before.text === token.text) return hasAdditionBetween(token.text, before.ordinal.start, start);
  return (
    hasAdditionBetween(before.text, before.ordinal.start, Infinity) ||
    hasAdditionBetween(token.text, -1, start)
  );
}

/** Whether 此外, or 同时 after members of one sentence each, follows the last member in its passage. */
export function isAddedTo(members: readonly Member[]): boolean {
  const last = members.at(-1);
  if (!last || !hasAdditionBetween(last.text, last.ordinal.start, Infinity)) return false;
  const brief = members.every((member, index) => {
    const next = members[index + 1];
    return !next || (next.text === member.text && next.ordinal.sentence - member.ordinal.sentence <= 1);
  });
  return last.text.additions
    .slice(-ADDITIONS)
    .some(
      ({ at, certain, opensSentence }) => at > last.ordinal.start && (certain || (brief && opensSentence)),
    );
}

/** How many additions at the end of a passage are looked at. */
const ADDITIONS = 8;
