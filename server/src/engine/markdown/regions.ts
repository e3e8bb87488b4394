import type { Span } from '../text/span.ts';

/**
 * A stretch of the text whose Markdown can be parsed by itself: it begins at a line where no container, fenced code
 * or HTML block of the text before it can still be open. Offsets count in the document, blank lines round it excluded.
 */
export type Region = Span;

const LIST_MARKER = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?=[ \t\r]|$)[ \t]*/;
const CONTAINER_START = /^ {0,3}[-+*>\d[]/;
const TOP_FENCE = /^ {0,3}(`{3,}|~{3,})/;
const FOOTNOTE_DEFINITION = /^ {0,3}\[\^/;
const FENCE_LINE = /---[ \t]*(?:\r?\n|$)/y;

/** Matches no line: a line has no line end. */
const NEVER = /\n/;

/** HTML blocks that run over blank lines, with what ends them (CommonMark 0.31 4.6, kinds 1 to 5). */
const HTML_BLOCKS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  // Never ends: the parser does not see an end in `]]]>`, and no draft has a second one.
  [/^<!\[CDATA\[/, NEVER],
];

/** The YAML between two `---` lines at the very start; undefined where there is none. The end is after its last line. */
export function frontMatterOf(text: string): Span | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  for (let at: number = start; at >= 0; at = text.indexOf('\n---', at)) {
    if (at > start) at++;
    FENCE_LINE.lastIndex = at;
    const isFence = FENCE_LINE.test(text);
    if (at === start ? !isFence || FENCE_LINE.lastIndex === text.length : isFence) {
      return at === start ? undefined : { start, end: FENCE_LINE.lastIndex };
    }
  }
  return undefined;
}

/** The line that is being looked at. */
interface Line extends Span {
  readonly text: string;
  readonly indent: number;
}

/**
 * Cuts the text from `from`, which must be where a region begins, into regions. Cutting in doubt is never right and
 * joining always is, so whatever is unclear joins what follows.
 *
 * @param stop is asked at each region's first offset; true ends the cut before that region.
 */
export function cutRegions(text: string, from: number, stop?: (start: number) => boolean): readonly Region[] {
  const regions: Region[] = [];
  let cutter: RegionCutter | undefined;
  let blank = true;
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = readLine(text, at, end);
    at = end + 1;
    if (!line) {
      blank = true;
      cutter?.blankLine();
      continue;
    }
    const isUnclear = hasLoneReturn(line, text);
    if (!cutter || (blank && !isUnclear && cutter.endsBefore(line))) {
      if (cutter) regions.push({ start: cutter.start, end: cutter.end });
      if (stop?.(line.start) === true) return regions;
      cutter = new RegionCutter(line.start);
    }
    blank = false;
    cutter.add(line);
    if (isUnclear) cutter.giveUp();
    if (cutter.gaveUp) break;
  }
  if (cutter) regions.push({ start: cutter.start, end: cutter.isOpen ? text.length : cutter.end });
  return regions;
}

/** The line without its line end; undefined where it is blank. */
function readLine(text: string, start: number, newline: number): Line | undefined {
  const end = newline > start && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
  let indent = 0;
  while (start + indent < end) {
    const code = text.charCodeAt(start + indent);
    if (code === 9) return lineAfterTab(text, start, end);
    if (code !== 32) return { start, end, text: text.slice(start, end), indent };
    indent++;
  }
  return undefined;
}

function lineAfterTab(text: string, start: number, end: number): Line | undefined {
  const line = text.slice(start, end);
  return /[^ \t]/.test(line) ? { start, end, text: line, indent: 4 } : undefined;
}

/** A `\r` that is not followed by `\n` is a line end to Markdown and not to the cutter. */
function hasLoneReturn(line: Line, text: string): boolean {
  return line.text.includes('\r') || (line.end === text.length - 1 && text.endsWith('\r'));
}

/** What is known of the region being cut. */
class RegionCutter {
  readonly start: number;
  end: number;
  gaveUp = false;
  #until: RegExp | undefined;
  #isList = false;
  #isContainer = false;
  /** Columns that the content of a list item at the margin is indented by at most; Infinity where none may be open. */
  #contentColumn = 0;
  #htmlInChunk = false;
  #afterIndented = false;

  constructor(start: number) {
    this.start = start;
    this.end = start;
  }

  /** In fenced code or HTML that has not ended. */
  get isOpen(): boolean {
    return this.gaveUp || this.#until !== undefined;
  }

  /** Joins the rest of the text to this region. */
  giveUp(): void {
    this.gaveUp = true;
  }

  blankLine(): void {
    this.#htmlInChunk = false;
  }

  /** Whether a line after a blank line begins a region of its own. */
  endsBefore(line: Line): boolean {
    if (this.isOpen || line.indent > 3) return false;
    if (line.indent > 0 && this.#isContainer) return false;
    // The parser takes an empty list item after indented code for text, in a quote too, as if it interrupted a paragraph.
    if (this.#afterIndented && CONTAINER_START.test(line.text)) return false;
    return !(this.#isList && LIST_MARKER.test(line.text));
  }

  add(line: Line): void {
    this.end = line.end;
    this.#afterIndented = line.indent > 3;
    if (this.#until) {
      if (this.#until.test(line.text)) this.#until = undefined;
      return;
    }
    const marker = LIST_MARKER.exec(line.text);
    if (marker) {
      this.#isList = this.#isContainer = true;
      if (line.indent < 2) {
        const known = this.#contentColumn === Infinity ? 0 : this.#contentColumn;
        this.#contentColumn = Math.max(known, marker[0].length);
      }
    } else if (this.#isList && line.indent < this.#contentColumn) {
      // A lazy continuation of the item, or the end of the list.
      this.#contentColumn = Infinity;
    }
    if (FOOTNOTE_DEFINITION.test(line.text)) this.#isContainer = true;
    this.#open(line);
  }

  #open(line: Line): void {
    const ending = endingOf(line);
    if (ending === undefined) {
      if (line.text.charCodeAt(line.indent) === 60) this.#htmlInChunk = true;
      return;
    }
    // Inside a list item it ends with the item at the latest, as in a quote it ends with the quote.
    if (this.#isList && line.indent >= this.#contentColumn && this.#contentColumn > 0) return;
    if (this.#htmlInChunk || (this.#isContainer && line.indent > 1)) {
      this.giveUp();
      return;
    }
    if (line.text.charCodeAt(line.indent) === 60) {
      this.#htmlInChunk = true;
      if (ending.test(line.text.slice(line.indent + 1))) return;
    }
    this.#until = ending;
  }
}

/** What ends the fenced code or HTML block that the line opens at the margin; undefined where it opens none. */
function endingOf(line: Line): RegExp | undefined {
  if (line.indent > 3) return undefined;
  const fence = TOP_FENCE.exec(line.text)?.[1];
  if (fence !== undefined) {
    if (fence.startsWith('`') && line.text.includes('`', line.indent + fence.length)) return undefined;
    return new RegExp(`^ {0,3}${fence.charAt(0)}{${String(fence.length)},}[ \\t]*$`);
  }
  if (line.text.charCodeAt(line.indent) !== 60) return undefined;
  const rest = line.text.slice(line.indent);
  return HTML_BLOCKS.find(([opening]) => opening.test(rest))?.[1];
}
