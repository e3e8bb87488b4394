import type { Language, RuleSetting } from '../config/resolved.ts';
import type { Block, Place } from '../markdown/block.ts';
import type { Document } from '../markdown/document.ts';
import type { Data, Finding, Fix, PlacedEdit, Rule } from '../rules/rule.ts';
import { sortEdits, type Edit } from '../text/edit.ts';
import type { Splice } from '../text/splice.ts';
import type { Diagnostic, DiagnosticFix, RelatedPlace } from './diagnostic.ts';
import { word } from './word.ts';

/** Where each block of the document starts. */
export interface BlockStarts {
  /** Undefined where the block is not of the document. */
  readonly get: (block: Block) => number | undefined;
}

/**
 * Where blocks stand, kept from one state of a document to the next, because to note all blocks of a book anew would
 * take longer than most rules do.
 */
export class BlockIndices {
  readonly #known = new WeakMap<Block, number>();

  /** @param splice what has changed since a document whose blocks have been noted. */
  startsOf({ blocks, starts }: Document, { head, tail, delta }: Splice): BlockStarts {
    const note = (from: number, to: number): void => {
      for (let index = from; index < to; index++) {
        const block = blocks[index];
        if (block) this.#known.set(block, index);
      }
    };
    note(head, delta === 0 ? blocks.length - tail : blocks.length);
    let isComplete = false;
    const get = (block: Block): number | undefined => {
      const index = this.#known.get(block);
      if (index !== undefined && blocks[index] === block) return starts[index];
      if (isComplete) return undefined;
      // What was linted last was no earlier state of this document.
      note(0, blocks.length);
      isComplete = true;
      return get(block);
    };
    return { get };
  }
}

/** What a rule has found, in words. They are the same wherever its block stands, so they are found once. */
export interface WordedFinding {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  /** The title of the safe fix; empty where there is none. */
  readonly fix: string;
  /** The titles of the suggestions, in their order. */
  readonly suggestions: readonly string[];
  /** The messages of the related places, in their order. */
  readonly related: readonly string[];
}

const NONE: readonly never[] = [];

export function wordFinding(
  finding: Finding,
  rule: Rule,
  setting: RuleSetting,
  language: Language,
): WordedFinding {
  const { message, data, fix, suggestions = NONE, related = NONE } = finding;
  const say = (name: string, slots: Data | undefined): string => word(rule.messages, name, slots, language);
  return {
    finding,
    rule,
    severity: setting.severity,
    message: say(message, data),
    fix: fix ? say(fix.title, fix.data) : '',
    suggestions: suggestions.map((one) => say(one.title, one.data)),
    related: related.map((one) => say(one.message, one.data)),
  };
}

/** Fixes of fewer edits are placed at once. */
const FEW = 8;

/** Findings that are mended together share the edits, which may be all over the document. */
class ManyEdits {
  readonly #starts: BlockStarts;
  readonly #placed = new Map<readonly PlacedEdit[], readonly Edit[]>();

  constructor(starts: BlockStarts) {
    this.#starts = starts;
  }

  /** The edits in their places. None where a block is not of the document: nobody who asks may be thrown at. */
  of(edits: readonly PlacedEdit[]): readonly Edit[] {
    const known = this.#placed.get(edits);
    if (known) return known;
    const placed: Edit[] = [];
    for (const { at, text } of edits) {
      const start = this.#starts.get(at.block);
      if (start !== undefined) placed.push({ start: start + at.start, end: start + at.end, text });
    }
    const sorted = placed.length === edits.length ? sortEdits(placed) : [];
    this.#placed.set(edits, sorted);
    return sorted;
  }
}

/**
 * A function of its own: made within the placement, the accessor would hold on to it, and by it to the one before, and
 * so to every state of the draft since it was opened.
 */
function lateFix(title: string, safe: boolean, many: ManyEdits, edits: readonly PlacedEdit[]): DiagnosticFix {
  return {
    title,
    safe,
    get edits() {
      return many.of(edits);
    },
  };
}

/** A diagnostic, and where the blocks start that it names places in. */
interface Placed {
  readonly diagnostic: Diagnostic;
  /** Start of the first of them. */
  readonly from: number;
  /** Start of the last; Infinity where it has edits that are placed late. */
  readonly reach: number;
}

/** What has been placed in one state of a document, by what was found. */
export type PlacedFindings = ReadonlyMap<WordedFinding, Placed>;

/** How the blocks of a document have moved since the state before; offsets count in that state. */
export interface Move {
  /** Up to here blocks are the same and stand where they did. */
  readonly unmoved: number;
  /** From here on blocks are the same, and all stand so much further down. */
  readonly moved: number;
  readonly by: number;
}

