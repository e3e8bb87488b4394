import type { Block, Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Edit } from '../../text/edit.ts';
import { addressesIn } from './chineseContext.ts';
import { HAN } from '../../text/han.ts';
import { contains, type Span } from '../../text/span.ts';
import { pairMarks } from './enclosures.ts';
import { blockFact, documentFact } from '../fact.ts';
import type { Replacement } from '../lines.ts';
import { placeIn, replaceIn } from '../passageEdits.ts';

/** A chain of words joined by something else than a 一字线. */
export interface WrongConnector {
  /** `hyphen`: 事前-事中-事后; `spaced`: 甲 — 乙 — 丙; `numeral`: 2023一2025 with the 汉字 一. */
  readonly kind: 'hyphen' | 'spaced' | 'numeral';
  readonly at: Place;
  readonly text: string;
  readonly right: string;
  readonly edits: readonly Replacement[] | undefined;
}

export interface Connectors {
  readonly wrong: readonly WrongConnector[];
  /** How many chains are joined as they should be. */
  readonly right: number;
}

const WORD = `(?:[A-Za-z0-9]{0,8}[${HAN}][${HAN}A-Za-z0-9]{0,11})`;
const JOINT = ' ?[-－–—] ?';
const CHAIN = new RegExp(`(?<![\\w-])${WORD}(?:${JOINT}${WORD}){1,9}(?![\\w-])`, 'gu');
const NUMERAL = /(?<=\d[年月日%％]?)一(?=\d)/g;
const EMPTY: readonly WrongConnector[] = [];

const connectorsOfBlock = blockFact<Connectors>('connectorsOfBlock', (block) => {
  let right = 0;
  let wrong = EMPTY;
  for (const passage of block.passages) {
    const { text } = passage;
    const found = [...numerals(block, passage)];
    if (/[-－–—]/.test(text)) {
      const chains = chainsIn(block, passage);
      found.push(...chains.wrong);
      right += chains.right;
    }
    if (found.length > 0) wrong = [...wrong, ...found];
  }
  return wrong.length > 0 || right > 0 ? { wrong, right } : undefined;
});

/** The chains of the document: 技术—体验—价值. */
export const connectors = documentFact({
  id: 'connectors',
  parts: connectorsOfBlock,
  merge: (parts): Connectors => ({
    wrong: parts.flatMap(({ wrong }) => wrong),
    right: parts.reduce((sum, { right }) => sum + right, 0),
  }),
});

/** 2023一2025 年: in many typefaces the numeral cannot be told from the line. */
function* numerals(block: Block, passage: Passage): Iterable<WrongConnector> {
  if (!passage.text.includes('一')) return;
  for (const { index } of passage.text.matchAll(NUMERAL)) {
    const span = { start: index, end: index + 1 };
    const edits = replaceIn(block, passage, { ...span, text: '—' });
    const text = passage.text.slice(Math.max(0, index - 5), index + 5);
    yield { kind: 'numeral', at: placeIn(block, passage, span), text, right: '—', edits };
  }
}

/**
 * Chains of three or more, and those that have a pair of quotes to themselves. Two words with a hyphen may be a
 * compound (通信-感知融合), a name and its note, or a route.
 */
function chainsIn(block: Block, passage: Passage): Connectors {
  const { text } = passage;
  const { enclosures } = pairMarks(text);
  const exempt: readonly Span[] = [
    ...enclosures.filter(({ family }) => family === 'title'),
    ...addressesIn(text),
  ];
  const wrong: WrongConnector[] = [];
  let right = 0;
  for (const { 0: match, index } of text.matchAll(CHAIN)) {
    const isQuoted =
      /[“‘「]/.test(text.charAt(index - 1)) && /[”’」]/.test(text.charAt(index + match.length));
    const span = isQuoted ? { start: index, end: index + match.length } : linksOf(match, index);
    const chain = text.slice(span.start, span.end);
    const words = chain.split(SEPARATOR);
    if (!(isQuoted || words.length > 2) || exempt.some((one) => contains(one, span))) continue;
    const isHyphen = /[-－–]/.test(chain);
    if (!isHyphen && !chain.includes(' ')) {
      right++;
      continue;
    }
    const kind = isHyphen ? 'hyphen' : 'spaced';
    const edits = replaceIn(block, passage, ...jointEdits(chain, span.start));
    wrong.push({ kind, at: placeIn(block, passage, span), text: chain, right: words.join('—'), edits });
  }
  return { wrong, right };
}

const SEPARATOR = / ?[-－–—] ?/;

/** The links alone, of 形成事前-事中-事后的闭环: those at the ends are taken to be as long as those between them. */
function linksOf(match: string, offset: number): Span {
  const words = match.split(SEPARATOR);
  const inner = Math.max(0, ...words.slice(1, -1).map((word) => word.length)) || match.length;
  const before = Math.max(0, (words[0]?.length ?? 0) - inner);
  const after = Math.max(0, (words.at(-1)?.length ?? 0) - inner);
  return { start: offset + before, end: offset + match.length - after };
}

function jointEdits(chain: string, offset: number): readonly Edit[] {
  return Array.from(chain.matchAll(/ ?[-－–—] ?/g), ({ 0: joint, index }) => ({
    start: offset + index,
    end: offset + index + joint.length,
    text: '—',
  }));
}
