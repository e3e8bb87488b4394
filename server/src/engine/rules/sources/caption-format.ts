import { floats } from '../../facts/floats/floats.ts';
import type { CaptionPart } from '../../facts/floats/layoutPart.ts';
import { numberedFloats, type NumberedFloats } from '../../facts/floats/numberedFloats.ts';
import { placeInLine } from '../../facts/lines.ts';
import { choice, options } from '../options.ts';
import { documentRule, type DocumentRuleContext, type Finding } from '../rule.ts';
import { captionFormatMessages as messages } from './captionFormatMessages.ts';
import { changeCaption, isRunTogether, prefixFinding, throughout } from './captionPrefix.ts';
import { sideFindings } from './captionSide.ts';
import { captionLines, houseStyle, type CaptionStyle } from './captionStyle.ts';

type Message = keyof typeof messages;
type Each = DocumentRuleContext['each'];

const SIDES = ['auto', 'above', 'below'] as const;

export const captionFormat = documentRule({
  id: 'caption-format',
  group: 'sources',
  title: { zh: '图表题形式', en: 'Form of captions' },
  severity: 'warning',
  fixable: 'fix',
  options: options({
    figureCaption: choice(SIDES, {
      zh: '图题的位置：auto 依文稿多数，above 图上，below 图下',
      en: 'where captions of figures stand: auto (the majority of the draft), above, below',
    }),
    tableCaption: choice(SIDES, {
      zh: '表题的位置：auto 依文稿多数，above 表上，below 表下',
      en: 'where captions of tables stand: auto (the majority of the draft), above, below',
    }),
  }),
  messages,
  facts: { floats, numberedFloats },
  *check(facts, { options: { figureCaption, tableCaption }, each }) {
    const all = facts.floats.floats;
    // The captions are asked about as one: typing in a table leaves all of them as they were.
    yield* each('all', [facts.numberedFloats], [], (numbered) => captionFindings(numbered, each));
    yield* sideFindings('figure', all, figureCaption);
    yield* sideFindings('table', all, tableCaption);
  },
});

function* captionFindings({ floats: all }: NumberedFloats, each: Each): Iterable<Finding<Message>> {
  const captions = all.flatMap(({ caption }) => caption ?? []);
  const style = houseStyle(captionLines(all));
  // No space anywhere is a habit: one finding. A single one is unlike its siblings.
  if (style.separator === '') yield* throughout(captions.filter(isRunTogether));
  yield* each('caption', captions, [style.gap, style.separator], (caption) => judge(caption, style));
}

function* judge(caption: CaptionPart, style: CaptionStyle): Iterable<Finding<Message>> {
  yield* endMark(caption);
  yield* jointFinding(caption) ?? prefixFinding(caption, style);
}

function* endMark(part: CaptionPart): Iterable<Finding<Message>> {
  const { line, caption } = part;
  const { endMark: mark, title } = caption;
  if (mark === '' || title === '') return;
  const span = { start: line.text.length - mark.length, end: line.text.length };
  yield {
    message: 'endMark',
    data: { mark },
    at: placeInLine(line, span),
    fix: changeCaption(part, span, mark, 'remove'),
  };
}

/** 表 2—1: the parts of a number are joined by a hyphen. */
function jointFinding(part: CaptionPart): readonly Finding<Message>[] | undefined {
  const { line, caption } = part;
  const { number, numberAt } = caption;
  const text = number.text.replace(/[—–－‐‑]/g, '-');
  if (text === number.text) return undefined;
  const span = { start: numberAt, end: numberAt + number.text.length };
  const data = { actual: number.text, text };
  return [
    { message: 'joint', data, at: placeInLine(line, span), fix: changeCaption(part, span, text, 'change') },
  ];
}
