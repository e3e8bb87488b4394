import type { Token } from 'markdown-it';

type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** `other` is whatever is neither part of a figure nor of what stands round a table. */
type LineKind = 'caption' | 'source' | 'image' | 'other';

const CLASSES = { caption: 'zhangfa-caption', source: 'zhangfa-source' } as const;

// A caption has no full stop: 图 1 显示，…… 。 is a sentence.
const CAPTION = /^[*_]{0,2}[图圖表][ \u3000]?\d+(?:[-–—.]\d+)*(?:[ \u3000：:]|$)[^。]*$/;
const SOURCE = /^[*_]{0,2}(?:[数數]据|資料|资料|圖片|图片)?[来來]源[：:]/;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)$/;

function kindOf(line: string): LineKind {
  if (CAPTION.test(line)) return 'caption';
  if (SOURCE.test(line)) return 'source';
  return IMAGE.test(line) ? 'image' : 'other';
}

/**
 * Gives captions and source lines a class of their own: the paragraph where it is one line, else a span for each line.
 * A paragraph with any other line in it is prose and stays as it is, and so does a footnote.
 */
export function markLines(tokens: readonly Token[], make: MakeToken): void {
  let inFootnote = false;
  for (const [index, inline] of tokens.entries()) {
    if (inline.type === 'footnote_open') inFootnote = true;
    if (inline.type === 'footnote_close') inFootnote = false;
    if (inFootnote) continue;
    const paragraph = tokens[index - 1];
    if (inline.type !== 'inline' || paragraph?.type !== 'paragraph_open') continue;
    const kinds = inline.content.split('\n').map((line) => kindOf(line.trim()));
    if (kinds.includes('other')) continue;
    const [kind = 'other'] = kinds;
    if (kinds.length > 1) inline.children = wrapped(inline.children ?? [], kinds, make);
    else if (kind === 'caption' || kind === 'source') paragraph.attrJoin('class', CLASSES[kind]);
  }
}

function wrapped(children: readonly Token[], kinds: readonly LineKind[], make: MakeToken): Token[] {
  const lines: Token[][] = [[]];
  for (const token of children) {
    const isBreak = token.type === 'softbreak' || token.type === 'hardbreak';
    if (isBreak && token.level === 0) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  // A break within a link or bold text leaves fewer pieces than lines; they cannot be told apart then.
  if (lines.length !== kinds.length) return [...children];
  return lines.flatMap((line, index) => {
    const kind = kinds[index];
    if (kind !== 'caption' && kind !== 'source') return line;
    const open = make('span_open', 'span', 1);
    open.attrSet('class', CLASSES[kind]);
    return [open, ...line, make('span_close', 'span', -1)];
  });
}
