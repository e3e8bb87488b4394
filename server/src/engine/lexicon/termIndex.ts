import { matchesIn } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { TermEntry } from './termEntry.ts';
import { boundedPattern } from './patternWork.ts';
import { patternSource, variantProblem } from './termPattern.ts';

/** How a form stands to its entry. `short`: an accepted short form. */
export type TermFormKind = 'preferred' | 'variant' | 'short';

/** A form of a term in a text. */
export interface TermMatch extends Span {
  readonly entry: TermEntry;
  readonly kind: TermFormKind;
}

interface Form {
  readonly entry: TermEntry;
  readonly kind: TermFormKind;
}

interface Pattern {
  readonly entry: TermEntry;
  readonly regex: RegExp;
}

/**
 * A term base made ready for search: one pass over the text whatever the number of entries. Forms are looked up
 * by their first two characters, then by each length that forms with this beginning have, the longest first.
 */
export class TermIndex {
  readonly #forms = new Map<string, Form>();
  readonly #lengths = new Map<number, number[]>();
  readonly #patterns: Pattern[] = [];
  /** The entries that have members. */
  readonly groups: readonly TermEntry[];

  /** Where two entries claim one form, the earlier entry has it, save that a preferred form beats any variant. */
  constructor(terms: readonly TermEntry[]) {
    this.groups = terms.filter((entry) => entry.members !== undefined);
    for (const entry of terms) this.#add(entry.preferred, entry, 'preferred');
    for (const entry of terms) {
      for (const form of entry.short ?? []) this.#add(form, entry, 'short');
      for (const member of entry.members ?? [])
        this.#add(member, { preferred: member, variants: [] }, 'preferred');
      for (const variant of entry.variants) this.#addVariant(variant, entry);
    }
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** The forms in a text, in order and without overlap: what begins earlier, then what is longer, wins. */
  find(text: string): readonly TermMatch[] {
    const matches = this.#findPlain(text);
    const found = this.#patterns.flatMap((pattern) => matchesOf(pattern, text));
    return found.length === 0 ? matches : withoutOverlap([...matches, ...found]);
  }

  #add(form: string, entry: TermEntry, kind: TermFormKind): void {
    if (form.length < 2 || this.#forms.has(form)) return;
    this.#forms.set(form, { entry, kind });
    const key = keyAt(form, 0);
    const lengths = this.#lengths.get(key);
    if (!lengths) this.#lengths.set(key, [form.length]);
    else if (!lengths.includes(form.length)) lengths.push(form.length);
  }

  #addVariant(variant: string, entry: TermEntry): void {
    if (variantProblem(variant) !== undefined) return;
    const source = patternSource(variant);
    if (source === undefined) this.#add(variant, entry, 'variant');
    else this.#patterns.push({ entry, regex: new RegExp(boundedPattern(source), 'gu') });
  }

  #findPlain(text: string): TermMatch[] {
    const matches: TermMatch[] = [];
    const last = text.length - 1;
    for (let index = 0; index < last; index++) {
      const lengths = this.#lengths.get(keyAt(text, index));
      if (!lengths) continue;
      for (const length of lengths) {
        const form = this.#forms.get(text.slice(index, index + length));
        if (!form || !isWhole(text, index, index + length)) continue;
        matches.push({ start: index, end: index + length, entry: form.entry, kind: form.kind });
        index += length - 1;
        break;
      }
    }
    return matches;
  }
}

function keyAt(text: string, index: number): number {
  // A 32-bit integer, which a `Map` finds faster than a floating-point number.
  return (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1);
}

function matchesOf({ entry, regex }: Pattern, text: string): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  for (const match of matchesIn(text, regex)) {
    const start = match.index;
    const end = start + match[0].length;
    const isAccepted = match[0] === entry.preferred || entry.short?.includes(match[0]) === true;
    if (!isAccepted && end > start && isWhole(text, start, end))
      matches.push({ start, end, entry, kind: 'variant' });
  }
  return matches;
}

function withoutOverlap(matches: TermMatch[]): readonly TermMatch[] {
  const kept: TermMatch[] = [];
  let reach = 0;
  for (const match of matches.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < reach) continue;
    kept.push(match);
    reach = match.end;
  }
  return kept;
}

const WORD = /[\p{Script=Latin}\d]/u;

/**
 * False where a Latin word or a number goes on beyond an edge: no AI in FAIR. Han has no such edges, save that
 * 财政部门 is no 财政部.
 */
function isWhole(text: string, start: number, end: number): boolean {
  if (text.charAt(end - 1) === '部' && text.charAt(end) === '门') return false;
  const goesOn = (inner: string, outer: string): boolean => WORD.test(inner) && WORD.test(outer);
  return (
    !goesOn(text.charAt(start), text.charAt(start - 1)) && !goesOn(text.charAt(end - 1), text.charAt(end))
  );
}
