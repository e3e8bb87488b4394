import type { Statement } from '../statistics/statement.ts';
import type { EvidencePart, FloatPart } from './sourcingPart.ts';

/** A stretch of parts, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Figures, tables, captions and 来源 lines that stand together. */
export interface Run extends Range {
  readonly hasBody: boolean;
  readonly hasSource: boolean;
  readonly members: readonly FloatPart[];
}

/** Of each part that belongs to a run, the run. */
export function floatRuns(parts: readonly EvidencePart[]): readonly (Run | undefined)[] {
  const runs = new Array<Run | undefined>(parts.length).fill(undefined);
  for (let from = 0; from < parts.length; from++) {
    if (parts[from]?.kind !== 'float') continue;
    const members: FloatPart[] = [];
    let to = from;
    for (
      let part = parts[to];
      part?.kind === 'float' || (part?.kind === 'note' && members.length > 0);
      part = parts[++to]
    ) {
      if (part.kind === 'float') members.push(part);
    }
    const run: Run = {
      from,
      to,
      hasBody: members.some(({ hasBody, subjects }) => hasBody || subjects.length > 0),
      hasSource: members.some(({ hasSource }) => hasSource),
      members,
    };
    runs.fill(run, from, to);
    from = to - 1;
  }
  return runs;
}

const NO_RUNS: readonly Run[] = [];

/** The runs with a body and a 来源 line right before and right after a part. */
export function runsBeside(runs: readonly (Run | undefined)[], index: number): readonly Run[] {
  const before = runs[index - 1];
  const after = runs[index + 1];
  if (!before && !after) return NO_RUNS;
  return [before, after].flatMap((run) => (run?.hasBody && run.hasSource ? [run] : []));
}

/** How much of a caption the sentence must repeat to be about the same figures. */
const SHARED = 0.6;

/** Pictures of how something is built, not of data. */
const DIAGRAM = /(?:架构|框架|示意|流程|体系|路径|模型|图谱|清单|原理|路线|模式|机制|界面|场景)图?$/;

/** True where the figure or table is about what the sentence says: its caption or its cells say the same. */
export function concerns(run: Run, statement: Statement): boolean {
  const { text } = statement.sentence;
  const isOnSubject = (pairs: readonly string[]): boolean => {
    const shared = pairs.filter((pair) => text.includes(pair)).length;
    return pairs.length >= 3 && shared >= pairs.length * SHARED;
  };
  if (run.members.some(({ subjects }) => subjects.some(isOnSubject))) return true;
  const values = run.members.flatMap((member) => member.values);
  return values.length > 0 && repeats(values, text);
}

/** A percentage, a decimal or a number of three digits: what could not stand in a table by chance. */
const TELLING = /(?<!\d)\d{1,12}\.\d{1,6}|(?<!\d)\d{1,3}(?:[ ,\u2009\u202f]\d{3}){1,6}|(?<!\d)\d{3,12}/g;

/** True where every telling number of the sentence, years apart, stands in the table, and there are two or more. */
function repeats(values: readonly string[], sentence: string): boolean {
  const numbers =
    sentence.replace(/(?:19|20)\d{2}\s?(?:[—～~至-]\s?(?:19|20)\d{2}\s?)?年/g, '').match(TELLING) ?? [];
  return numbers.length > 1 && numbers.every((number) => values.includes(digitsOf(number)));
}

/** 2 864 and 2,864 are 2864. */
export function digitsOf(number: string): string {
  return number.replace(/[^\d.]/g, '');
}

/** The neighbouring characters of a title that mean something: 贷款, 款余, 余额; none where it names no data. */
export function subjectOf(title: string): readonly string[] {
  if (DIAGRAM.test(title)) return [];
  const words = title.replace(/[\d\s—～~-]+年?(?:以来)?|情况|趋势|变化|走势|对比|分布|统计|概况/g, ' ');
  const pairs: string[] = [];
  for (let index = 0; index + 1 < words.length; index++) {
    const pair = words.slice(index, index + 2);
    if (/^[\u4e00-\u9fffA-Za-z]{2}$/.test(pair)) pairs.push(pair);
  }
  return pairs;
}
