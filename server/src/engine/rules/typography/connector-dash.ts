import { connectors, type WrongConnector } from '../../facts/typography/connectors.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { editsThroughout, isThroughout } from '../throughout.ts';

type Message = 'hyphen' | 'spaced' | 'numeral' | 'throughout' | 'replace' | 'replaceAll';

/** Chains of words whose connector is no 一字线. */
export const connectorDash = documentRule({
  id: 'connector-dash',
  group: 'typography',
  title: { zh: '连接号', en: 'Connectors' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    hyphen: {
      zh: '“{text}”各环节之间宜用一字线，写作“{right}”：短横线连接复合词和编号（GB/T 15834—2011 4.13.3）。',
      en: 'Join the links of “{text}” by 一字线: “{right}”; the hyphen is for compounds and codes (GB/T 15834—2011 4.13.3).',
    },
    spaced: {
      zh: '“{text}”的连接号两边不空格，写作“{right}”（GB/T 15834—2011 5.1）。',
      en: 'No spaces round the connector in “{text}”: “{right}” (GB/T 15834—2011 5.1).',
    },
    numeral: {
      zh: '“{text}”里是汉字“一”，应为一字线“—”（GB/T 15834—2011 4.13.2）。',
      en: '“{text}” has the character 一 for the connector “—” (GB/T 15834—2011 4.13.2).',
    },
    throughout: {
      zh: '全文 {count} 处环节之间用短横线，如“{text}”，宜用一字线“{right}”（GB/T 15834—2011 4.13.3）。',
      en: 'Hyphens join the links of a chain in {count} places, such as “{text}”; use 一字线: “{right}” (GB/T 15834—2011 4.13.3).',
    },
    replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
    replaceAll: { zh: '全文改为一字线', en: 'Use 一字线 throughout' },
  },
  facts: { connectors },
  *check({ connectors: { wrong, right } }): Iterable<Finding<Message>> {
    const hyphens = wrong.filter(({ kind }) => kind === 'hyphen');
    const [first] = hyphens;
    const isHouse = first !== undefined && right === 0 && isThroughout(hyphens.length, right);
    if (isHouse) yield throughout(first, hyphens);
    for (const { kind, at, text, right: better, edits } of wrong) {
      if (isHouse && kind === 'hyphen') continue;
      const data = { text, right: better };
      yield { message: kind, data, at, fix: edits && { title: 'replace', data, edits } };
    }
  },
});

function throughout(first: WrongConnector, all: readonly WrongConnector[]): Finding<Message> {
  const { text, right, at } = first;
  const edits = editsThroughout(all, (one) => one.edits);
  return {
    message: 'throughout',
    data: { count: all.length, text, right },
    at,
    scope: 'document',
    fix: edits.length > 0 ? { title: 'replaceAll', edits } : undefined,
  };
}
