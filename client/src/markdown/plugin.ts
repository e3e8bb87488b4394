import type MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { markLines } from './captions.ts';

/** Teaches the built-in Markdown preview footnotes, captions and source lines. */
export function extendMarkdownIt(md: MarkdownIt): MarkdownIt {
  // Another extension may have brought footnotes: twice, they would all be listed twice.
  if (!md.renderer.rules['footnote_ref']) md.use(footnote);
  md.core.ruler.push('zhangfa_captions', ({ tokens, Token }) => {
    markLines(tokens, (type, tag, nesting) => new Token(type, tag, nesting));
  });
  return md;
}
