import { partitionPoint } from '../../text/partition.ts';
import type { Passage } from '../../markdown/passage.ts';
import { rememberTexts } from '../../text/memo.ts';
import { contains, type Span } from '../../text/span.ts';

/** What a pair of marks makes of the words between them (GB/T 15834—2011 4.8, 4.9, 4.15). */
export type EnclosureFamily = 'quotation' | 'bracket' | 'title';

/** A matched pair of marks with what stands between them; the marks belong to the span. */
export interface Enclosure extends Span {
  readonly family: EnclosureFamily;
}

/** A mark without its partner. */
export interface LoneMark {
  readonly mark: string;
  readonly side: 'opening' | 'closing';
  /** Offset in the passage's text. */
  readonly at: number;
}

/** Two pairs of which neither lies within the other: “…（…”…）. */
export interface Crossing {
  /** Of the pair that opened first. */
  readonly outer: Span;
  readonly inner: Span;
}

/** The marks of a passage, taken two by two. */
export interface Pairing {
  /** By their closing marks. Half- and full-width brackets make a pair, and are in `mixed` as well. */
  readonly enclosures: readonly Enclosure[];
  /** Pairs such as （…). */
  readonly mixed: readonly Span[];
  readonly crossings: readonly Crossing[];
  /** Offsets of “ that close and of ” that open, by what stands round them; they are paired as what they are meant for. */
  readonly turned: readonly number[];
  /** In order. Half-width brackets are never lone: [0, 1) and :) are none of our business. */
  readonly lone: readonly LoneMark[];
}

const OPENERS = '“‘「『《〈（【〔(';
const CLOSERS = '”’」』》〉）】〕)';
const FAMILIES: readonly EnclosureFamily[] = [
  'quotation',
  'quotation',
  'quotation',
  'quotation',
  'title',
  'title',
  'bracket',
  'bracket',
  'bracket',
  'bracket',
];
const ANY_MARK = /[“”‘’「」『』《》〈〉（）【】〔〕()]/g;
const EMPTY: Pairing = { enclosures: [], mixed: [], crossings: [], turned: [], lone: [] };

interface Open {
  readonly kind: number;
  readonly at: number;
}

/** Pairs the marks of a text. A closing mark goes with the nearest opening mark of its kind. */
export const pairMarks = rememberTexts((text): Pairing =>
  text.search(ANY_MARK) >= 0 ? new Pairer(text).run() : EMPTY,
);

/** What of a text is other people's: 《titles》, and quotations of more than the words in question. */
export interface Citations {
  readonly isInTitle: (span: Span) => boolean;
  /** False for words that have the quotes to themselves. */
  readonly isInQuotation: (span: Span) => boolean;
}

const NO_CITATIONS: Citations = { isInTitle: () => false, isInQuotation: () => false };

/** Finds the titles and quotations of a text. */
export const citationsIn = rememberTexts((text): Citations => {
  const { enclosures } = pairMarks(text);
  if (enclosures.length === 0) return NO_CITATIONS;
  const titles = outermost(enclosures, 'title');
  const quotations = outermost(enclosures, 'quotation');
  return {
    isInTitle: (span) => holderOf(titles, span) !== undefined,
    isInQuotation: (span) => {
      const holder = holderOf(quotations, span);
      return holder !== undefined && (holder.start < span.start - 1 || holder.end > span.end + 1);
    },
  };
});

/** The pairs of a family that lie in no other of it, in order. */
function outermost(enclosures: readonly Enclosure[], family: EnclosureFamily): readonly Span[] {
  const pairs = enclosures.filter((pair) => pair.family === family).sort((a, b) => a.start - b.start);
  let reach = 0;
  return pairs.filter(({ start, end }) => {
    const isOuter = start >= reach;
    if (isOuter) reach = end;
    return isOuter;
  });
}

/** Of ascending spans without overlap the one that contains another; undefined where none does. */
export function holderOf(spans: readonly Span[], span: Span): Span | undefined {
  const found = spans[partitionPoint(spans, ({ start }) => start <= span.start) - 1];
  return found && contains(found, span) ? found : undefined;
}

