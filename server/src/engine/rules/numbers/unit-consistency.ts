import { unevenColumns, type UnevenColumn } from '../../facts/numbers/columnUnits.ts';
import { mixedScales, type MixedScale } from '../../facts/numbers/mixedScales.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { flag, options } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

type Message = 'unit' | 'decimals' | 'prose' | 'other' | 'pad';

/** Figures of one column, or of one draft, in 亿元 here and in 万亿元 there; uneven decimals in a column. */
export const unitConsistency = documentRule({
  id: 'unit-consistency',
  group: 'numbers',
  title: { zh: '单位一致', en: 'Consistent units' },
  severity: 'info',
  fixable: 'suggest',
  options: options({
    decimals: flag(true, {
      zh: '查表格一列里小数位数是否一致',
      en: 'Check that the figures of a column have equally many decimals',
    }),
    prose: flag(true, {
      zh: '查正文里一万亿以上的金额是否与全文一样用“万亿元”',
      en: 'Check that amounts of a trillion and more are in 万亿元, as those of the rest of the draft',
    }),
  }),
  messages: {
    unit: {
      zh: '“{header}”一列多用“{usual}”，“{text}”用了另一级单位，容易读错大小；请换算，或全列统一单位并写进表头。',
      en: 'Most of the column “{header}” is in {usual}, “{text}” is not, and its size is easily misread; convert it, or give the whole column one unit in its header.',
    },
    decimals: {
      zh: '“{header}”一列多保留 {usual} 位小数，“{text}”不是；同一列的小数位数应一致（GB/T 15835—2011 4.3）。',
      en: 'Most of the column “{header}” has {usual} decimals, “{text}” has not; a column has equally many (GB/T 15835—2011 4.3).',
    },
    prose: {
      zh: '“{text}”达到万亿级，全文其他 {count} 处这样的金额用“万亿”；请统一，如“{right}”。',
      en: '“{text}” exceeds a trillion; {count} other such amounts of the draft are in 万亿. Write as one, for instance “{right}”.',
    },
    other: { zh: '“{text}”也是', en: '“{text}” as well' },
    pad: {
      zh: '补足小数位数，改为“{right}”（请核对原始数据）',
      en: 'Pad with zeros, “{right}” (check the data)',
    },
  },
  facts: { unevenColumns, mixedScales },
  *check({ unevenColumns: columns, mixedScales: mixed }, { options: set }): Iterable<Finding<Message>> {
    for (const column of columns) {
      if (column.kind === 'unit' || set.decimals) yield* findingOf(column);
    }
    if (set.prose) for (const one of mixed) yield proseFinding(one);
  },
});

function* findingOf(column: UnevenColumn): Iterable<Finding<Message>> {
  const { kind, block, header, usual, deviants } = column;
  const [first, ...others] = deviants;
  if (!first) return;
  const data = { header, usual, text: first.text };
  const whole = (passage: typeof first.passage) =>
    placeIn(block, passage, { start: 0, end: passage.text.length });
  yield {
    message: kind,
    data,
    at: whole(first.passage),
    suggestions: kind === 'decimals' ? padded(column) : [],
    related: others.map(({ passage, text }) => ({ at: whole(passage), message: 'other', data: { text } })),
  };
}

/** The missing decimals of all the deviants as zeros; nothing where one has too many. */
function padded({ block, deviants, usual }: UnevenColumn): readonly Fix<Message>[] {
  const wanted = Number(usual);
  if (deviants.some(({ figure }) => figure.decimals > wanted)) return [];
  const pad = (text: string, decimals: number): string =>
    text.replace(
      /\d[\d,.]*/,
      (digits) => digits + (decimals === 0 ? '.' : '') + '0'.repeat(wanted - decimals),
    );
  const edits = deviants.flatMap(({ passage, figure }) => {
    const { text } = passage;
    return replaceIn(block, passage, { start: 0, end: text.length, text: pad(text, figure.decimals) }) ?? [];
  });
  const right = deviants.map(({ text, figure }) => pad(text, figure.decimals)).join('、');
  return edits.length > 0 ? [{ title: 'pad', data: { right }, edits }] : [];
}

function proseFinding({ entry, count, right }: MixedScale): Finding<Message> {
  return { message: 'prose', data: { text: entry.text, count, right }, at: entry.at };
}
