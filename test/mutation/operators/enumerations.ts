import type { Span } from '../../../server/src/engine/text/span.ts';
import {
  exchange,
  expectedAt,
  han,
  hanValue,
  pairsOf,
  proseLines,
  remove,
  replace,
  rewriteProse,
  type Operator,
  type Site,
} from '../operator.ts';

interface Member extends Span {
  /** `一是`, `第一，`, `首先，`. */
  readonly ordinal: Span;
  readonly numeral: Span;
}

type Run = readonly Member[];

/** Runs of members, each from its ordinal to the next one or to the end of its paragraph. */
function runsOf(text: string, ordinal: RegExp, isFirst: (ordinal: string) => boolean): readonly Run[] {
  const found: Member[][] = [];
  for (const line of proseLines(text)) {
    const marks = [...line.text.matchAll(ordinal)];
    marks.forEach((mark, index) => {
      const start = line.start + mark.index;
      const numeral = mark[0].replace(/[第是，]/g, '');
      const numeralStart = start + mark[0].indexOf(numeral);
      if (isFirst(mark[0])) found.push([]);
      found.at(-1)?.push({
        start,
        end: line.start + (marks[index + 1]?.index ?? line.text.length),
        ordinal: { start, end: start + mark[0].length },
        numeral: { start: numeralStart, end: numeralStart + numeral.length },
      });
    });
  }
  return found;
}

const shiRuns = (text: string): readonly Run[] =>
  runsOf(text, /(?<=^|。)[一二三四五六七]是/g, (ordinal) => ordinal === '一是');
const diRuns = (text: string): readonly Run[] =>
  runsOf(text, /(?<=^|。)第[一二三四五六七]，/g, (ordinal) => ordinal === '第一，');
const wordRuns = (text: string): readonly Run[] =>
  runsOf(text, /(?<=^|。)(?:首先|其次|最后)，/g, (ordinal) => ordinal === '首先，');

type Runs = (text: string) => readonly Run[];

/** A whole paragraph goes with its line ends, a part of one by itself. */
function dropped(text: string, member: Member): Site['edits'] {
  const isParagraph = text[member.start - 1] === '\n' && text[member.end] === '\n';
  return [remove(isParagraph ? { start: member.start, end: member.end + 2 } : member)];
}

/** A member in the middle goes: the next one, or the last one before, is where it shows. */
const middleDropped =
  (runs: Runs): Operator['sites'] =>
  (text) =>
    runs(text).flatMap((run) =>
      run.slice(1, -1).map((member, index) => ({
        edits: dropped(text, member),
        at: [run[index], run[index + 2]].filter((each) => each !== undefined).map(({ ordinal }) => ordinal),
      })),
    );

const firstOrdinalDropped =
  (runs: Runs): Operator['sites'] =>
  (text) =>
    runs(text).flatMap((run) =>
      run.slice(0, 1).map(({ ordinal }) => ({
        edits: [remove(ordinal)],
        at: run.slice(0, 2).map((member) => member.ordinal),
      })),
    );

const ordinalsSwapped =
  (runs: Runs): Operator['sites'] =>
  (text) =>
    runs(text).flatMap((run) =>
      pairsOf(run).map(([a, b]) => ({
        edits: exchange(text, a.ordinal, b.ordinal),
        at: [a.ordinal, b.ordinal],
      })),
    );

const ordinalRepeated =
  (runs: Runs): Operator['sites'] =>
  (text) =>
    runs(text).flatMap((run) =>
      pairsOf(run).map(([before, member]) => ({
        edits: [replace(member.ordinal, text.slice(before.ordinal.start, before.ordinal.end))],
        at: [before.ordinal, member.ordinal],
      })),
    );

const ordinalOfAnotherForm =
  (runs: Runs, form: (numeral: string) => string): Operator['sites'] =>
  (text) =>
    runs(text).flatMap((run) =>
      run.map(({ ordinal, numeral }) => ({
        edits: [replace(ordinal, form(text.slice(numeral.start, numeral.end)))],
        at: run.map((member) => member.ordinal),
      })),
    );