/** True where quotes stand directly round the span, straight ones included. */
export function isQuoted(passage: Passage, span: Span): boolean {
  return (
    /[“‘「『"']/.test(passage.text.charAt(span.start - 1)) && /[”’」』"']/.test(passage.text.charAt(span.end))
  );
}

interface Skipped extends Open {
  /** The pair that closed over it. */
  readonly outer: Span;
}

class Pairer {
  readonly #text: string;
  readonly #open: Open[] = [];
  /** How many of each kind are open. */
  readonly #counts: number[] = [];
  /** Openers that a closer of another kind has passed over, by kind. */
  readonly #skipped: Skipped[][] = [];
  readonly #enclosures: Enclosure[] = [];
  readonly #mixed: Span[] = [];
  readonly #crossings: Crossing[] = [];
  readonly #turned: number[] = [];
  readonly #lone: LoneMark[] = [];
  /** Brackets of the kind 1） that were taken for the end of an open bracket. */
  #enumerators = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Pairing {
    for (const { 0: char, index: at } of this.#text.matchAll(ANY_MARK)) {
      const isOpener = OPENERS.includes(char);
      const turned = this.#isTurned(char, at);
      if (turned) this.#turned.push(at);
      const kind = kindOf(isOpener ? OPENERS.indexOf(char) : CLOSERS.indexOf(char));
      if (isOpener === turned) this.#close(kind, at);
      else this.#opens(kind, at);
    }
    for (const { at } of [...this.#open, ...this.#skipped.flat()]) this.#addLone('opening', at);
    this.#lone.sort((a, b) => a.at - b.at);
    return {
      enclosures: this.#enclosures,
      mixed: this.#mixed,
      crossings: this.#crossings,
      turned: this.#turned,
      lone: this.#lone,
    };
  }

  /** “ before a mark while a quote is open, ” after a mark while none is. */
  #isTurned(char: string, at: number): boolean {
    if (char !== '“' && char !== '”') return false;
    const isOpen = (this.#counts[QUOTE] ?? 0) > 0;
    const before = this.#text.charAt(at - 1);
    const after = this.#text.charAt(at + 1);
    if (char === '“')
      return isOpen && /^[，。、；：！？]?$/.test(after) && !/[，。、；：！？（\s]/.test(before);
    return !isOpen && /^[，。、；：（\s]?$/.test(before) && /[\p{Script=Han}\p{Script=Latin}\d]/u.test(after);
  }

  #opens(kind: number, at: number): void {
    this.#open.push({ kind, at });
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
  }

  #close(kind: number, at: number): void {
    const enumerates = isEnumerator(this.#text, at);
    if ((this.#counts[kind] ?? 0) > 0 && !isApostrophe(this.#text, at)) {
      if (enumerates) this.#enumerators++;
      this.#pair(kind, at);
      return;
    }
    const crossed = this.#skipped[kind]?.pop();
    if (crossed) this.#crossings.push({ outer: crossed.outer, inner: { start: crossed.at, end: at + 1 } });
    else if (enumerates || isFeetOrInches(this.#text, at)) return;
    else if (kind === ROUND && this.#enumerators > 0) this.#enumerators--;
    else this.#addLone('closing', at);
  }

  #pair(kind: number, at: number): void {
    const passed: Open[] = [];
    let opened = this.#open.pop();
    while (opened && opened.kind !== kind) {
      this.#counts[opened.kind] = (this.#counts[opened.kind] ?? 1) - 1;
      passed.push(opened);
      opened = this.#open.pop();
    }
    if (!opened) return;
    this.#counts[kind] = (this.#counts[kind] ?? 1) - 1;
    const span = { start: opened.at, end: at + 1 };
    for (const skipped of passed.reverse()) {
      (this.#skipped[skipped.kind] ??= []).push({ ...skipped, outer: span });
    }
    this.#enclosures.push({ ...span, family: FAMILIES[kind] ?? 'bracket' });
    if ((this.#text.charAt(opened.at) === '(') !== (this.#text.charAt(at) === ')')) this.#mixed.push(span);
  }

  #addLone(side: LoneMark['side'], at: number): void {
    const mark = this.#text.charAt(at);
    const isContraction = mark === '‘' && /[\d\p{Script=Latin}]/u.test(this.#text.charAt(at + 1));
    if (mark !== '(' && mark !== ')' && !isContraction) this.#lone.push({ mark, side, at });
  }
}

const QUOTE = OPENERS.indexOf('“');
const ROUND = OPENERS.indexOf('（');

/** Round brackets are of one kind, whatever their width. */
function kindOf(index: number): number {
  return OPENERS.charAt(index) === '(' ? ROUND : index;
}

/** ’ within a Latin word: don’t. */
function isApostrophe(text: string, at: number): boolean {
  return (
    text.charAt(at) === '’' &&
    /\p{Script=Latin}/u.test(text.charAt(at - 1)) &&
    /\p{Script=Latin}/u.test(text.charAt(at + 1))
  );
}

/** ’ after a Latin letter or a digit (users’, 5’), ” after a digit (27”), where no quote is open. */
function isFeetOrInches(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return text.charAt(at) === '’'
    ? /[\d\p{Script=Latin}]/u.test(before)
    : text.charAt(at) === '”' && /\d/.test(before);
}

const ENUMERATOR =
  /(?:^|[^\d.,%％a-zA-Z年月])\d{1,2}$|(?:^|[\s，。；：、,;:！？])(?:[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4})$/;

/** The bracket of 1） and a), which opens nowhere. */
function isEnumerator(text: string, at: number): boolean {
  return /[）)]/.test(text.charAt(at)) && ENUMERATOR.test(text.slice(Math.max(0, at - 5), at));
}
