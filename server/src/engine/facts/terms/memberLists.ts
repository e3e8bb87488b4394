import type { TermEntry } from '../../lexicon/lexicon.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { blockFact } from '../fact.ts';
import { termUses, type TermUse } from './termUses.ts';

/** Members of a group named one after the other, with nothing but 、 ， 和 与 and the like between them. */
export interface MemberList extends Span {
  readonly passage: Passage;
  readonly group: TermEntry;
  /** In the order of the text; offsets count in the passage's text. */
  readonly members: readonly Member[];
  /** 等 or 等等 follows: the list does not claim to be complete. */
  readonly isOpen: boolean;
}

export interface Member extends Span {
  readonly name: string;
}

const JOINT = /^[”’」』]?\s?(?:[、，,；/]|[、，,]?\s?(?:[和与及同跟暨]|以及))?\s?[“‘「『]?$/;
const OPEN_END = /^[”’」』]?\s?(?:[、，,]\s?)?(?:等|……)/;

/** The lists of group members in a block, two members or more. */
export const memberLists = blockFact<readonly MemberList[]>('memberLists', (block, { lexicon, read }) => {
  const uses = read(termUses, block);
  if (!uses) return undefined;
  const lists: MemberList[] = [];
  for (const group of lexicon.termIndex.groups) {
    const names = new Set(group.members ?? []);
    lists.push(
      ...listsOf(
        group,
        uses.filter((use) => names.has(use.passage.text.slice(use.start, use.end))),
      ),
    );
  }
  return lists.length > 0 ? lists : undefined;
});

function listsOf(group: TermEntry, uses: readonly TermUse[]): readonly MemberList[] {
  const runs: TermUse[][] = [];
  for (const use of uses) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1), use)) run.push(use);
    else runs.push([use]);
  }
  return runs.filter((run) => run.length > 1).flatMap((run) => listOf(group, run));
}

/** Members that stand side by side without anything between are two names, not a list. */
function follows(last: TermUse | undefined, use: TermUse): boolean {
  if (last?.passage !== use.passage) return false;
  const between = use.passage.text.slice(last.end, use.start);
  return between !== '' && JOINT.test(between);
}

function listOf(group: TermEntry, run: readonly TermUse[]): readonly MemberList[] {
  const first = run[0];
  const last = run.at(-1);
  // A 《title》 names what it names.
  if (!first || !last || first.inTitle) return [];
  const { text } = first.passage;
  const members = run.map(({ start, end }) => ({ start, end, name: text.slice(start, end) }));
  const isOpen = OPEN_END.test(text.slice(last.end, last.end + 4));
  return [{ passage: first.passage, group, members, isOpen, start: first.start, end: last.end }];
}
