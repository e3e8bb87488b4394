import { isHan } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';
import type { FoundReference } from './crossReference.ts';
import { readFigureNumber, type FigureNumber } from '../floats/figureNumber.ts';
import { placeInLine, type Line } from '../lines.ts';

const LABEL = /附?图表?|附?表|Figures?|Figs?\.?|Tables?/gi;
const NEXT_LABEL = /^(?:附?图表?|附?表)/;
/** Characters that may stand right before 图 or 表 without making a word of it: not 代表, 地图, 意图. */
const BEFORE_LABEL = '如见由从据及和与或至到在以对照看比按依即而合考阅过将把是的则若同自于上下';
const LEAD = /(?:[如见由从在上下（(]|参阅|参考|[根依]据|按照?|对照|对比|通过)\s*$/;
const TRAIL =
  /^\s?(?:[）)]|所[示列述给展反]|中?(?:可[以见知看]|显示|展示|给出|列[出示]|反映|描述|呈现|表明|说明|汇总|揭示)|[的中为是则]|分别)/;
const COUNTED = /^\s?(?:年(?![度均报])|月(?!度)|[个家项种倍元米万亿%％])/;
const AND = /^\s?(以及|[、，,和与及或至到～~—–-])\s?/;

/** The references of a line to figures and tables. */
export function floatReferences(line: Line): readonly FoundReference[] {
  const { text } = line;
  const found: FoundReference[] = [];
  let reach = 0;
  for (const match of text.matchAll(LABEL)) {
    if (match.index < reach || !standsAlone(text, match.index, match[0])) continue;
    const links = readChain(text, match.index, match[0]);
    const end = links.at(-1)?.span.end;
    if (end === undefined) continue;
    reach = end;
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const explicit = LEAD.test(before) || TRAIL.test(text.slice(end, end + 6));
    for (const [index, link] of links.entries()) {
      found.push(
        toReference(line, link, link.closesRange ? links[index - 1]?.number.parts : undefined, explicit),
      );
    }
  }
  return found;
}

function standsAlone(text: string, at: number, label: string): boolean {
  const before = text.charAt(at - 1);
  if (/^[A-Z]/i.test(label)) return !/[A-Z]/i.test(before);
  return (
    !isHan(text.charCodeAt(at - 1)) || BEFORE_LABEL.includes(before) || text.slice(at - 2, at) === '其中'
  );
}

/** One number of 图 1、图 2, of 图 1 和 2, of 图 1 至图 5. */
interface Link {
  readonly span: Span;
  readonly label: string;
  readonly number: FigureNumber;
  readonly numberAt: number;
  readonly closesRange: boolean;
}

function readChain(text: string, at: number, first: string): readonly Link[] {
  const links: Link[] = [];
  let start = at;
  let own = first;
  let closesRange = false;
  for (;;) {
    const afterLabel = start + own.length;
    const numberAt = afterLabel + (/^\s{0,4}/.exec(text.slice(afterLabel, afterLabel + 4))?.[0].length ?? 0);
    const number = readFigureNumber(text, numberAt);
    const end = numberAt + (number?.text.length ?? 0);
    if (!number || isCount(text, end, own)) break;
    links.push({ span: { start, end }, label: own === '' ? first : own, number, numberAt, closesRange });
    const joint = AND.exec(text.slice(end, end + 4));
    if (!joint) break;
    start = end + joint[0].length;
    own = NEXT_LABEL.exec(text.slice(start, start + 3))?.[0] ?? '';
    closesRange = /[至到～~—–-]/.test(joint[1] ?? '');
    if (own === '' && (/[，,]/.test(joint[1] ?? '') || !/\d/.test(text.charAt(start)))) break;
  }
  return links;
}

/** 表 3 家; a second number without its own label must end the phrase: 图 1、2 所示 but not 图 1、2025 年. */
function isCount(text: string, end: number, label: string): boolean {
  const rest = text.slice(end, end + 4);
  if (COUNTED.test(rest)) return true;
  return label === '' && !/^\s?(?:[所中的可显分，。；、）)]|$)/.test(rest);
}

function toReference(
  line: Line,
  { span, label, number, numberAt }: Link,
  from: readonly number[] | undefined,
  explicit: boolean,
): FoundReference {
  const isTable = label.includes('表') || /^t/i.test(label);
  return {
    span,
    reference: {
      kind: label.includes('图表') ? 'either' : isTable ? 'table' : 'figure',
      label,
      number: number.text,
      parts: number.parts,
      figure: number,
      from,
      explicit,
      at: placeInLine(line, span),
      numberAt: placeInLine(line, { start: numberAt, end: numberAt + number.text.length }),
    },
  };
}