/** What the drafts announce and then give: the count stands between the brackets. */
const ANNOUNCEMENTS = [
  /(?<=尝试回答)(三)(?=个问题：)/g,
  /(?<=报告共分)(五)(?=章)/g,
  /(?<=具有)(三)(?=个特点。一是)/g,
  /(?<=体现在)(两)(?=个(?:层面|方面)。一方面)/g,
  /(?<=主要集中在)(三)(?=个方面：)/g,
  /(?<=主要采取)(三)(?=项措施。一是)/g,
  /(?<=包括)(四)(?=个环节：)/g,
  /(?<=形成了)(两)(?=类典型模式。一类)/g,
  /(?<=沿)(两)(?=条主线展开。一方面)/g,
  /(?<=重点推进)(三)(?=方面工作。首先)/g,
  /(?<=将呈现)(五)(?=大趋势。\n)/g,
  /(?<=重点落实)(四)(?=项举措。\n)/g,
  /(?<=提出2026年城市绿色转型)(十)(?=大趋势，)/g,
  /(?<=# 2026年城市绿色转型)(十)(?=大趋势)/g,
  /(?<=普惠金融呈现)(五)(?=大趋势\n\n综合)/g,
  /(?<=从)(三)(?=个方面协同发力。一是)/g,
  /(?<=提出)(三)(?=点建议。首先)/g,
  /(?<=合作服务点)(三)(?=大渠道)/g,
];

const announcedCount =
  (by: number): Operator['sites'] =>
  (text) =>
    ANNOUNCEMENTS.flatMap((pattern) => [...text.matchAll(pattern)])
      .map((match) => ({ at: match.index, value: hanValue(match[0]) + by }))
      .filter(({ value }) => value > 1)
      .sort((a, b) => a.at - b.at)
      .map(({ at, value }) => ({
        edits: [replace({ start: at, end: at + 1 }, value === 2 ? '两' : han(value))],
      }));

/** The last member of a run that a count announces goes: nothing but the count tells. */
function announcedLastDropped(text: string): readonly Site[] {
  return [...shiRuns(text), ...diRuns(text), ...wordRuns(text)].flatMap((run) => {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last || run.length < 3) return [];
    const before = text.slice(Math.max(0, first.start - 40), first.start);
    const count = /[三四五](?:个特点|项措施|大趋势|个方面|点建议|方面工作)[^。]*。\s*$/.exec(before);
    if (!count) return [];
    const at = { start: first.start - (before.length - count.index), end: first.start };
    return [{ edits: dropped(text, last), at: [at, last] }];
  });
}

