import { HAN } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';

/** A doubled mark or a dash of the wrong length; the span counts in the text. */
export interface RepeatedMark extends Span {
  readonly kind: 'same' | 'different' | 'emphatic' | 'dash' | 'halfDash';
  /** What to write, best first. */
  readonly rights: readonly string[];
  /** One of the marks is so plainly enough that nobody need look. */
  readonly safe: boolean;
}

const POINTS =
  /[，。、；：](?: ?[，。、；：,;:])+|[，。、；：]\.(?![.\d])|(?<=[^\s,;:])[,;:] ?[，。、；：]+/g;
const HALF_POINTS = new RegExp(`(?<=[${HAN}”’》）])(,{2,}|;{2,})`, 'gu');
const EMPHATIC = /！[！!]+|？[？?]+|(?<=[^\s!?\w])(?:!{2,}|\?{2,})/g;
const DASHES = new RegExp(`(?<=[${HAN}”’》）])(?:-{2,3}|－－|──|―{1,2}|— —|—{3})(?=[${HAN}“‘《（])`, 'gu');
const ANY = /[，。、；：！？,;!?][ ，。、；：！？,.;:!?]|[:.][，。、；：]|[—－─―]|--/;

/** The doubled marks of a text, in order. */
export function repeatedMarks(text: string): readonly RepeatedMark[] {
  if (!ANY.test(text)) return [];
  const found: RepeatedMark[] = [];
  for (const { 0: marks, index } of text.matchAll(POINTS)) {
    const point = pointsAt(text, marks, index);
    if (point) found.push(point);
  }
  for (const { 0: marks, index } of text.matchAll(HALF_POINTS)) {
    const right = marks.startsWith(',') ? '，' : '；';
    found.push({ kind: 'same', rights: [right], safe: true, start: index, end: index + marks.length });
  }
  for (const { 0: marks, index } of text.matchAll(EMPHATIC)) {
    const right = marks.charAt(0).replace('!', '！').replace('?', '？');
    found.push({ kind: 'emphatic', rights: [right], safe: true, start: index, end: index + marks.length });
  }
  for (const { 0: marks, index } of text.matchAll(DASHES)) {
    found.push({ kind: 'dash', rights: ['——'], safe: true, start: index, end: index + marks.length });
  }
  return [...found, ...halfDashes(text)].sort((a, b) => a.start - b.start);
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：' };

function pointsAt(text: string, marks: string, start: number): RepeatedMark | undefined {
  const end = start + marks.length;
  const wide = [...marks.replaceAll(' ', '')].map((mark) => WIDE[mark] ?? mark);
  const kinds = [...new Set(wide)];
  const [first, last] = [kinds[0], kinds.at(-1)];
  // Three full stops stand for an ellipsis; three kinds of marks are named as such (，、；).
  if (first === undefined || last === undefined || kinds.length > 2 || /^。{3}/.test(marks)) return undefined;
  if (kinds.length === 1) return { kind: 'same', rights: [first], safe: true, start, end };
  const isEnd = text.slice(end).trim() === '';
  if (isEnd && last === '。') return { kind: 'different', rights: [last], safe: true, start, end };
  return { kind: 'different', rights: [last, first], safe: false, start, end };
}

const STRETCH_BEFORE = new RegExp(`[${HAN}A-Za-z0-9]{1,60}$`, 'u');
const STRETCH_AFTER = new RegExp(`^[${HAN}A-Za-z0-9]{1,60}`, 'u');
const HALF_DASH = new RegExp(`(?<=[${HAN}])—(?=[${HAN}])`, 'gu');
/** A connector joins names: 京津冀—长三角. Longer than this on both sides are clauses. */
const LONGEST_NAME = 7;

/** A single — between clauses; one in a chain, or in quotes, brackets or titles, connects. */
function halfDashes(text: string): readonly RepeatedMark[] {
  const places = Array.from(text.matchAll(HALF_DASH), ({ index }) => index);
  return places.flatMap((start, index) => {
    const before = STRETCH_BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
    const after = STRETCH_AFTER.exec(text.slice(start + 1, start + 61))?.[0] ?? '';
    const isChain = start - (places[index - 1] ?? -99) < 30 || (places[index + 1] ?? start + 99) - start < 30;
    const isName = before.length < LONGEST_NAME || after.length < LONGEST_NAME;
    if (isChain || isName || /[“‘《（]$/.test(text.charAt(start - before.length - 1))) return [];
    return [{ kind: 'halfDash' as const, rights: ['——'], safe: false, start, end: start + 1 }];
  });
}
