import { NARRATIVE, type Enumeration, type Member, type PlacedOrdinal } from './enumeration.ts';
import { positionsOf, type OrdinalPart } from './enumerationFlow.ts';
import { hasAdditionBetween } from './ordinals.ts';
import { alignRuns, type Break, type Step } from './runAlignment.ts';

/** The ordinals of the document, sorted by what may belong together. */
export interface Lanes {
  /** Ordinals that may belong together: of one form, in one container. */
  readonly lanes: ReadonlyMap<string, readonly PlacedOrdinal[]>;
  /** Depth of each heading. */
  readonly depths: readonly number[];
  /** The number forms of headings: a paragraph that goes on after 一、 in a heading is no fault. */
  readonly headingForms: ReadonlySet<string>;
}

/** Sorts ordinals by form and container, in the order of the document. */
export function sortIntoLanes(parts: readonly OrdinalPart[]): Lanes {
  const lanes = new Map<string, PlacedOrdinal[]>();
  const depths: number[] = [];
  const headingForms = new Set<string>();
  const positions = positionsOf(parts);
  let index = -1;
  for (const part of parts) {
    index++;
    if (part.kind === 'other') continue;
    if (part.kind === 'heading') {
      depths.push(part.depth);
      if (part.form !== undefined) headingForms.add(part.form);
      continue;
    }
    const position = positions[index] ?? 0;
    const section = depths.length;
    for (const text of part.ordinals) {
      const at = position + text.index;
      const container = part.apart === undefined ? undefined : part.apart === 'block' ? position : at;
      for (const ordinal of text.ordinals) {
        const { lane } = ordinal;
        const own = lane.includes('@') ? at : container;
        addTo(lanes, own === undefined ? lane : `${lane}:${String(own)}`, {
          ordinal,
          text,
          position: at,
          section,
        });
      }
    }
  }
  return { lanes, depths, headingForms };
}

function addTo(lanes: Map<string, PlacedOrdinal[]>, key: string, placed: PlacedOrdinal): void {
  const lane = lanes.get(key);
  if (lane) lane.push(placed);
  else lanes.set(key, [placed]);
}

const RANK = { passage: 0, sentence: 1, clause: 2, loose: 3 } as const;

/**
 * Takes runs within a member out of a series: in 一是…：一是…；二是…。 二是… the two in the middle stand lower than
 * their neighbours, begin with 1, and the outer run goes on after them.
 */
export function takeNested(lane: readonly PlacedOrdinal[]): readonly (readonly PlacedOrdinal[])[] {
  const nested: (readonly PlacedOrdinal[])[] = [];
  const outer: PlacedOrdinal[] = [];
  for (let index = 0; index < lane.length; index++) {
    const token = lane[index];
    if (!token) continue;
    outer.push(token);
    const end = endOfNested(lane, index, token);
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
): number | undefined {
  if (lane[index + 1]?.ordinal.value !== 1 || lane[index + 1]?.position !== token.position) return undefined;
  const rank = RANK[token.ordinal.level];
  // A member that opens its paragraph may go on by sentences, or by paragraphs.
  for (const limit of rank === RANK.passage ? [RANK.sentence, RANK.passage] : [rank]) {
    let end = index + 1;
    while (end - index < LONGEST_NESTED && isBelow(lane[end], token, limit)) end++;
    const next = lane[end];
    const goesOn =
      next && RANK[next.ordinal.level] <= limit && next.ordinal.value === token.ordinal.value + 1;
    if (goesOn && end > index + 2) return end;
  }
  return undefined;
}

function isBelow(token: PlacedOrdinal | undefined, outer: PlacedOrdinal, rank: number): boolean {
  return token?.position === outer.position && RANK[token.ordinal.level] > rank;
}

/** Divides one lane into enumerations. */
export function readLane(lane: readonly PlacedOrdinal[], depths: readonly number[]): readonly Enumeration[] {
  const found: Enumeration[] = [];
  let steps: Step[] = [];
  for (const [index, token] of lane.entries()) {
    const before = lane[index - 1];
    const gap = before ? breakBetween(before, token, depths) : 'hard';
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
      const { ordinal, text, position, section } = token;
      members.push({ ordinal, text, position, section, due, fault, twin: undefined });
    }
    for (const [index, { twin }] of run.entries()) {
      const member = members[index];
      if (twin === undefined || !member) continue;
      members[index] = { ...member, twin: members[run.findIndex((each) => each.step === twin)] };
    }
    return { form, label, members, added: isAddedTo(members) };
  });
}

function breakBetween(before: PlacedOrdinal, token: PlacedOrdinal, depths: readonly number[]): Break {
  const { form } = token.ordinal;
  const leading = before.ordinal.level === 'passage' && token.ordinal.level === 'passage';
  if (before.section !== token.section) {
    if (form === 'label') return 'soft';
    const own = depths[before.section - 1] ?? 0;
    return Math.min(...depths.slice(before.section, token.section)) <= own || own === 0 ? 'hard' : 'soft';
  }
  if (before.position === token.position) return 'none';
  if (!NARRATIVE.has(form) && !leading) return 'soft';
  return leading ? 'none' : 'passage';
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
