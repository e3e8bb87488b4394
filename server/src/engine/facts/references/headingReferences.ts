import { readNumeral } from '../../text/numeral.ts';
import type { Span } from '../../text/span.ts';
import type { FoundReference, ReferenceKind } from './crossReference.ts';
import { placeInLine, type Line } from '../lines.ts';

const HAN = '[一二三四五六七八九十百]{1,4}';
/** 第三章, but neither 第三章第五条, which is of a law, nor 第二节课. */
const ORDINAL = new RegExp(
  `第\\s?(${HAN}|[0-9]{1,2})\\s?([章篇编]|节(?![课日点能目约余制气省])|部分)(?!\\s?第[^，。；]{1,6}条)`,
  'g',
);
const DECIMAL = /(见|参见|详见|参阅|第)\s?([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?![0-9.])\s?(小?节|部分|章)?/g;
const BRACKETED = new RegExp(
  `(?:[参详]?见|参阅|参考)(?:本报告|本章|本节|本部分|上文|前文|下文|后文)?(?:第?(${HAN})(?:部分|[章节、])?)?的?\\s?第?[（(](${HAN}|[0-9]{1,2})[）)]`,
  'g',
);
const APPENDIX = new RegExp(`(附[录件])\\s?([A-Z](?![A-Za-z])|${HAN}|[0-9]{1,2}(?![0-9.]))`, 'g');
const LABELLED = new RegExp(`(?:[参详]?见|参阅|如)(专栏|案例|趋势|建议|专题)\\s?(${HAN}|[0-9]{1,2})`, 'g');
/** Words that make the number after them a reference, directly or through the chapter they name first. */
const CUE =
  /(?:[见如]|参阅|参考|参看|上文|前文|下文|后文|前述|上述|本报告|本书|本文|本研究|前面|后面|回顾|承接|呼应)的?(?:第[一二三四五六七八九十0-9]{1,3}(?:部分|[章篇编])的?)?\s?$/;
const LEAD = /(?:[如见由从在上下（(]|参阅|参考|[根依]据|按照?|对照|对比|通过)\s?$/;
/** As far back as the cues reach, in UTF-16 code units. */
const CUE_REACH = 16;

/** The references of a line to chapters, sections, items and appendices. */
export function headingReferences(line: Line): readonly FoundReference[] {
  return [...ordinals(line), ...decimals(line), ...bracketed(line), ...labelled(line)];
}

interface Reading {
  readonly kind: ReferenceKind;
  readonly label: string;
  readonly number: string;
  readonly parts: readonly number[];
  readonly explicit: boolean;
  readonly span: Span;
  /** Offset of the number in the line. */
  readonly numberAt: number;
}

function toReference(line: Line, { span, numberAt, ...reading }: Reading): FoundReference {
  const number = { start: numberAt, end: numberAt + reading.number.length };
  const at = placeInLine(line, span);
  return {
    span,
    reference: { ...reading, figure: undefined, from: undefined, at, numberAt: placeInLine(line, number) },
  };
}

function isCued(text: string, at: number): boolean {
  return CUE.test(text.slice(Math.max(0, at - CUE_REACH), at));
}

function ordinals(line: Line): readonly FoundReference[] {
  const { text } = line;
  if (!text.includes('第')) return [];
  const found: FoundReference[] = [];
  let last: { end: number; unit: string; explicit: boolean; parts: readonly number[] } | undefined;
  for (const match of text.matchAll(ORDINAL)) {
    const [raw, number = '', unit = ''] = match;
    const value = readNumeral(number);
    if (value === undefined) continue;
    const span = { start: match.index, end: match.index + raw.length };
    const between = last ? text.slice(last.end, span.start).replace(/\s/g, '') : undefined;
    // 第二章、第三章: what makes the first a reference makes the second one.
    const joined = between !== undefined && /^[、和与及至到，的]?$/.test(between);
    const explicit = isCued(text, span.start) || (joined && last?.explicit === true);
    const isSection = unit === '节';
    const chapter = isSection && last && last.unit !== '节' && /^的?$/.test(between ?? '-') ? last.parts : [];
    const parts = [...chapter, value];
    const numberAt = span.start + raw.indexOf(number);
    const kind = isSection ? 'section' : 'chapter';
    found.push(toReference(line, { kind, label: unit, number, parts, explicit, span, numberAt }));
    last = { end: span.end, unit, explicit, parts };
  }
  return found;
}

function decimals(line: Line): readonly FoundReference[] {
  const { text } = line;
  return [...text.matchAll(DECIMAL)].flatMap((match) => {
    const [raw, cue = '', number = '', label = ''] = match;
    const end = match.index + raw.length;
    // 第 3.2 needs its 节; 见 3.2 does not, unless it goes on as a quantity.
    if (label === '' && (cue === '第' || /^\s?[%％万亿倍个版元米]/.test(text.slice(end, end + 2)))) return [];
    const numberAt = match.index + raw.indexOf(number);
    const start = cue === '第' ? match.index : numberAt;
    const explicit = cue !== '第' || isCued(text, match.index);
    const parts = number.split('.').map(Number);
    return [
      toReference(line, { kind: 'section', label, number, parts, explicit, span: { start, end }, numberAt }),
    ];
  });
}

function bracketed(line: Line): readonly FoundReference[] {
  return [...line.text.matchAll(BRACKETED)].flatMap((match) => {
    const [raw, outer, number = ''] = match;
    const value = readNumeral(number);
    if (value === undefined) return [];
    const upper = outer === undefined ? undefined : readNumeral(outer);
    const end = match.index + raw.length;
    const numberAt = end - 1 - number.length;
    const parts = upper === undefined ? [value] : [upper, value];
    const span = { start: numberAt - 1, end };
    return [
      toReference(line, { kind: 'item', label: '（）', number, parts, explicit: true, span, numberAt }),
    ];
  });
}

/** 附录 B, 附件 1, 专栏 2. */
function labelled(line: Line): readonly FoundReference[] {
  return [APPENDIX, LABELLED].flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const [raw, label = '', number = ''] = match;
      const value = /^[A-Z]$/.test(number) ? number.charCodeAt(0) - 64 : readNumeral(number);
      if (value === undefined) return [];
      const end = match.index + raw.length;
      const start = match.index + raw.indexOf(label);
      const kind = pattern === APPENDIX ? 'appendix' : 'item';
      const explicit = kind === 'item' || LEAD.test(line.text.slice(Math.max(0, start - 6), start));
      const numberAt = end - number.length;
      return [
        toReference(line, { kind, label, number, parts: [value], explicit, span: { start, end }, numberAt }),
      ];
    }),
  );
}
