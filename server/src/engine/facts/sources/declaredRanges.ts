import { isLone, type EvidenceStretch } from './evidenceStretch.ts';
import type { Range } from './floatRuns.ts';
import { sectionUnder, type Section } from './sections.ts';
import type { DeclaredScope } from './sourceDeclarations.ts';
import type { EvidencePart, HeadingPart } from './sourcingPart.ts';

/** A section whose end may not have come yet. */
interface OpenSection {
  readonly section: Section;
  readonly from: number;
  to: number;
}

/** What a declaration covers. Indexes count the parts of the document. */
export interface DeclaredRange extends Range {
  /** The declaration says when: 数据来自 2024 年年度报告. */
  readonly isDated: boolean;
}

/** The sections of a document and what its declarations cover. */
export interface Declarations {
  /** A byline under the title covers nothing. */
  readonly ranges: readonly DeclaredRange[];
  readonly hasByline: boolean;
  /** Of each stretch, the sections that are open where it begins, from the outermost. */
  readonly open: readonly (readonly Section[])[];
  /** Of each stretch, the index of its first part. */
  readonly firsts: readonly number[];
}

/** What declarations, headings that name a source and 来源 lines by themselves cover. Looks at marked parts alone. */
export function declarationsIn(stretches: readonly EvidenceStretch[]): Declarations {
  return new Reading(stretches).read();
}

class Reading {
  readonly #stretches: readonly EvidenceStretch[];
  readonly #whole: Range;
  readonly #sections: OpenSection[] = [];
  /** Ends of sections come later, so these are read at last. */
  readonly #declared: { readonly range: Range; readonly isDated: boolean }[] = [];
  /** The last section under a heading of the first two levels. */
  #chapter: OpenSection | undefined;
  #hasText = false;
  #hasByline = false;

  constructor(stretches: readonly EvidenceStretch[]) {
    this.#stretches = stretches;
    this.#whole = { from: 0, to: stretches.reduce((sum, { parts }) => sum + parts.length, 0) };
  }

  read(): Declarations {
    const open: (readonly Section[])[] = [];
    const firsts: number[] = [];
    let first = 0;
    for (const [index, stretch] of this.#stretches.entries()) {
      open.push(this.#sections.map(({ section }) => section));
      firsts.push(first);
      const next = this.#stretches[index + 1];
      for (const mark of stretch.marks) this.#look(stretch, mark, first, next ? next.parts[0] : undefined);
      this.#hasText ||= stretch.firstText < stretch.parts.length;
      first += stretch.parts.length;
    }
    const ranges = this.#declared.map(({ range: { from, to }, isDated }) => ({ from, to, isDated }));
    return { ranges, hasByline: this.#hasByline, open, firsts };
  }

  /**
   * @param first the index in the document of the stretch's first part.
   * @param after the part that follows the stretch.
   */
  #look(
    { parts, floats, firstText }: EvidenceStretch,
    index: number,
    first: number,
    after: EvidencePart | undefined,
  ): void {
    const part = parts[index];
    const at = first + index;
    if (part?.kind === 'heading') this.#enter(part, at);
    if (part?.kind === 'frontMatter') this.#cover(this.#whole);
    if (part?.kind !== 'text' && part?.kind !== 'float') return;
    if (part.declares) this.#cover(this.#rangeOf(part.declares), part.kind === 'text' && part.isDated);
    const run = floats[index];
    if (part.kind === 'text' || !isLone(run, index)) return;
    const section = this.#sections.at(-1);
    const next = parts[run.to] ?? after;
    if (!this.#hasText && firstText > index && (section === undefined || section.section.depth === 1))
      this.#hasByline = true;
    else if (!next || next.kind === 'heading') this.#cover({ from: section?.from ?? 0, to: at });
    else this.#cover({ from: at - 1, to: at });
  }

  #cover(range: Range, isDated = false): void {
    this.#declared.push({ range, isDated });
  }

  #enter(heading: HeadingPart, at: number): void {
    while ((this.#sections.at(-1)?.section.depth ?? 0) >= heading.depth) {
      const closed = this.#sections.pop();
      if (closed) closed.to = at;
    }
    const section = sectionUnder(this.#sections.at(-1)?.section, heading);
    const opened: OpenSection = { section, from: at, to: this.#whole.to };
    this.#sections.push(opened);
    if (heading.depth <= 2) this.#chapter = opened;
    if (heading.namesSource) this.#cover(opened);
  }

  #rangeOf(declares: DeclaredScope): Range {
    switch (declares) {
      case 'section':
        return this.#sections.at(-1) ?? this.#whole;
      case 'chapter':
        return this.#chapter ?? this.#whole;
      case 'document':
        return this.#whole;
    }
  }
}
