import { writeFigureNumber, type FigureNumber } from './figureNumber.ts';
import { blockFact, documentFact } from '../fact.ts';
import type { CaptionPart } from './layoutPart.ts';
import { numberedFloats, type NumberedFloat, type NumberedFloats } from './numberedFloats.ts';
import { judgeSequence, type SequenceFault } from './numberSequence.ts';
import { remembered } from '../remembered.ts';

/** Captions that are numbered together. */
export interface CaptionSeries {
  /** 图, 表, 图表, 附图 …, with the letter of an appendix: 表A. */
  readonly name: string;
  /** `continuous`: 1, 2, 3. `chapter`: 1-1, 1-2, 2-1. */
  readonly scheme: 'continuous' | 'chapter';
  /** In order; continued tables and parts of a figure (3b) left out. */
  readonly members: readonly SeriesMember[];
}

/** `chapter`: does not name the chapter it stands in. `scheme`: 3 among 1-1, 1-2, or the reverse. */
export type CaptionFault = SequenceFault | 'chapter' | 'scheme';

/** A caption in its series. */
export interface SeriesMember {
  readonly caption: CaptionPart;
  readonly float: NumberedFloat;
  /** What the number is. */
  readonly parts: readonly number[];
  /** What it has to be for the series to run without a gap. */
  readonly due: readonly number[];
  readonly fault: CaptionFault | undefined;
}

/** A new number in the form of the old one; one that gains a part takes the joint of the others. */
export function writeDue(number: FigureNumber, due: readonly number[], series: CaptionSeries): string {
  return writeWith(number, due, jointOf(series, due.length));
}

/** The same, the joint of the others given. */
export function writeWith(number: FigureNumber, due: readonly number[], joint: string): string {
  return writeFigureNumber(due, number.parts.length >= due.length ? number : { ...number, joint });
}

/** What joins the parts of the numbers of a series that have so many. */
export function jointOf({ members }: CaptionSeries, length: number): string {
  const model = members.find((member) => member.parts.length === length);
  return model?.caption.caption.number.joint ?? '-';
}

interface Candidate {
  readonly caption: CaptionPart;
  readonly float: NumberedFloat;
  /** How many figures or tables of the kind without a caption stand between the member before and this one. */
  readonly excused: number;
}

const nothing = blockFact<never>('captionSeries-nothing', () => undefined);

/** The series of the document's captions, each member judged. */
export const captionSeries = documentFact({
  id: 'captionSeries',
  parts: nothing,
  needs: { numberedFloats },
  merge: (_parts, needs) => readCaptionSeries(needs.numberedFloats),
  settles: true,
});

function readCaptionSeries({ floats: all, firstChapter }: NumberedFloats): readonly CaptionSeries[] {
  const groups = new Map<string, Candidate[]>();
  const passed = { figure: 0, table: 0 };
  for (const float of all) {
    const { caption, kind } = float;
    if (!caption) {
      if (float.inBody) passed[kind]++;
      continue;
    }
    const name = seriesName(caption.caption.label, caption.caption.number.prefix);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    if (caption.caption.continued || isPartOf(caption, group.at(-1)?.caption)) continue;
    group.push({ caption, float, excused: passed[kind] });
    passed[kind] = 0;
  }
  // Of an excerpt that begins with chapter 3 nobody expects 图 1.
  const first = (firstChapter ?? 1) > 1 ? undefined : 1;
  return [...groups].map(([name, members]) => judgeSeries(name, members, first));
}

/** Captions and references of one name are numbered together. */
export function seriesName(label: string, prefix: string): string {
  return (LATIN.test(label) ? latinName(label) : label) + prefix.charAt(0);
}

const LATIN = /^[a-z]/i;

function latinName(label: string): string {
  return label
    .replace(/^fig(?:s|ures?)?\.?$/i, 'figure')
    .replace(/^tables$/i, 'table')
    .toLowerCase();
}

/** 图 3b after 图 3a. */
function isPartOf({ caption: { number } }: CaptionPart, before: CaptionPart | undefined): boolean {
  return number.suffix !== '' && number.parts.join() === before?.caption.number.parts.join();
}

function judgeSeries(name: string, members: readonly Candidate[], first: number | undefined): CaptionSeries {
  const lengths = members.map((member) => member.caption.caption.number.parts.length);
  const byChapter = lengths.filter((length) => length === 2).length;
  return byChapter > lengths.length - byChapter
    ? { name, scheme: 'chapter', members: judgeByChapter(members) }
    : { name, scheme: 'continuous', members: judgeContinuous(members, first) };
}

