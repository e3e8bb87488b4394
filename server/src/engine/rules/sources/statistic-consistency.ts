import { ledgerConflicts, type LedgerConflict } from '../../facts/ledger/ledgerConflicts.ts';
import { flag, options } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';

type Message = 'value' | 'dated' | 'name' | 'other';

/** One indicator with two values for one period, or one value under two names. */
export const statisticConsistency = documentRule({
  id: 'statistic-consistency',
  group: 'sources',
  title: { zh: '数据前后不一', en: 'Inconsistent statistics' },
  severity: 'warning',
  fixable: 'none',
  options: options({
    names: flag(true, {
      zh: '同一数值出现在名称相近的两个指标下时也报',
      en: 'Report one value under two indicators of nearly the same name as well',
    }),
  }),
  messages: {
    value: {
      zh: '“{indicator}”前后不一：这里是“{text}”，前面是“{other}”。请核对来源，统一数值；口径不同的，写明口径。',
      en: '“{indicator}” has two values: “{text}” here, “{other}” before. Check the source and give one, or say how they differ in scope.',
    },
    dated: {
      zh: '{period}的“{indicator}”前后不一：这里是“{text}”，前面是“{other}”。请核对来源，统一数值；口径不同的，写明口径。',
      en: '“{indicator}” of {period} has two values: “{text}” here, “{other}” before. Check the source and give one, or say how they differ in scope.',
    },
    name: {
      zh: '同一数值“{text}”有两个指标名：这里是“{indicator}”，前面是“{other}”。是同一指标的，请统一名称。',
      en: 'The value “{text}” goes by two names: “{indicator}” here, “{other}” before. If they are one indicator, give it one name.',
    },
    other: { zh: '前面的“{text}”', en: '“{text}” before' },
  },
  facts: { ledgerConflicts },
  check({ ledgerConflicts: conflicts }, { options: { names }, each }): Iterable<Finding<Message>> {
    const told = names ? conflicts : conflicts.filter(({ kind }) => kind !== 'name');
    return each('conflict', told, [], (conflict) => [findingOf(conflict)]);
  },
});

function findingOf({ kind, earlier, later }: LedgerConflict): Finding<Message> {
  const { indicator, text } = later;
  const isDated = later.period !== undefined && later.period === earlier.period;
  const other = kind === 'name' ? earlier.indicator : earlier.text;
  return {
    message: kind === 'name' ? 'name' : isDated ? 'dated' : 'value',
    data: { indicator, text, other, period: periodOf(later.period ?? '') },
    at: later.at,
    related: [{ at: earlier.at, message: 'other', data: { text: earlier.text } }],
  };
}

/** 2025-06 → 2025 年 6 月, 2025H1 → 2025 年上半年, 2025Q1-3 → 2025 年前 3 季度. */
function periodOf(period: string): string {
  const [, year = period, kind = '', rest = ''] = /^(\d{4})([-HQ])(.+)$/.exec(period) ?? [];
  switch (kind) {
    case '-':
      return `${year} 年 ${rest.split('-').map(Number).join(' 月 ')} ${rest.includes('-') ? '日' : '月'}`;
    case 'H':
      return `${year} 年${rest === '1' ? '上' : '下'}半年`;
    case 'Q':
      return `${year} 年${rest.startsWith('1-') ? `前 ${rest.slice(2)} ` : `第 ${rest} `}季度`;
    default:
      return `${year} 年`;
  }
}
