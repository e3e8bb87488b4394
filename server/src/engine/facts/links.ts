import { placeOf, visitNodes, type Place } from '../markdown/block.ts';
import { blockFact, documentFact } from './fact.ts';
import { headingOf } from './outline.ts';

/** A link, image or link definition with its destination as written. */
export interface Link {
  readonly kind: 'link' | 'image';
  readonly url: string;
  /** The whole link, from its first bracket to its last. */
  readonly at: Place;
}

export interface Links {
  readonly links: readonly Link[];
  /**
   * Whether a `#fragment` names something: a heading or an id of HTML, as {@link anchorOf} makes them. Few drafts link
   * within themselves, so all that can be named is gathered when first asked.
   */
  readonly hasAnchor: (anchor: string) => boolean;
}

const HTML_ID = /\b(?:id|name)\s*=\s*["']?([^\s"'>]+)/gi;

/**
 * An anchor without what the makers of anchors treat each in their own way: case, white space, hyphens and marks.
 * So 一、概述 is named by #一概述, #一-概述 and #一、概述 alike.
 */
export function anchorOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a block brings. */
export interface LinkPart {
  readonly links: readonly Link[];
  readonly anchors: readonly string[];
}

const linksOfBlock = blockFact<LinkPart>('linksOfBlock', (block, { read }) => {
  const links: Link[] = [];
  const anchors: string[] = [];
  const heading = read(headingOf, block);
  if (heading) anchors.push(anchorOf(heading.text), anchorOf(heading.title));
  if (/[[<]/.test(block.source)) {
    visitNodes(block.node, (node) => {
      const { type, url, value } = node;
      if (type === 'html')
        for (const [, id = ''] of (value ?? '').matchAll(HTML_ID)) anchors.push(anchorOf(id));
      if (url === undefined) return;
      links.push({ kind: type === 'image' ? 'image' : 'link', url, at: placeOf(block, node) });
    });
  }
  return links.length > 0 || anchors.length > 0 ? { links, anchors } : undefined;
});

/** The links of the document and what they can lead to within it. */
export const links = documentFact({
  id: 'links',
  parts: linksOfBlock,
  merge: (parts): Links => {
    const all: Link[] = [];
    for (const part of parts) for (const link of part.links) all.push(link);
    let anchors: ReadonlySet<string> | undefined;
    const hasAnchor = (anchor: string): boolean =>
      (anchors ??= new Set(parts.flatMap((part) => part.anchors))).has(anchor);
    return { links: all, hasAnchor };
  },
});