function judgeContinuous(members: readonly Candidate[], first: number | undefined): readonly SeriesMember[] {
  return splitRestarts(members).flatMap((run) => judgeRun(run, first));
}

/** In a collection of articles each one may begin again with 图 1: then every 1 opens a run. */
function splitRestarts(members: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const starts = members.flatMap((member, index) => (valueOf(member) === 1 ? [index] : []));
  const isRestart = (at: number): boolean => {
    const next = members[at + 1];
    const before = members[at - 1];
    const parted =
      before !== undefined && before.float.headingsBefore < (members[at]?.float.headingsBefore ?? 0);
    return parted && (starts.length > 2 || (next !== undefined && valueOf(next) === 2));
  };
  const cuts = [0, ...starts.filter((at) => at > 0 && isRestart(at))];
  return cuts.map((start, index) => members.slice(start, cuts[index + 1]));
}

/** The number of a caption that has one part. */
function valueOf({ caption }: Candidate): number | undefined {
  const { parts } = caption.caption.number;
  return parts.length === 1 ? parts[0] : undefined;
}

function judgeRun(members: readonly Candidate[], first: number | undefined): readonly SeriesMember[] {
  const own = members.map((member) => ({ value: valueOf(member), excused: member.excused }));
  const judged = judgeSequence(own, first);
  const mixed = own.some((item) => item.value !== undefined);
  return members.map((member, index) => {
    const { parts } = member.caption.caption.number;
    const scheme = parts.length > 1 && mixed;
    const judgement = judged[index];
    const due = parts.length > 1 && !mixed ? parts : [judgement?.due ?? 1];
    return toMember(member, due, scheme ? 'scheme' : judgement?.fault);
  });
}

function toMember(
  { caption, float }: Candidate,
  due: readonly number[],
  fault: CaptionFault | undefined,
): SeriesMember {
  return memberOf(float, caption, fault, ...due);
}

/** What is due is given in its parts, because these are compared: judged as before, a member is the same object. */
const memberOf = remembered(
  (
    float: NumberedFloat,
    caption: CaptionPart,
    fault: CaptionFault | undefined,
    ...due: number[]
  ): SeriesMember => ({
    caption,
    float,
    parts: caption.caption.number.parts,
    due,
    fault,
  }),
);

interface ChapterRun {
  readonly chapter: number;
  readonly members: Candidate[];
}

function judgeByChapter(members: readonly Candidate[]): readonly SeriesMember[] {
  return chapterRuns(members).flatMap(({ chapter, members: run }) => {
    const own = run.map(({ caption, excused }) => {
      const [prefix, value] = caption.caption.number.parts;
      return { value: prefix === chapter ? value : undefined, excused };
    });
    const judged = judgeSequence(own, 1);
    return run.map((member, index) => {
      const { parts } = member.caption.caption.number;
      const due = [chapter, judged[index]?.due ?? 1];
      if (parts.length !== 2) return toMember(member, due, 'scheme');
      return toMember(member, due, parts[0] === chapter ? judged[index]?.fault : 'chapter');
    });
  });
}

/** The captions chapter by chapter: by the headings where the prefixes follow them, else by the prefixes. */
function chapterRuns(members: readonly Candidate[]): readonly ChapterRun[] {
  const prefixed = members.filter((member) => prefixOf(member) !== undefined);
  const follow = prefixed.filter((member) => prefixOf(member) === member.float.chapter).length;
  const byHeading = 2 * follow > prefixed.length;
  const runs: ChapterRun[] = [];
  for (const [index, member] of members.entries()) {
    const current = runs.at(-1)?.chapter;
    const own = prefixOf(member) ?? current ?? 1;
    const next = members[index + 1];
    // 1-1, 2-2, 1-3: a prefix that what follows does not share is a slip, not a chapter.
    const slip = current !== undefined && own !== current && next !== undefined && prefixOf(next) === current;
    const chapter = byHeading ? (member.float.chapter ?? own) : slip ? current : own;
    if (chapter !== current) runs.push({ chapter, members: [] });
    runs.at(-1)?.members.push(member);
  }
  return runs;
}

function prefixOf({ caption }: Candidate): number | undefined {
  const { parts } = caption.caption.number;
  return parts.length === 2 ? parts[0] : undefined;
}
