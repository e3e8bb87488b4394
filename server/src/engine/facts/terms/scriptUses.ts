import { MERGED } from '../../lexicon/mergedCharacters.ts';
import { SIMPLIFIED, TRADITIONAL, type Script, type ScriptTables } from '../../lexicon/scripts.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { alternation } from '../../text/alternation.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { citationsIn } from '../typography/enclosures.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';

/** How often characters stand that one script alone has. */
export interface ScriptCount {
  readonly traditional: number;
  readonly simplified: number;
}

/** Characters, or a word, of the wrong script; the span counts in the passage's text. */
export interface ScriptSlip extends Span {
  readonly block: Block;
  readonly passage: Passage;
}

/** A passage in which a character of one script may be wrong, depending on what the document is. */
export interface ScriptPassage {
  /** What the passage plainly is by itself. */
  readonly own: Script | undefined;
  /** What is wrong if the passage is simplified; none where it plainly is not. */
  readonly traditionalSlips: readonly ScriptSlip[];
  /** What is wrong if it is traditional; none where it plainly is not. */
  readonly simplifiedSlips: readonly ScriptSlip[];
}

/** What one block says of its script. */
export interface ScriptsOfBlock extends ScriptCount {
  /** Passages with something that may be wrong, in order. */
  readonly passages: readonly ScriptPassage[];
  /** Those of them with something to say unless the document is traditional: in a simplified one, few. */
  readonly unlessTraditional: readonly ScriptPassage[];
}

/** What a stretch says of its script. */
export interface ScriptsOfStretch extends ScriptCount {
  /** Blocks in which something may be wrong. */
  readonly blocks: readonly ScriptsOfBlock[];
  /** Those of them where it may be unless the document is traditional. */
  readonly unlessTraditional: readonly ScriptsOfBlock[];
}

/** What the document says of its script. */
export interface ScriptUses {
  /** What it is as a whole; undefined where it has too little of one script, or too much of the other. */
  readonly script: Script | undefined;
  readonly stretches: readonly ScriptsOfStretch[];
}

/** A whole document is of the script that has so many characters more than the other. */
const OF_DOCUMENT = { least: 5, ratio: 3 };

/** A passage is of its own script where that has so many characters, and so many times those of the other. */
const CLEAR = { least: 8, ratio: 4 };

/** The script that a count is clearly of. */
function scriptOf({ traditional, simplified }: ScriptCount, { least, ratio } = CLEAR): Script | undefined {
  if (simplified >= least && simplified >= ratio * traditional) return 'simplified';
  return traditional >= least && traditional >= ratio * simplified ? 'traditional' : undefined;
}

const NO_PASSAGES: readonly ScriptPassage[] = [];

const scriptsOfBlock = blockFact<ScriptsOfBlock>('scriptsOfBlock', (block, { lexicon }) => {
  let traditional = 0;
  let simplified = 0;
  const passages: ScriptPassage[] = [];
  for (const passage of block.passages) {
    const count = countScripts(passage.text, lexicon.scripts);
    traditional += count.traditional;
    simplified += count.simplified;
    const found = passageOf(block, passage, count, lexicon.scripts);
    if (found) passages.push(found);
  }
  if (traditional + simplified === 0) return undefined;
  const some = passages.filter(
    ({ own, traditionalSlips }) => own === 'traditional' || traditionalSlips.length > 0,
  );
  const unlessTraditional = some.length > 0 ? some : NO_PASSAGES;
  return { traditional, simplified, passages, unlessTraditional };
});

const scriptsOfStretch = stretchFact<ScriptsOfStretch, ScriptsOfBlock>(
  'scriptsOfStretch',
  scriptsOfBlock,
  (parts) => {
    let traditional = 0;
    let simplified = 0;
    for (const part of parts) {
      traditional += part.traditional;
      simplified += part.simplified;
    }
    const blocks = parts.filter(({ passages }) => passages.length > 0);
    const unlessTraditional = blocks.filter((part) => part.unlessTraditional.length > 0);
    return { traditional, simplified, blocks, unlessTraditional };
  },
);

/** The script of the document, and what stands in the other. */
export const scriptUses = documentFact({
  id: 'scriptUses',
  parts: scriptsOfStretch,
  merge: (parts): ScriptUses => {
    let traditional = 0;
    let simplified = 0;
    for (const part of parts) {
      traditional += part.traditional;
      simplified += part.simplified;
    }
    return { script: scriptOf({ traditional, simplified }, OF_DOCUMENT), stretches: parts };
  },
});

function countScripts(text: string, { classes }: ScriptTables): ScriptCount {
  let traditional = 0;
  let simplified = 0;
  for (let index = 0; index < text.length; index++) {
    const kind = classes[text.charCodeAt(index)];
    if (kind === TRADITIONAL) traditional++;
    else if (kind === SIMPLIFIED) simplified++;
  }
  return { traditional, simplified };
}

/** Hiragana and katakana: Japanese has characters of both scripts. */
const KANA = /[\u3041-\u30ff]/;
const MERGED_WORD = new RegExp(alternation([...MERGED.keys()]), 'g');

function passageOf(
  block: Block,
  passage: Passage,
  count: ScriptCount,
  { classes }: ScriptTables,
): ScriptPassage | undefined {
  const own = scriptOf(count);
  if ((own === 'simplified' && count.traditional === 0) || KANA.test(passage.text)) return undefined;
  const { isInTitle, isInQuotation } = citationsIn(passage.text);
  const place = (spans: readonly Span[]): readonly ScriptSlip[] =>
    spans
      .filter((span) => !isInTitle(span) && !isInQuotation(span))
      .map((span) => ({ ...span, block, passage }));
  const traditionalSlips = own === 'traditional' ? [] : place(runsOf(passage.text, classes, TRADITIONAL));
  const simplifiedSlips =
    own === 'simplified'
      ? []
      : place([...runsOf(passage.text, classes, SIMPLIFIED), ...mergedIn(passage.text)]);
  return traditionalSlips.length + simplifiedSlips.length > 0
    ? { own, traditionalSlips, simplifiedSlips: simplifiedSlips.toSorted((a, b) => a.start - b.start) }
    : undefined;
}

function runsOf(text: string, classes: Uint8Array, kind: number): readonly Span[] {
  const runs: Span[] = [];
  for (let index = 0; index < text.length; index++) {
    if (classes[text.charCodeAt(index)] !== kind) continue;
    const start = index;
    while (classes[text.charCodeAt(index)] === kind) index++;
    runs.push({ start, end: index });
  }
  return runs;
}

function mergedIn(text: string): readonly Span[] {
  return matchesIn(text, MERGED_WORD).map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}
