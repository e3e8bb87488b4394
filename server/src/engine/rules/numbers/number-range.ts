import { numberRanges, type NumberRange } from '../../facts/numbers/numberRanges.ts';
import { replaceIn } from '../../facts/passageEdits.ts';
import { majorityOf } from '../majority.ts';
import { choice, options } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { isThroughout } from '../throughout.ts';

type Message = 'connector' | 'unit' | 'style' | 'throughout' | 'replace' | 'replaceAll';
type Kind = NumberRange['kind'];
type Connectors = Readonly<Record<Kind, string>>;

/** A range with a hyphen for its connector, or whose first number lacks its % or 万. */
export const numberRange = documentRule({
  id: 'number-range',
  group: 'numbers',
  title: { zh: '数值范围', en: 'Ranges of numbers' },
  severity: 'warning',
  fixable: 'fix',
  options: options({
    style: choice(['auto', 'dash', 'tilde'], {
      zh: '连接号：auto 时间用“—”、数值用“～”，全文多数另有用法的随多数；dash 一律“—”；tilde 一律“～”',
      en: 'Connector: auto — for times and ～ for quantities unless most of the draft does otherwise; dash: always —; tilde: always ～',
    }),
  }),
  messages: {
    connector: {
      zh: '“{text}”用“{mark}”连接起止，应为“{right}”：起止用一字线“—”，数值范围用浪纹线“～”（GB/T 15834—2011 4.13.3、GB/T 15835—2011 5.1.3）。',
      en: '“{text}” joins its ends by “{mark}”; write “{right}”: — from one time or place to another, ～ between quantities (GB/T 15834—2011 4.13.3, GB/T 15835—2011 5.1.3).',
    },
    unit: {
      zh: '“{text}”的前一个数省略了“{unit}”，会被读成 {first}，应为“{right}”（GB/T 15835—2011 5.1.3）。',
      en: 'The first number of “{text}” lacks its “{unit}” and reads as {first}; write “{right}” (GB/T 15835—2011 5.1.3).',
    },
    style: {
      zh: '“{text}”应为“{right}”：本刊体例的数值范围用“{connector}”。',
      en: '“{text}” should be “{right}”: the house joins ranges by “{connector}”.',
    },
    throughout: {
      zh: '全文 {count} 处数值范围用 {marks} 连接（用“—”“～”的 {others} 处）：起止用一字线“—”，数值范围用浪纹线“～”（GB/T 15834—2011 4.13.3、GB/T 15835—2011 5.1.3）。',
      en: '{count} ranges are joined by {marks} throughout (by — or ～: {others}); write — from one time to another, ～ between quantities (GB/T 15834—2011 4.13.3, GB/T 15835—2011 5.1.3).',
    },
    replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
    replaceAll: { zh: '全文改正', en: 'Correct all of them' },
  },
  facts: { ranges: numberRanges },
  *check({ ranges }, { options: { style } }): Iterable<Finding<Message>> {
    if (ranges.length === 0) return;
    const connectors = connectorsOf(ranges, style);
    const wrong = ranges.filter(({ isWrong }) => isWrong);
    const others = ranges.length - wrong.length;
    const [first] = wrong;
    const isHouse = isThroughout(wrong.length, others);
    if (first && isHouse) yield throughout(first, wrong, others, connectors);
    for (const range of ranges) {
      if (range.isWrong && isHouse) continue;
      const message = faultOf(range, style, connectors);
      if (message) yield single(range, message, connectors);
    }
  },
});

function connectorsOf(ranges: readonly NumberRange[], style: 'auto' | 'dash' | 'tilde'): Connectors {
  if (style !== 'auto') {
    const connector = style === 'dash' ? '—' : '～';
    return { time: connector, quantity: connector };
  }
  const houseOf = (kind: Kind): string | undefined =>
    majorityOf(ranges.flatMap((range) => (range.kind === kind && !range.isWrong ? [range.connector] : [])));
  return { time: houseOf('time') ?? '—', quantity: houseOf('quantity') ?? '～' };
}

function faultOf(range: NumberRange, style: string, connectors: Connectors): Message | undefined {
  if (range.missing !== '') return 'unit';
  if (range.isWrong) return 'connector';
  return style !== 'auto' && range.connector !== connectors[range.kind] ? 'style' : undefined;
}

/** The connector to write: the one that stands there, where the fault is another. */
function connectorFor(range: NumberRange, message: Message, connectors: Connectors): string {
  return message === 'unit' && !range.isWrong ? range.connector : connectors[range.kind];
}

function single(range: NumberRange, message: Message, connectors: Connectors): Finding<Message> {
  const { text, connector: mark, missing: unit, at } = range;
  const connector = connectorFor(range, message, connectors);
  const right = range.rewritten(connector);
  const first = /^[\d.]+/.exec(text)?.[0] ?? '';
  const data = { text, mark, unit, first, right, connector };
  const edits = editsOf(range, connector);
  const fix: Fix<Message> | undefined = edits && { title: 'replace', data, edits };
  return { message, data, at, fix };
}

function throughout(
  first: NumberRange,
  wrong: readonly NumberRange[],
  others: number,
  connectors: Connectors,
): Finding<Message> {
  const marks = [...new Set(wrong.map(({ connector }) => `“${connector}”`))].join('');
  const edits = wrong.flatMap((range) => editsOf(range, connectors[range.kind]) ?? []);
  return {
    message: 'throughout',
    data: { count: wrong.length, marks, others },
    at: first.at,
    scope: 'document',
    fix: edits.length > 0 ? { title: 'replaceAll', edits } : undefined,
  };
}

function editsOf({ source, joint, jointText }: NumberRange, connector: string): Fix['edits'] | undefined {
  return replaceIn(source.block, source.passage, { ...joint, text: jointText(connector) });
}
