import fastStringWidth from 'fast-string-width';

/** Nothing but ASCII, which takes one column a character, and 汉字 with their signs, which take two. */
const PLAIN = /^[ -~\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** Columns that a text takes on a terminal: two for 汉字 and full-width signs. */
export function widthOf(text: string): number {
  if (!PLAIN.test(text)) return fastStringWidth(text);
  let width = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) width++;
  return width;
}

/** Signs that must not begin a line, and signs that must not end one (GB/T 15834—2011 5.1). */
const NOT_FIRST = /^[，。、；：？！）》〉】”’…—～·％%,.;:?!)\]}]/u;
const NOT_LAST = /[（《〈【“‘([{]$/u;
/** White space, a word of Latin letters and digits, or one other sign. */
const PIECE = /\s+|[!-~]+|[\p{Script=Latin}\p{N}]+|./gsu;

/**
 * Breaks a text into lines of at most so many columns: between 汉字 anywhere, never within a word or before
 * a closing sign. A word longer than a line stands alone on one. Line feeds in the text stay.
 */
export function wrap(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, columns));
}

function wrapParagraph(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of unbreakable(text)) {
    const own = widthOf(piece);
    if (width + own > columns && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    if (line === '' && lines.length > 0 && piece.trim() === '') continue;
    line += piece;
    width += own;
  }
  return [...lines, line.trimEnd()];
}

/** Joins signs to the word or character that they must not be parted from. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    const last = pieces.at(-1);
    const staysWith =
      last !== undefined && last.trim() !== '' && (NOT_FIRST.test(piece) || NOT_LAST.test(last));
    if (staysWith) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Fills a text up with spaces to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}
