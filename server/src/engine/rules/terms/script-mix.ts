import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { scriptUses, type ScriptSlip } from '../../facts/terms/scriptUses.ts';
import { MERGED } from '../../lexicon/mergedCharacters.ts';
import { SEVERAL_TRADITIONAL, type Script, type ScriptTables } from '../../lexicon/scripts.ts';
import { choice, options } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';

type Message = 'traditional' | 'simplified' | 'merged' | 'replace';

/** Traditional characters in a simplified text, or the reverse. */
export const scriptMix = documentRule({
  id: 'script-mix',
  group: 'terms',
  title: { zh: '繁简混用', en: 'Mixed scripts' },
  severity: 'warning',
  fixable: 'fix',
  options: options({
    script: choice(['auto', 'simplified', 'traditional'], {
      zh: '文稿用简体还是繁体；auto 看全文多数，整段是另一种的不管',
      en: 'The script of the draft; auto: that of most characters, paragraphs wholly in the other left alone',
    }),
  }),
  messages: {
    traditional: {
      zh: '简体文稿里有繁体字：“{form}”应写作“{right}”（《通用规范汉字表》）。',
      en: 'Traditional “{form}” in a simplified text: write “{right}”.',
    },
    simplified: {
      zh: '繁体文稿里有简体字：“{form}”应写作“{right}”。',
      en: 'Simplified “{form}” in a traditional text: write “{right}”.',
    },
    merged: {
      zh: '简繁转换一对多出错：“{form}”在繁体里写作“{right}”。',
      en: 'One simplified character stands for several traditional ones: “{form}” is “{right}” in traditional script.',
    },
    replace: { zh: '改为“{right}”', en: 'Write “{right}”' },
  },
  facts: { uses: scriptUses },
  check({ uses }, { options: { script }, lexicon, each }): Iterable<Finding<Message>> {
    const whole = script === 'auto' ? uses.script : script;
    return each('slips', uses.stretches, [whole], function* ({ blocks, unlessTraditional }) {
      for (const { passages, unlessTraditional: some } of whole === 'traditional'
        ? blocks
        : unlessTraditional) {
        for (const passage of whole === 'traditional' ? passages : some) {
          const own = (script === 'auto' ? passage.own : undefined) ?? whole;
          if (own === undefined) continue;
          const slips = own === 'simplified' ? passage.traditionalSlips : passage.simplifiedSlips;
          for (const slip of slips) yield findingOf(slip, own, lexicon.scripts);
        }
      }
    });
  },
});

function findingOf(slip: ScriptSlip, own: Script, tables: ScriptTables): Finding<Message> {
  const { block, passage, start, end } = slip;
  const form = passage.text.slice(start, end);
  const merged = own === 'traditional' ? MERGED.get(form) : undefined;
  const other = own === 'simplified' ? tables.simplifiedOf : tables.traditionalOf;
  const right = merged ?? Array.from(form, (char) => other(char) ?? char).join('');
  const data = { form, right };
  const edits = replaceIn(block, passage, { start, end, text: right });
  const fix = edits && edits.length > 0 ? { title: 'replace' as const, data, edits } : undefined;
  // 发 may be 發 or 髮, and 里 裡 or 裏: a person has to choose.
  const isSure = own === 'simplified' || !hasSeveral(form);
  return {
    message: merged === undefined ? (own === 'simplified' ? 'traditional' : 'simplified') : 'merged',
    data,
    at: placeIn(block, passage, slip),
    ...(isSure ? { fix } : { suggestions: fix ? [fix] : [] }),
  };
}

function hasSeveral(form: string): boolean {
  return Array.from(form).some((char) => SEVERAL_TRADITIONAL.includes(char));
}