export const enumerationOperators: readonly Operator[] = [
  {
    name: '一是 run: a member dropped',
    rules: ['enumeration-sequence'],
    sites: middleDropped(shiRuns),
  },
  {
    name: '一是 run: two ordinals swapped',
    rules: ['enumeration-sequence'],
    sites: ordinalsSwapped(shiRuns),
  },
  {
    name: '一是 run: an ordinal repeated',
    rules: ['enumeration-sequence'],
    sites: ordinalRepeated(shiRuns),
  },
  {
    name: '一是 run: one ordinal as 第三，',
    rules: ['enumeration-sequence'],
    sites: ordinalOfAnotherForm(shiRuns, (numeral) => `第${numeral}，`),
  },
  {
    name: '一是 run: the first ordinal dropped',
    rules: ['enumeration-sequence'],
    // In a run of bold leads, the first one then begins with nothing before it.
    companions: ['emphasis-consistency'],
    sites: firstOrdinalDropped(shiRuns),
  },
  {
    name: '第一 run: a member dropped',
    rules: ['enumeration-sequence'],
    sites: middleDropped(diRuns),
  },
  {
    name: '第一 run: two ordinals swapped',
    rules: ['enumeration-sequence'],
    sites: ordinalsSwapped(diRuns),
  },
  {
    name: '第一 run: an ordinal repeated',
    rules: ['enumeration-sequence'],
    sites: ordinalRepeated(diRuns),
  },
  {
    name: '第一 run: one ordinal as 三是',
    rules: ['enumeration-sequence'],
    sites: ordinalOfAnotherForm(diRuns, (numeral) => `${numeral}是`),
  },
  {
    name: '第一 run: the first ordinal dropped',
    rules: ['enumeration-sequence', 'trend-format'],
    sites: firstOrdinalDropped(diRuns),
  },
  {
    name: '首先 run: two ordinals swapped',
    rules: ['enumeration-sequence'],
    sites: ordinalsSwapped(wordRuns),
  },
  {
    name: '首先 run: an ordinal repeated',
    rules: ['enumeration-sequence'],
    sites: ordinalRepeated(wordRuns),
  },
  {
    name: '首先 run: the first ordinal dropped',
    rules: ['enumeration-sequence'],
    sites: firstOrdinalDropped(wordRuns),
  },
  {
    name: '另一方面 dropped',
    rules: ['enumeration-pair'],
    // A count of two announces the pair.
    companions: ['enumeration-count'],
    sites: expectedAt(rewriteProse(/另一方面，/g, ''), (text, site) => paragraphOf(text, site)),
  },
  {
    name: '一方面 dropped',
    rules: ['enumeration-pair'],
    companions: ['enumeration-count'],
    sites: expectedAt(rewriteProse(/(?<!另)一方面，/g, ''), (text, site) => paragraphOf(text, site)),
  },
  {
    name: 'comma after 另一方面 dropped',
    rules: ['enumeration-pair'],
    sites: rewriteProse(/另一方面，/g, '另一方面'),
  },
  {
    name: 'comma after 一方面 dropped',
    rules: ['enumeration-pair'],
    sites: rewriteProse(/(?<!另)一方面，/g, '一方面'),
  },
  {
    name: 'announced count one too high',
    rules: ['enumeration-count'],
    companions: ['toc-sync'],
    sites: announcedCount(1),
  },
  {
    name: 'announced count one too low',
    rules: ['enumeration-count'],
    companions: ['toc-sync'],
    sites: announcedCount(-1),
  },
  {
    name: 'announced run: the last member dropped',
    rules: ['enumeration-count'],
    sites: announcedLastDropped,
  },
  {
    name: 'item added to 甲、乙、丙三大…',
    rules: ['enumeration-count'],
    sites: rewriteProse(/合作服务点(?=三大渠道)/g, '合作服务点、流动服务车'),
  },
  {
    name: 'item dropped from 甲、乙、丙三大…',
    rules: ['enumeration-count'],
    sites: rewriteProse(/线下网点、(?=合作服务点三大渠道)/g, ''),
  },
  {
    name: 'item dropped from a counted list behind a colon',
    rules: ['enumeration-count'],
    sites: rewriteProse(/校验数据质量，|收入波动较大，|数字技术发挥了什么作用，/g, ''),
  },
  {
    name: 'ordinal with the wrong mark: 一是，',
    rules: ['ordinal-punctuation'],
    sites: rewriteProse(/(?<=^|。)[一二三四五]是/gm, (match) => `${match[0]}，`),
  },
  {
    name: 'ordinal with the wrong mark: 第一、',
    rules: ['ordinal-punctuation'],
    sites: rewriteProse(/(?<=^|。)(第[一二三四五])，/gm, (match) => `${match[1] ?? ''}、`),
  },
  {
    name: 'ordinal with the wrong mark: 首先、',
    rules: ['ordinal-punctuation'],
    sites: rewriteProse(/(?<=^|。)(首先|其次|最后)，/gm, (match) => `${match[1] ?? ''}、`),
  },
  {
    name: 'trend without 。 between title and text',
    rules: ['trend-format'],
    sites: rewriteProse(/(?<=^第[一二三四五]，[^。\n]{2,40})。/gm, ''),
  },
  {
    name: 'trend without a text',
    rules: ['trend-format'],
    sites: rewriteProse(/(?<=^第[一二三四五]，[^。\n]*。)[^\n]*$/gm, ''),
  },
  {
    name: 'bold of one lead dropped',
    rules: ['emphasis-consistency'],
    sites: rewriteProse(/(?<=[一二三四五]是)\*\*([^*\n]*)\*\*/g, (match) => match[1] ?? ''),
  },
];

function paragraphOf(text: string, site: Site): readonly Span[] {
  const at = site.edits[0]?.start ?? 0;
  const end = text.indexOf('\n', at);
  return [{ start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }];
}
