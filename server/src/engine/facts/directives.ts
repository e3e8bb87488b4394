import type { Place } from '../markdown/block.ts';
import { placeOf, visitNodes } from '../markdown/block.ts';
import { blockFact, documentFact } from './fact.ts';

export type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

/** A comment that steers the linter: `<!-- zhangfa-disable rule-id … -- reason -->`. */
export interface Directive {
  readonly kind: DirectiveKind;
  /** Rule ids with their places; none means all rules. */
  readonly rules: readonly { readonly id: string; readonly at: Place }[];
  /** What follows `--`, trimmed; empty where no reason is given. */
  readonly reason: string;
  /** The comment. */
  readonly at: Place;
  /** The comment is a block of its own: `disable-next-line` then means the next block, else the next line. */
  readonly standsAlone: boolean;
  /** It can be taken out and leaves the structure: it stands in HTML of comments alone, or behind words in a paragraph. */
  readonly isRemovable: boolean;
}

const COMMENT = /<!--(?:(?!-->)[\s\S])*-->/g;
const ONLY_COMMENTS = /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/;
const DIRECTIVE = /^<!--\s*zhangfa-(disable-next-line|disable-line|disable|enable)(?=[\s-])([\s\S]*)-->$/;
const RULE_ID = /[^\s,]+/g;

const directivesOf = blockFact<readonly Directive[]>('directives-of-block', (block) => {
  if (!block.source.includes('zhangfa-')) return undefined;
  const found: Directive[] = [];
  visitNodes(block.node, (node) => {
    if (node.type !== 'html' || node.value === undefined) return;
    const standsAlone = block.type === 'html' && /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(block.source);
    const html = block.source.slice(node.start, node.end);
    const isBehindText = /\p{Script=Han}/u.test(
      block.source.slice(block.source.lastIndexOf('\n', node.start - 1) + 1, node.start),
    );
    const isRemovable =
      ONLY_COMMENTS.test(html) &&
      (block.type === 'html' ||
        (block.type === 'paragraph' && isBehindText && !block.source.startsWith('[')));
    for (const match of html.matchAll(COMMENT)) {
      const [comment, kind = '', rest = ''] = DIRECTIVE.exec(match[0]) ?? [];
      if (comment === undefined) continue;
      const start = node.start + match.index;
      const listStart = start + comment.length - 3 - rest.length;
      const reasonAt = /(?:^|\s)--/.exec(rest);
      const list = reasonAt ? rest.slice(0, reasonAt.index) : rest;
      found.push({
        kind: kind as DirectiveKind,
        rules: [...list.matchAll(RULE_ID)].map((id) => {
          const at = listStart + id.index;
          return { id: id[0], at: placeOf(block, { start: at, end: at + id[0].length }) };
        }),
        reason: reasonAt ? rest.slice(reasonAt.index + reasonAt[0].length).trim() : '',
        at: placeOf(block, { start, end: start + comment.length }),
        standsAlone,
        isRemovable,
      });
    }
  });
  return found.length > 0 ? found : undefined;
});

/** All directives of the document, in order. */
export const directives = documentFact({
  id: 'directives',
  parts: directivesOf,
  merge: (parts): readonly Directive[] => parts.flat(),
});
