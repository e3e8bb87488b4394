import { captionSeries, type CaptionSeries, type SeriesMember } from '../../facts/floats/captionSeries.ts';
import { crossReferences } from '../../facts/references/crossReferences.ts';
import { figureKey } from '../../facts/floats/figureNumber.ts';
import { placeInLine } from '../../facts/lines.ts';
import { mentionsOf } from '../../facts/floats/mentions.ts';
import type { Place } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { documentRule } from '../rule.ts';

export const captionReference = documentRule({
  id: 'caption-reference',
  group: 'sources',
  title: { zh: '图表未引用', en: 'Figure or table never mentioned' },
  severity: 'info',
  fixable: 'none',
  options: noOptions,
  messages: {
    unmentioned: {
      zh: '正文没有提到“{caption}”：图表应在文中提及，先文后图（CY/T 171—2019，《图书编校质量差错认定细则》第五十八条）。',
      en: 'The text never mentions {caption} (CY/T 171—2019).',
    },
    none: {
      zh: '全文 {count} 个图表都没有在正文中提到（如图 1 所示、见表 1）：请酌情补上（CY/T 171—2019）。',
      en: 'The text mentions none of the {count} figures and tables (CY/T 171—2019).',
    },
    most: {
      zh: '全文 {all} 个图表中有 {count} 个没有在正文中提到：请酌情补上（CY/T 171—2019）。',
      en: 'The text leaves {count} of {all} figures and tables unmentioned (CY/T 171—2019).',
    },
  },
  facts: { captionSeries, crossReferences },
  *check(facts) {
    const series = facts.captionSeries;
    const mentions = mentionsOf(facts.crossReferences.references, series);
    const silent = series.flatMap((one) => unmentioned(one, mentions.get(one.name) ?? new Set()));
    const all = series.flatMap((one) => one.members.filter(({ float }) => float.inBody)).length;
    const [first] = silent;
    if (!first) return;
    const mentioned = all - silent.length;
    const data = { count: silent.length, all };
    // Where next to none is mentioned, not mentioning them is a habit: one finding.
    if (silent.length > 1 && mentioned * 4 <= all) {
      yield { message: mentioned === 0 ? 'none' : 'most', data, at: numberPlace(first), scope: 'document' };
      return;
    }
    for (const member of silent) {
      const at = numberPlace(member);
      yield { message: 'unmentioned', data: { caption: at.block.source.slice(at.start, at.end) }, at };
    }
  },
});

function unmentioned({ members }: CaptionSeries, mentioned: ReadonlySet<string>): readonly SeriesMember[] {
  const keyOf = (member: SeriesMember): string => figureKey(member.caption.caption.number);
  const own = new Set(members.map(keyOf));
  const silent = members.filter(
    (member) => member.float.inBody && !member.float.pointedAt && !mentioned.has(keyOf(member)),
  );
  // A reference with a wrong number is one fault, and not also a figure that nothing refers to.
  const strays = [...mentioned].filter((key) => !own.has(key)).length;
  return silent.length > strays ? silent : [];
}

function numberPlace({ caption: { line, caption } }: SeriesMember): Place {
  return placeInLine(line, { start: 0, end: caption.numberAt + caption.number.text.length });
}
