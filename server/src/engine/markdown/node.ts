/**
 * A node of the Markdown tree: the names and fields of mdast (and of its GFM table, footnote and
 * strikethrough extensions), with offsets relative to the block instead of positions.
 */
export interface MarkdownNode {
  readonly type: string;
  /** UTF-16 offsets within the block's source, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly children?: readonly MarkdownNode[];
  /** `text`, `inlineCode`, `code`, `html`, `yaml`. */
  readonly value?: string;
  /** `heading`: 1 to 6. */
  readonly depth?: number;
  /** `footnoteReference`, `footnoteDefinition`, `linkReference`, `definition`: as written. */
  readonly label?: string;
  /** The same, normalised for comparison (case and white space folded). */
  readonly identifier?: string;
  /** `link`, `image`, `definition`. */
  readonly url?: string;
  /** `image`, `imageReference`. */
  readonly alt?: string;
  /** `list`. */
  readonly ordered?: boolean;
  /** `list`: the number of its first item. */
  readonly first?: number;
}
