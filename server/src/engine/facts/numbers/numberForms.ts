import type { Unit } from '../../lexicon/units.ts';
import type { Place } from '../../markdown/block.ts';
import { blockFact, documentFact, stretchFact } from '../fact.ts';
import type { Replacement } from '../lines.ts';
import { FORM_PATTERNS, type NumberFormKind } from './numberFormPatterns.ts';
import { MAY_DIFFER, unlikeSiblings, type Found } from './numberSiblings.ts';
import { numberTexts, type NumberText } from './numberText.ts';
import { placeIn, replaceIn } from '../passageEdits.ts';
import { unitAt } from '../statistics/unit.ts';

/** A number that is not written as GB/T 15835 has it. */
export interface NumberForm {
  readonly kind: NumberFormKind;
  readonly text: string;
  readonly right: string;
  /** Of `measure`: the figure of the sentence that has the measure word. Else empty. */
  readonly sibling: string;
  readonly at: Place;
  readonly isSafe: boolean;
  /** Undefined where something that is no text stands in the way. */
  readonly edits: readonly Replacement[] | undefined;
}

/** The wrong forms of a document in order, and how often the right form of what a house may do throughout. */
export interface NumberForms {
  readonly wrong: readonly NumberForm[];
  /** Numbers in half-width digits, half-width percent signs. */
  readonly right: { readonly digits: number; readonly percent: number };
}

const HALF = /\d[%％]?/;
const NONE: readonly NumberForm[] = [];

const formsOfBlock = blockFact<NumberForms>('numberFormsOfBlock', (block, context) => {
  const texts = context.read(numberTexts, block);
  if (!texts) return undefined;
  const right = { digits: 0, percent: 0 };
  const wrong: NumberForm[] = [];
  for (const source of texts) {
    const { text } = source.passage;
    if (HALF.test(text)) {
      right.digits += text.match(/\d+/g)?.length ?? 0;
      right.percent += text.match(/\d\s?%/g)?.length ?? 0;
    }
    wrong.push(...formsIn(source, context.lexicon.evidence.units));
  }
  if (wrong.length === 0 && right.digits === 0) return undefined;
  return { wrong: wrong.length > 0 ? wrong : NONE, right };
});

/** How the numbers of a document are written where they are written wrongly. */
export const numberForms = documentFact({
  id: 'numberForms',
  parts: stretchFact('numberFormsOfStretch', formsOfBlock, addUp),
  merge: addUp,
});

function addUp(parts: readonly NumberForms[]): NumberForms {
  const right = { digits: 0, percent: 0 };
  const wrong: NumberForm[] = [];
  for (const part of parts) {
    if (part.wrong.length > 0) wrong.push(...part.wrong);
    right.digits += part.right.digits;
    right.percent += part.right.percent;
  }
  return { wrong, right };
}

function formsIn(source: NumberText, units: ReadonlyMap<string, Unit>): readonly NumberForm[] {
  const { block, passage } = source;
  const { text } = passage;
  const found: Found[] = [];
  for (const { kind, sign, search, right, isSafe } of FORM_PATTERNS) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(search)) {
      const written = right(match);
      if (written !== undefined)
        found.push({ kind, start: match.index, end: match.index + match[0].length, right: written, isSafe });
    }
  }
  if (SCALED.test(text)) found.push(...scaledNumbers(text, units));
  if (MAY_DIFFER.test(text)) {
    for (const sentence of source.sentences) found.push(...unlikeSiblings(sentence, units));
  }
  let reach = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .flatMap((one): NumberForm[] => {
      if (one.start < reach || source.isExempt(one)) return [];
      reach = one.end;
      const { kind, right, sibling = '', isSafe } = one;
      const edits = replaceIn(block, passage, { start: one.start, end: one.end, text: right });
      const at = placeIn(block, passage, one);
      return [{ kind, text: text.slice(one.start, one.end), right, sibling, at, isSafe, edits }];
    });
}

const SCALED = /\d\s?[千百]/;
const THOUSANDS =
  /(?<![\w.,\-–—第])(\d{1,3}(?:\.\d{1,3})?)(\s?)([千百])(?![瓦米克卡伏焦帕赫兆比字分]|亿亿)([万亿]?)(?!亿)/g;

/** 4千 → 4000, 3千万 → 3000万: only 万 and 亿 go with Arabic digits (GB/T 15835—2011 5.3). */
function* scaledNumbers(text: string, units: ReadonlyMap<string, Unit>): Iterable<Found> {
  for (const { 0: whole, 1: digits = '', 2: gap = '', 3: scale = '', 4: larger = '', index } of text.matchAll(
    THOUSANDS,
  )) {
    const end = index + whole.length;
    const rest = text.slice(end);
    const more = /^\s?[多余]/.exec(rest)?.[0].length ?? 0;
    if (!/^(?:[，。；、）]|$)/.test(rest) && (unitAt(text, end + more, units)?.class ?? 'part') === 'part')
      continue;
    const value = Math.round(Number(digits) * (scale === '千' ? 1000 : 100) * 1000) / 1000;
    yield {
      kind: 'scale',
      start: index,
      end,
      right: String(value) + (larger === '' ? '' : gap + larger),
      isSafe: true,
    };
  }
}
