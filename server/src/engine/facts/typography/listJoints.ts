import type { Block, Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { simplified } from '../../text/traditional.ts';
import { blockFact, documentFact } from '../fact.ts';
import type { Replacement } from '../lines.ts';
import { placeIn, replaceIn } from '../passageEdits.ts';

/** Where two quotations or two titles of a list meet with 、 between them. */
export interface ListJoint {
  /** The 、 with the marks round it. */
  readonly at: Place;
  readonly marks: '”、“' | '》、《';
  readonly edits: readonly Replacement[] | undefined;
}

export interface ListJoints {
  readonly wrong: readonly ListJoint[];
  /** How many meet without it: “甲”“乙”. */
  readonly right: number;
}

const WRONG = /”、“|》、《/g;
const RIGHT = /”“|》《/g;
const OPENERS: Readonly<Record<string, string>> = { '”': '“', '》': '《' };

const jointsOfBlock = blockFact<ListJoints>('jointsOfBlock', (block) => {
  let right = 0;
  const wrong: ListJoint[] = [];
  for (const passage of block.passages) {
    const { text } = passage;
    if (!text.includes('”') && !text.includes('》')) continue;
    right += text.match(RIGHT)?.length ?? 0;
    // In traditional text 、 between quotes is the rule.
    if (simplified(text) === text) wrong.push(...jointsIn(block, passage));
  }
  return wrong.length > 0 || right > 0 ? { wrong, right } : undefined;
});

/** The places where quotations or titles stand side by side in a list, with and without 、. */
export const listJoints = documentFact({
  id: 'listJoints',
  parts: jointsOfBlock,
  merge: (parts): ListJoints => ({
    wrong: parts.flatMap(({ wrong }) => wrong),
    right: parts.reduce((sum, { right }) => sum + right, 0),
  }),
});

function jointsIn(block: Block, passage: Passage): readonly ListJoint[] {
  const { text } = passage;
  return Array.from(text.matchAll(WRONG)).flatMap(({ 0: marks, index }) => {
    const comma = { start: index + 1, end: index + 2 };
    // A note between the two parts them, so that 、 is needed.
    const isNoted = passage.marks.some(
      ({ kind, text: at }) => kind === 'footnoteReference' && at.start >= index && at.start <= index + 2,
    );
    if (isNoted || isMixed(text, index)) return [];
    const at = placeIn(block, passage, { start: index, end: index + marks.length });
    const edits = replaceIn(block, passage, { ...comma, text: '' });
    return [{ at, marks: marks === '”、“' ? marks : '》、《', edits }];
  });
}

/** A list with members that have no marks, or with something after the marks, needs its 、: “甲”、“乙”、丙. */
function isMixed(text: string, joint: number): boolean {
  const closer = text.charAt(joint);
  const opener = OPENERS[closer] ?? '';
  const end = listEnd(text, joint, opener, closer);
  return (
    text.charAt(listStart(text, joint, opener, closer) - 1) === '、' ||
    /^(?:、|（[^（）]{1,40}）、)/.test(text.slice(end, end + 44))
  );
}

/** Further members say nothing new. */
const MOST_MEMBERS = 20;

/** Where the first of the marked members before a joint opens. */
function listStart(text: string, joint: number, opener: string, closer: string): number {
  let start = text.lastIndexOf(opener, joint);
  for (let members = 0; members < MOST_MEMBERS; members++) {
    if (text.charAt(start - 1) !== '、' || text.charAt(start - 2) !== closer) break;
    const next = text.lastIndexOf(opener, start - 3);
    if (next < 0) break;
    start = next;
  }
  return start;
}

/** Where the last of the marked members after a joint closes. */
function listEnd(text: string, joint: number, opener: string, closer: string): number {
  let end = joint;
  for (let members = 0; members < MOST_MEMBERS; members++) {
    if (text.charAt(end + 1) !== '、' || text.charAt(end + 2) !== opener) break;
    const next = text.indexOf(closer, end + 3);
    if (next < 0) return text.length;
    end = next;
  }
  return end + 1;
}
