import type { FloatKind } from '../../facts/floats/captionPlacement.ts';
import { contents, type Contents } from '../../facts/contents/contents.ts';
import { floats, type Floats } from '../../facts/floats/floats.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { suggestCaption } from './suggestCaption.ts';

const messages = {
  figure: {
    zh: '图没有图题：请在旁边补上图号和图题（GB/T 7713.3—2009 5.3.1）。',
    en: 'The figure has no caption; number it and give it a title (GB/T 7713.3—2009 5.3.1).',
  },
  table: {
    zh: '表没有表题：请在旁边补上表号和表题（GB/T 7713.3—2009 5.3.2）。',
    en: 'The table has no caption; number it and give it a title (GB/T 7713.3—2009 5.3.2).',
  },
  figures: {
    zh: '全文的图大多没有图题（{count} 幅）：请统一编号并加图题（GB/T 7713.3—2009 5.3.1）。',
    en: 'Most figures have no caption ({count}); number them and give them titles (GB/T 7713.3—2009 5.3.1).',
  },
  tables: {
    zh: '全文的表大多没有表题（{count} 个）：请统一编号并加表题（GB/T 7713.3—2009 5.3.2）。',
    en: 'Most tables have no caption ({count}); number them and give them titles (GB/T 7713.3—2009 5.3.2).',
  },
  insert: { zh: '插入“{caption}”', en: 'insert “{caption}”' },
} as const;

type Message = keyof typeof messages;

export const captionMissing = documentRule({
  id: 'caption-missing',
  group: 'sources',
  title: { zh: '图表缺题', en: 'Missing caption' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages,
  facts: { floats, contents },
  *check(facts) {
    // A document that captions nothing does not mean its pictures and tables to have captions.
    if (!facts.floats.floats.some((float) => float.caption)) return;
    yield* findingsOf('figure', facts.floats, facts.contents);
    yield* findingsOf('table', facts.floats, facts.contents);
  },
});

/** Where captions are this much rarer than floats without one, leaving them out is a habit: one finding. */
const RARE = 3;

function* findingsOf(kind: FloatKind, all: Floats, listed: Contents): Iterable<Finding<Message>> {
  const own = all.floats.filter((float) => float.kind === kind);
  const missing = own.flatMap((float) =>
    float.inBody && float.body && !float.caption ? [{ float, at: float.body.at }] : [],
  );
  const [first] = missing;
  if (!first) return;
  const captioned = own.filter((float) => float.caption).length;
  if (missing.length > 1 && captioned * RARE < missing.length) {
    yield { message: `${kind}s`, data: { count: missing.length }, at: headOf(first.at), scope: 'document' };
    return;
  }
  for (const { float, at } of missing) {
    const suggestion = suggestCaption(float, all, listed);
    const suggestions = suggestion
      ? [{ title: 'insert' as const, data: { caption: suggestion.caption }, edits: [suggestion.edit] }]
      : [];
    yield { message: kind, at: headOf(at), suggestions };
  }
}

/** The first line: a whole table need not be underlined. */
function headOf(at: Place): Place {
  const newline = at.block.source.slice(at.start, at.end).indexOf('\n');
  return newline < 0 ? at : placeOf(at.block, { start: at.start, end: at.start + newline });
}
