import { appended, expectedAt, rewriteProse, sentenceAround, type Operator, type Site } from '../operator.ts';

const DATE = /\d{4} ?年(?:末|底)?/g;
const FIGURE = /\d%|\d ?(?:小时|亿|万)/;

/** Sentences whose only date goes, and with none in the sentence before; a footnote may date what it is a source of. */
function undated(text: string): readonly Site[] {
  return rewriteProse(
    /截至2025年末，|(?:2024|2025)年(?:末|全年)?，?/g,
    '',
  )(text).filter(({ edits: [edit] }) => {
    if (!edit) return false;
    const span = sentenceAround(text, edit.start);
    const sentence = text.slice(span.start, span.end);
    const before = sentenceAround(text, span.start - 1);
    const isFirst = text[span.start - 1] === '\n';
    return (
      FIGURE.test(sentence) &&
      !sentence.includes('[^') &&
      sentence.match(DATE)?.length === 1 &&
      (isFirst || !/\d{4} ?年/.test(text.slice(before.start, before.end)))
    );
  });
}

const inSentence = (sites: Operator['sites']): Operator['sites'] =>
  expectedAt(sites, (text, { edits: [edit] }) => (edit ? [sentenceAround(text, edit.start)] : []));

export const statisticOperators: readonly Operator[] = [
  {
    name: 'attribution dropped: 据…统计，',
    rules: ['statistic-source'],
    sites: inSentence((text) =>
      unmarked(text, rewriteProse(/(?<=^|。)据[^，。]{2,40}(?:统计|测算)，/gm, '')(text)),
    ),
  },
  {
    name: 'attribution dropped: …数据显示，',
    rules: ['statistic-source'],
    sites: inSentence((text) =>
      unmarked(text, rewriteProse(/(?<=^|。)[^，。\n]{2,60}(?:显示|指出)，/gm, '')(text)),
    ),
  },
  {
    name: 'statistic planted without a source',
    rules: ['statistic-source'],
    sites: (text) =>
      appended('\n\n2025 年，全国新增相关企业 1.3 万家，同比增长 17.2%。')(text).filter(
        ({ edits: [edit] }) => !text.slice(0, edit?.start).endsWith('均为虚构。'),
      ),
  },
  { name: 'date of a statistic dropped', rules: ['statistic-date'], sites: inSentence(undated) },
  {
    name: 'a recomputable difference wrong',
    rules: ['statistic-arithmetic'],
    sites: inSentence(
      rewriteProse(
        /(?<=从 2021 年的 68.4% 提高到 2025 年的 86.9%，累计提高 )18.5|(?<=下降到 2025 年末的 1.93%，累计下降 )0.25/g,
        '7.4',
      ),
    ),
  },
  {
    name: 'shares beyond 100%',
    rules: ['statistic-arithmetic'],
    sites: inSentence(rewriteProse(/(?<=首选移动终端的占 )61.3%/g, '91.3%')),
  },
  {
    name: 'one indicator with two values, in a table and in running text',
    rules: ['statistic-consistency'],
    sites: inSentence(
      rewriteProse(
        /(?<=需求得到满足的占 )71.4%|(?<=需求得到满足的占比为 )82.7%|(?<=首次获得贷款的占比为 )9.8%/g,
        '66.6%',
      ),
    ),
  },
  {
    name: 'one indicator with two values, in running text',
    rules: ['statistic-consistency'],
    sites: expectedAt(
      appended(
        '据中国人民银行统计，截至 2024 年末，全国普惠小微贷款余额达 30.15 万亿元。',
        '普惠小微贷款余额',
      ),
      (text, { edits }) => [...edits, sentenceAround(text, text.indexOf('普惠小微贷款余额'))],
    ),
  },
];

/** Sites in sentences that neither a footnote nor the sentence before (据…介绍，…开展了调查。) is a source of. */
function unmarked(text: string, sites: readonly Site[]): readonly Site[] {
  return sites.filter(({ edits: [edit] }) => {
    if (!edit) return false;
    const { start, end } = sentenceAround(text, edit.end + 1);
    const sentence = text.slice(start, end);
    const before = sentenceAround(text, start - 1);
    return (
      FIGURE.test(sentence) &&
      !sentence.includes('[^') &&
      !text.slice(before.start, before.end).startsWith('据')
    );
  });
}
