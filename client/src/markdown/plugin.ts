import type MarkdownIt from 'markdown-it';
import type { PluginSimple } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { markLines } from './captions.ts';

/** Teaches the built-in Markdown preview footnotes, captions and source lines. */
export function extendMarkdownIt(md: MarkdownIt): MarkdownIt {
  // Another extension may have brought footnotes: twice, they would all be listed twice.
  // Its types are those of markdown-it as a CommonJS module, which TypeScript takes for another class.
  if (!md.renderer.rules['footnote_ref']) md.use(footnote as unknown as PluginSimple);
  // A note that is referred to again has one number, as in print; not 1:1.
  md.renderer.rules['footnote_caption'] = (tokens, index) => {
    const meta: unknown = tokens[index]?.meta;
    const id = meta !== null && typeof meta === 'object' && 'id' in meta ? Number(meta.id) : 0;
    return `[${id + 1}]`;
  };
  md.core.ruler.push('zhangfa_captions', ({ tokens, Token }) => {
    markLines(tokens, (type, tag, nesting) => new Token(type, tag, nesting));
  });
  return md;
}