export const NO_MOVE: Move = { unmoved: 0, moved: Infinity, by: 0 };

/**
 * Findings in their places in one state of a document. Runs over all findings at each keystroke, so what stands above
 * the blocks that have changed is taken over from the state before, and what stands below is only moved.
 */
export class Placement {
  readonly #starts: BlockStarts;
  readonly #before: PlacedFindings;
  readonly #move: Move;
  readonly #placed = new Map<WordedFinding, Placed>();
  readonly #many: ManyEdits;
  /** Starts of the first and the last block that the finding at hand names a place in. */
  #from = Infinity;
  #reach = 0;

  constructor(starts: BlockStarts, before: PlacedFindings = new Map(), move = NO_MOVE) {
    this.#starts = starts;
    this.#many = new ManyEdits(starts);
    this.#before = before;
    this.#move = move;
  }

  get placed(): PlacedFindings {
    return this.#placed;
  }

  /** @throws RangeError where a place is in a block that is not of the document: a bug of the rule. */
  place(found: WordedFinding): Diagnostic {
    const placed = this.#takenOver(found) ?? this.#placeAnew(found);
    this.#placed.set(found, placed);
    return placed.diagnostic;
  }

  #takenOver(found: WordedFinding): Placed | undefined {
    const before = this.#before.get(found);
    const { unmoved, moved, by } = this.#move;
    if (!before || before.reach === Infinity) return undefined;
    if (before.reach < unmoved || (before.from >= moved && by === 0)) return before;
    if (before.from < moved) return undefined;
    return {
      diagnostic: movedDiagnostic(before.diagnostic, by),
      from: before.from + by,
      reach: before.reach + by,
    };
  }

  #placeAnew(found: WordedFinding): Placed {
    this.#from = Infinity;
    this.#reach = 0;
    const diagnostic = this.#place(found);
    return { diagnostic, from: this.#from, reach: this.#reach };
  }

  #place(found: WordedFinding): Diagnostic {
    const { finding } = found;
    const { at, fix } = finding;
    const start = this.#startOf(at);
    const diagnostic: { -readonly [K in keyof Diagnostic]: Diagnostic[K] } = {
      start: start + at.start,
      end: start + at.end,
      rule: found.rule.id,
      severity: found.severity,
      message: found.message,
      suggestions: finding.suggestions
        ? finding.suggestions.map((one, index) => this.#placeFix(one, found.suggestions[index] ?? '', false))
        : NONE,
      related: finding.related
        ? finding.related.map((one, index) => this.#placeRelated(one.at, found.related[index] ?? ''))
        : NONE,
    };
    if (finding.scope) diagnostic.scope = finding.scope;
    if (fix) diagnostic.fix = this.#placeFix(fix, found.fix, true);
    return diagnostic;
  }

  #placeRelated(at: Place, message: string): RelatedPlace {
    const start = this.#startOf(at);
    return { start: start + at.start, end: start + at.end, message };
  }

  /** Edits all over the document are placed when somebody asks for them: most diagnostics are never mended. */
  #placeFix({ edits }: Fix, title: string, safe: boolean): DiagnosticFix {
    if (edits.length < FEW)
      return { title, safe, edits: sortEdits(edits.map((edit) => this.#placeEdit(edit))) };
    this.#reach = Infinity;
    return lateFix(title, safe, this.#many, edits);
  }

  #placeEdit({ at, text }: PlacedEdit): Edit {
    const start = this.#startOf(at);
    return { start: start + at.start, end: start + at.end, text };
  }

  #startOf({ block }: Place): number {
    const start = this.#starts.get(block);
    if (start === undefined) throw new RangeError('A finding stands in a block that is not in the document');
    if (start > this.#reach) this.#reach = start;
    if (start < this.#from) this.#from = start;
    return start;
  }
}

function movedDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  const { start, end, rule, severity, message, suggestions, related, fix, scope } = diagnostic;
  const moved: { -readonly [K in keyof Diagnostic]: Diagnostic[K] } = {
    start: start + by,
    end: end + by,
    rule,
    severity,
    message,
    suggestions: suggestions.length > 0 ? suggestions.map((one) => movedFix(one, by)) : NONE,
    related:
      related.length > 0
        ? related.map((one) => ({ start: one.start + by, end: one.end + by, message: one.message }))
        : NONE,
  };
  if (scope) moved.scope = scope;
  if (fix) moved.fix = movedFix(fix, by);
  return moved;
}

function movedFix({ title, safe, edits }: DiagnosticFix, by: number): DiagnosticFix {
  const moved = edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
  return { title, safe, edits: moved };
}
