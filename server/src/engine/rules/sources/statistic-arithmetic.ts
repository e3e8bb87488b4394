import { wrongGrowth } from '../../facts/ledger/growthClaims.ts';
import { numberTexts, type NumberText } from '../../facts/numbers/numberText.ts';
import { placeIn } from '../../facts/passageEdits.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { wrongRatios } from '../../facts/ledger/ratios.ts';
import { wrongShares } from '../../facts/ledger/shareSums.ts';
import { halfWidth } from '../../facts/statistics/number.ts';
import { tableOf } from '../../facts/floats/tables.ts';
import { oddCells } from '../../facts/ledger/tableRelations.ts';
import { wrongTotals } from '../../facts/ledger/totals.ts';
import { shift } from '../../text/span.ts';
import { flag, options } from '../options.ts';
import { blockRule, type Finding, type RuleContext } from '../rule.ts';

type Message =
  | 'growth'
  | 'annual'
  | 'points'
  | 'fall'
  | 'sum'
  | 'shares'
  | 'beyond'
  | 'difference'
  | 'rate'
  | 'parts'
  | 'ratio';

const schema = options({
  totals: flag(true, { zh: '核算表格的合计', en: 'Reckon the totals of tables' }),
});

/** Figures that can be recomputed and do not hold. */
export const statisticArithmetic = blockRule({
  id: 'statistic-arithmetic',
  group: 'sources',
  title: { zh: '数据计算不符', en: 'Figures that do not compute' },
  severity: 'warning',
  fixable: 'none',
  options: schema,
  messages: {
    growth: {
      zh: '从“{from}”到“{to}”，变动应为 {computed}，不是“{stated}”。请核对三个数。',
      en: 'From “{from}” to “{to}” is a change of {computed}, not of “{stated}”. Check the three figures.',
    },
    annual: {
      zh: '从“{from}”到“{to}”，年均变动应为 {computed}，不是“{stated}”。请核对数值和起止年份。',
      en: 'From “{from}” to “{to}” is {computed} a year, not “{stated}”. Check the figures and the years.',
    },
    points: {
      zh: '从“{from}”到“{to}”相差的是百分点，“{stated}”应为“{computed}”。',
      en: 'From “{from}” to “{to}” differs by percentage points: “{stated}” should be “{computed}”.',
    },
    fall: {
      zh: '“{stated}”不成立：减少不能用倍数，减少一倍就是零；请改为“减少 ×%”或“减为原来的几分之一”（《图书编校质量差错认定细则》第十九条）。',
      en: '“{stated}” cannot be: nothing falls by a multiple, one time less is zero; give a percentage or a fraction (rules for errors in books, art. 19).',
    },
    sum: {
      zh: '合计“{text}”与各项之和不符：各项相加为 {computed}。请核对合计和各项。',
      en: 'The total “{text}” is not the sum of its parts, which is {computed}. Check the total and the parts.',
    },
    shares: {
      zh: '各项占比相加为 {computed}，与合计“{text}”不符，四舍五入不能解释。请核对各项。',
      en: 'The shares add up to {computed} and not to “{text}”, which rounding does not explain. Check them.',
    },
    difference: {
      zh: '“{text}”不是同行前两数之差：应为 {computed}，本列其他各行都相符。请核对三个数。',
      en: '“{text}” is not the difference of the two figures before it, which is {computed}; all other rows hold. Check the three.',
    },
    rate: {
      zh: '“{text}”与同行前两数不符：由前数到后数的变动为 {computed}，本列其他各行都相符。请核对三个数。',
      en: '“{text}” does not follow from the two figures before it, which give {computed}; all other rows hold. Check the three.',
    },
    parts: {
      zh: '“{text}”与下面“其中”各项之和不符：各项相加为 {computed}，其他各列都相符。请核对。',
      en: '“{text}” is not the sum of the parts below, which is {computed}; all other columns hold. Check them.',
    },
    ratio: {
      zh: '“{stated}”与前面两数不符：{to}÷{from} 为 {computed}。请核对三个数。',
      en: '“{stated}” does not follow from the two figures before it: {to} ÷ {from} is {computed}. Check the three.',
    },
    beyond: {
      zh: '各部分占比相加为 {sum}%，应为 100%，四舍五入不能解释。请核对各项，或说明可以多选。',
      en: 'The shares of one whole add up to {sum}%, which rounding does not explain. Check them, or say that several answers were possible.',
    },
  },
  facts: { numberTexts, tableOf },
  blocks: ['paragraph', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(block, { numberTexts: texts = [], tableOf: table }, context): Iterable<Finding<Message>> {
    if (table) {
      if (!context.options.totals) return;
      for (const { kind, cell, text, computed } of wrongTotals(table)) {
        if (!cell.passage) continue;
        const at = placeIn(block, cell.passage, { start: 0, end: cell.passage.text.length });
        yield { message: kind, data: { text, computed }, at };
      }
      for (const { kind, cell, text, computed } of oddCells(table)) {
        if (!cell.passage) continue;
        const at = placeIn(block, cell.passage, { start: 0, end: cell.passage.text.length });
        yield { message: kind, data: { text, computed }, at };
      }
      return;
    }
    for (const text of texts) {
      for (const sentence of text.sentences) yield* claimsIn(text, sentence, context);
    }
  },
});

/** 减少了两倍, 成本降低 3 倍; not 降低到原来的 1/3, 缩小 10 倍 of a picture. */
const FALL =
  /(?:减少|下降|降低|缩短|压缩|缩减|减小|减轻)(?:[了近约达]|超过?|将近|至少)?\s?(?:\d{1,6}(?:\.\d{1,2})?|[一二两三四五六七八九十百数几]{1,3})\s?[多余]?倍(?![率速频镜])/;

function* claimsIn(
  { block, passage, isExempt }: NumberText,
  sentence: Sentence,
  { lexicon }: RuleContext<typeof schema>,
): Iterable<Finding<Message>> {
  const text = halfWidth(sentence.text);
  if (!/\d|倍/.test(text)) return;
  for (const { kind, start, end, ...data } of wrongGrowth(text, lexicon.evidence.units)) {
    yield { message: kind, data, at: placeIn(block, passage, shift({ start, end }, sentence.start)) };
  }
  const fall = text.includes('倍') ? FALL.exec(text) : null;
  if (fall) {
    const span = { start: sentence.start + fall.index, end: sentence.start + fall.index + fall[0].length };
    if (!isExempt(span))
      yield { message: 'fall', data: { stated: fall[0] }, at: placeIn(block, passage, span) };
  }
  for (const { start, end, ...data } of wrongRatios(text)) {
    yield { message: 'ratio', data, at: placeIn(block, passage, shift({ start, end }, sentence.start)) };
  }
  const shares = wrongShares(text);
  if (shares) {
    const at = placeIn(block, passage, shift(shares, sentence.start));
    yield { message: 'beyond', data: { sum: shares.sum }, at };
  }
}
