import {
  areInOnePassage,
  areInOneSection,
  firstOf,
  NARRATIVE,
  type Enumeration,
  type Member,
  type MemberFault,
  type PlacedOrdinal,
} from './enumeration.ts';
import { isAddedTo } from './enumerationLanes.ts';
import { entryOf } from '../headings/headingPlaces.ts';
import { LAST } from './ordinals.ts';

/**
 * Joins 其次 with the 首先 after it that opens the rest of its run: 其次…首先…最后…. By itself either may open what it
 * likes, so that the alignment takes them for two runs.
 */
export function joinSwapped(runs: readonly Enumeration[]): readonly Enumeration[] {
  const result: Enumeration[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    const joined = before && swappedPair(before, run);
    if (joined) result.pop();
    result.push(joined ?? run);
  }
  return result;
}

function swappedPair(head: Enumeration, run: Enumeration): Enumeration | undefined {
  const [second, ...more] = head.members;
  const [first, next] = run.members;
  if (head.form !== 'xian' || run.form !== 'xian' || !second || !first || more.length > 0) return undefined;
  const swapped = second.ordinal.value === 2 && first.ordinal.value === 1 && next && next.ordinal.value > 2;
  const firm = second.ordinal.level !== 'loose' && first.ordinal.level !== 'loose';
  if (!swapped || !firm || !areInOnePassage(second, first)) return undefined;
  const members = [second, first, ...run.members.slice(1)].map((member, index): Member => {
    if (index === 0) return { ...member, due: 1, fault: 'order', twin: first };
    const settled = member.ordinal.value === index + 1 || index === 1;
    return { ...member, due: index + 1, fault: settled ? undefined : member.fault };
  });
  return { ...run, members };
}

/** Orders ordinals by their places in the document. */
export type PlaceOrder = (a: PlacedOrdinal, b: PlacedOrdinal) => number;

/** Joins what continues a run in another form: 一是…二是…第三，… is one run with a member of the wrong form. */
export function joinForms(runs: readonly Enumeration[], order: PlaceOrder): readonly Enumeration[] {
  const gone = new Set<Enumeration>();
  const result = [...runs];
  for (const [index, run] of runs.entries()) {
    const opening = firstOf(run);
    if (opening.fault !== 'start' || !NARRATIVE.has(run.form) || gone.has(run)) continue;
    for (let at = index - 1; at >= Math.max(0, index - NEIGHBOURS); at--) {
      const host = result[at];
      const joined = host && !gone.has(host) && joinPair(host, run, order);
      if (!joined) continue;
      gone.add(run);
      result[at] = joined;
      break;
    }
  }
  return result.filter((run) => !gone.has(run));
}

/** How many runs back a run is looked for that another may continue. */
const NEIGHBOURS = 6;

function joinPair(host: Enumeration, run: Enumeration, order: PlaceOrder): Enumeration | undefined {
  const opening = firstOf(run);
  const before = host.members.findLast((member) => order(member, opening) < 0);
  const mixed = host.form !== run.form || host.members.some((member) => member.fault === 'form');
  if (!NARRATIVE.has(host.form) || !mixed || !before || !areInOneSection(before, opening)) return undefined;
  const leading = before.ordinal.level === 'passage' && opening.ordinal.level === 'passage';
  if (!areInOnePassage(before, opening) && !leading) return undefined;
  const members = [...host.members, ...run.members].sort(order);
  const inOrder = members.every(
    ({ ordinal }, index) =>
      ordinal.value === index + 1 || (ordinal.value === LAST && index === members.length - 1),
  );
  if (!inOrder) return undefined;
  const form = run.members.length > host.members.length ? run.form : host.form;
  const marked = members.map((member, index): Member => {
    const fault = member.ordinal.form === form ? undefined : 'form';
    return { ...member, due: index + 1, fault, twin: undefined };
  });
  return { form, label: '', members: marked, added: isAddedTo(marked) };
}

/** Drops the faults that prove nothing, and finds lone members. */
export function settle(
  run: Enumeration,
  runs: readonly Enumeration[],
  index: number,
  headingForms: ReadonlySet<string>,
): Enumeration {
  const opening = firstOf(run);
  if (opening.text.passage.kind === 'cell' && run.members.length === 1) return withFirst(run, undefined);
  if (opening.fault === 'start' && !provesStart(run, headingForms)) return withFirst(run, undefined);
  const alone =
    run.form === 'shi' &&
    run.members.length === 1 &&
    opening.fault === undefined &&
    opening.ordinal.level !== 'loose';
  if (!alone || run.added || isContinued(opening, runs, index)) return run;
  return withFirst(run, 'lone');
}

/** Whether a run that begins with 2 has lost its 1. */
function provesStart({ form, members }: Enumeration, headingForms: ReadonlySet<string>): boolean {
  const [head, second] = members;
  // 2, 2, 3: the first has the wrong number.
  if (second?.ordinal.value === 2) return true;
  switch (form) {
    case 'shi':
    case 'di':
    case 'qi':
      // 十一是长假: the further the number, the likelier it is something else.
      return second !== undefined || (head?.ordinal.value ?? 0) <= 3;
    case 'yao':
    case 'xian':
      return second !== undefined;
    case 'han':
    case 'arabic':
    case 'label':
      return second !== undefined && !headingForms.has(form);
    case 'arabic-brackets':
    case 'han-brackets':
    case 'circled':
      return second !== undefined && (head?.text === second.text || !headingForms.has(form));
  }
}

/** 一是…其次…, 一是…第二…: it is not alone, if not in good company. */
function isContinued(lone: Member, runs: readonly Enumeration[], index: number): boolean {
  return runs.slice(index + 1, index + 1 + NEIGHBOURS).some((run) => {
    const head = firstOf(run);
    return (
      areInOneSection(head, lone) && head.ordinal.value > 1 && NARRATIVE.has(run.form) && run.form !== 'shi'
    );
  });
}

const withFaults = new WeakMap<Enumeration, Map<MemberFault | undefined, Enumeration>>();

/** The run with another fault of its first member; the same object for the same run. */
function withFirst(run: Enumeration, fault: MemberFault | undefined): Enumeration {
  let known = withFaults.get(run);
  if (!known) {
    known = new Map();
    withFaults.set(run, known);
  }
  return entryOf(known, fault, () => ({
    ...run,
    members: run.members.map((member, index) => (index === 0 ? { ...member, fault } : member)),
  }));
}
