import { NARRATIVE, type Enumeration, type Member, type PlacedOrdinal } from './enumeration.ts';
import { placeParts, type FlowPart } from './enumerationFlow.ts';
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
export function sortIntoLanes(parts: readonly FlowPart[]): Lanes {
  const lanes = new Map<string, PlacedOrdinal[]>();
  const depths: number[] = [];
  const headingForms = new Set<string>();
  for (const { part, position } of placeParts(parts)) {
    if (part.kind === 'heading') {
      depths.push(part.heading.depth);
      if (part.heading.number) headingForms.add(part.heading.number.form);
    } else if (part.kind === 'text') {
      for (const text of part.ordinals) {
        const container =
          part.apart === undefined ? '' : part.apart === 'block' ? position : position + text.index;
        for (const ordinal of text.ordinals) {
          const enclosure = ordinal.enclosure < 0 ? '' : `${position + text.index}/${ordinal.enclosure}`;
          const key = `${ordinal.form}${ordinal.label}:${container}:${enclosure}`;
          const lane = lanes.get(key) ?? [];
          lane.push({ ordinal, text, position: position + text.index, section: depths.length });
          lanes.set(key, lane);
        }
      }
    }
  }
  return { lanes, depths, headingForms };
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
    const rank = RANK[token.ordinal.level];
    let end = index + 1;
    while (end < lane.length && end - index < 40 && isBelow(lane[end], token, rank)) end++;
    const next = lane[end];
    const goesOn =
      next && RANK[next.ordinal.level] === rank && next.ordinal.value === token.ordinal.value + 1;
    if (goesOn && end > index + 2 && lane[index + 1]?.ordinal.value === 1) {
      nested.push(lane.slice(index + 1, end));
      index = end - 1;
    }
  }
  return [outer, ...nested];
}

function isBelow(token: PlacedOrdinal | undefined, outer: PlacedOrdinal, rank: number): boolean {
  return token?.position === outer.position && RANK[token.ordinal.level] > rank;
}

/** Divides one lane into enumerations. */
export function readLane(lane: readonly PlacedOrdinal[], depths: readonly number[]): readonly Enumeration[] {
  const [head] = lane;
  if (!head) return [];
  const { form, label } = head.ordinal;
  const steps = lane.map((token, index): Step => {
    const before = lane[index - 1];
    return {
      value: token.ordinal.value,
      firm: token.ordinal.level !== 'loose',
      break: before ? breakBetween(before, token, depths) : 'hard',
      added: before !== undefined && form === 'xian' && isAddedBetween(before, token),
    };
  });
  return alignRuns(steps, { lone: form === 'shi' ? 1.1 : 0.6 }).map((run) => {
    const members = run.flatMap(({ step, due, fault }) => {
      const token = lane[step];
      return token ? [{ ...token, due, fault, twin: undefined }] : [];
    });
    const twinned = members.map((member, index): Member => {
      const step = run[index]?.twin;
      return step === undefined
        ? member
        : { ...member, twin: members[run.findIndex((each) => each.step === step)] };
    });
    return { form, label, members: twinned, added: isAddedTo(twinned) };
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
  const same = before.text === token.text;
  return (
    before.text.additions.some(
      ({ at }) => at > before.ordinal.start && (!same || at < token.ordinal.start),
    ) ||
    (!same && token.text.additions.some(({ at }) => at < token.ordinal.start))
  );
}

/** Whether 此外, or 同时 after members of one sentence each, follows the last member in its passage. */
export function isAddedTo(members: readonly Member[]): boolean {
  const last = members.at(-1);
  const after = last?.text.additions.filter(({ at }) => at > last.ordinal.start) ?? [];
  if (after.length === 0) return false;
  const brief = members.every((member, index) => {
    const next = members[index + 1];
    return !next || (next.text === member.text && next.ordinal.sentence - member.ordinal.sentence <= 1);
  });
  return after.some(({ certain, opensSentence }) => certain || (brief && opensSentence));
}
