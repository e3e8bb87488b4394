import type { Block } from '../../markdown/block.ts';
import {
  areInOneSection,
  comparePlaces,
  firstOf,
  type Enumeration,
  type Member,
  type StretchMark,
} from './enumeration.ts';
import { orderOf, readRuns } from './enumerationChains.ts';
import { joinForms, joinSwapped, settle } from './enumerationJudgement.ts';
import { ordinalStretch, type OrdinalStretch } from './enumerationLanes.ts';
import { contents, type Contents } from '../contents/contents.ts';
import { documentFact } from '../fact.ts';
import { remembered } from '../remembered.ts';

/** An enumeration and what stands before it. */
export interface PlacedRun {
  readonly run: Enumeration;
  /** The last member of another run before it in its section: what stands before that has not announced it. */
  readonly previous: Member | undefined;
  /** How many stretches after the one that it begins in it ends; hardly ever another than 0. */
  readonly reach: number;
}

/** The enumerations that begin in one stretch; the same object as long as they are the same. */
export interface StretchRuns {
  readonly runs: readonly PlacedRun[];
  /** The furthest reach of any. */
  readonly reach: number;
}

/** The enumerations of the document by stretch, one list for each with anything in the flow. */
export const runsByStretch = documentFact({
  id: 'runsByStretch',
  parts: ordinalStretch,
  needs: { contents },
  merge: (parts, needs): readonly StretchRuns[] => {
    const stretches = withoutListed(parts, needs.contents);
    const headingForms = new Set(parts.flatMap((part) => part.headingForms));
    const order = orderOf(stretches);
    const runs = joinForms(joinSwapped(readRuns(stretches)), order).map((run, index, all) =>
      settle(run, all, index, headingForms),
    );
    return placeRuns(runs, stretches);
  },
});

/** The enumerations of the document; those in headings belong to the outline. */
export const enumerations = documentFact({
  id: 'enumerations',
  parts: ordinalStretch,
  needs: { runsByStretch },
  merge: (_parts, needs): readonly Enumeration[] =>
    needs.runsByStretch.flatMap(({ runs }) => runs.map(({ run }) => run)),
});

/** The numbers of a 目录 are those of the headings. Its passages keep their positions in the flow. */
function withoutListed(stretches: readonly OrdinalStretch[], from: Contents): readonly OrdinalStretch[] {
  if (from.lists.length === 0) return stretches;
  const listed = listedIn(from);
  return stretches.map((stretch) => without(stretch, listed));
}

const listedIn = remembered(
  ({ lists }: Contents): ReadonlySet<Block> => new Set(lists.flatMap((list) => list.blocks)),
);

const without = remembered((stretch: OrdinalStretch, listed: ReadonlySet<Block>): OrdinalStretch => {
  const lanes = stretch.lanes.flatMap((lane) => {
    const tokens = lane.tokens.filter(({ text }) => !listed.has(text.block));
    if (tokens.length === lane.tokens.length) return [lane];
    return tokens.length > 0 ? [{ ...lane, tokens }] : [];
  });
  const isWhole = lanes.every((lane, index) => lane === stretch.lanes[index]);
  return isWhole && lanes.length === stretch.lanes.length ? stretch : { ...stretch, lanes };
});

/** Enumerations of which members stand in one stretch. */
interface StretchContent {
  /** Those that begin in it. */
  readonly own: Enumeration[];
  /** Those that come from a stretch before. */
  readonly visiting: Enumeration[];
}

function placeRuns(
  runs: readonly Enumeration[],
  stretches: readonly OrdinalStretch[],
): readonly StretchRuns[] {
  const contentOf = new Map<StretchMark, StretchContent>();
  for (const { mark } of stretches) contentOf.set(mark, { own: [], visiting: [] });
  for (const run of runs) {
    const { stretch } = firstOf(run);
    contentOf.get(stretch)?.own.push(run);
    if (run.members.at(-1)?.stretch === stretch) continue;
    for (const other of new Set(run.members.map((member) => member.stretch))) {
      if (other !== stretch) contentOf.get(other)?.visiting.push(run);
    }
  }
  const marks = [...contentOf.keys()];
  return Array.from(contentOf, ([mark, content]) => placeInStretch(mark, content, marks));
}

/** As long as the runs are the same, so are the marks of their members: what else has changed does not matter. */
const placeInStretch = remembered(
  (mark: StretchMark, { own, visiting }: StretchContent, marks: readonly StretchMark[]): StretchRuns => {
    const others = othersBefore(own, visiting, mark);
    const runs = own.map((run): PlacedRun => {
      const last = run.members.at(-1)?.stretch ?? mark;
      const reach = last === mark ? 0 : marks.indexOf(last) - marks.indexOf(mark);
      return { run, previous: others.get(firstOf(run)), reach };
    });
    return { runs, reach: runs.reduce((furthest, { reach }) => Math.max(furthest, reach), 0) };
  },
  ([before], [after]) => areSame(before.own, after.own) && areSame(before.visiting, after.visiting),
);

function areSame(before: readonly Enumeration[], after: readonly Enumeration[]): boolean {
  return before.length === after.length && before.every((run, index) => run === after[index]);
}

/** The last member of another run before each opening, where they stand in one section. */
function othersBefore(
  own: readonly Enumeration[],
  visiting: readonly Enumeration[],
  mark: StretchMark,
): ReadonlyMap<Member, Member> {
  const openings = new Set(own.map(firstOf));
  const members = [...own, ...visiting].flatMap((run) =>
    run.members.filter(({ stretch }) => stretch === mark),
  );
  const found = new Map<Member, Member>();
  let last: Member | undefined;
  for (const member of members.sort(comparePlaces)) {
    if (last && openings.has(member) && areInOneText(last, member)) found.set(member, last);
    if (member.ordinal.level !== 'loose') last = member;
  }
  return found;
}

/** Running text and footnotes announce nothing in each other. */
function areInOneText(a: Member, b: Member): boolean {
  return areInOneSection(a, b) && a.position < 0 === b.position < 0;
}
