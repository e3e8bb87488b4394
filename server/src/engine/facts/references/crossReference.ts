import type { Place } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';
import type { FigureNumber } from '../floats/figureNumber.ts';

/**
 * What a reference points to. `figure`, `table` and `either` (图表): something with a caption. `chapter`: 第七章,
 * 第二部分. `section`: 第三节, 3.2 节. `item`: （二）, or a labelled heading such as 专栏 2. `appendix`: 附录 B, 附件 1.
 */
export type ReferenceKind = 'figure' | 'table' | 'either' | 'chapter' | 'section' | 'item' | 'appendix';

/** A place where the text sends its reader elsewhere in the document by number. */
export interface CrossReference {
  readonly kind: ReferenceKind;
  /** The words round the number, without it: 图, 附表, 章, 部分, 节, 附录, 专栏; （） for （二）; empty for 见 3.2. */
  readonly label: string;
  /** As written: 3, 1-2, 七, B. */
  readonly number: string;
  /** [3], [1, 2] for 图 1-2, [7] for 第七章, [2, 3] for the 第三节 of 第二章第三节; [2] for 附录 B. */
  readonly parts: readonly number[];
  /** Of a figure or table: its number, read. */
  readonly figure: FigureNumber | undefined;
  /** The number at the other end of a range that closes here: [1] in the 图 5 of 图 1 至图 5. */
  readonly from: readonly number[] | undefined;
  /** True where a word makes it plainly a reference: 如图 3 所示, （表 2）, 详见第七章. */
  readonly explicit: boolean;
  /** 图 3, 第七章, （二）. */
  readonly at: Place;
  /** The number alone. */
  readonly numberAt: Place;
}

/** A reference with its span in the line it was found in. */
export interface FoundReference {
  readonly span: Span;
  readonly reference: CrossReference;
}
