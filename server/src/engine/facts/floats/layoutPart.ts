import type { Place } from '../../markdown/block.ts';
import type { CaptionLine, SourceLine } from './captionLine.ts';
import type { Line } from '../lines.ts';

/** An image, or several in one line, or what keeps the place of one. */
export interface FigurePart {
  readonly part: 'figure';
  readonly at: Place;
  /** Alternative texts of its images, empty ones left out. */
  readonly alts: readonly string[];
  /** Stands in a list, a quotation or a cell: a caption is welcome, and not missed. */
  readonly nested: boolean;
}

export interface TablePart {
  readonly part: 'table';
  readonly at: Place;
  /** Stands in a list or a quotation, or frames a text. */
  readonly nested: boolean;
  /** Its last row names the source. */
  readonly sourced: boolean;
}

/** A line that names a figure or table. */
export interface CaptionPart {
  readonly part: 'caption';
  readonly line: Line;
  readonly caption: CaptionLine;
  /** Has a footnote marker, which may name the source. */
  readonly footnoted: boolean;
}

/** 来源：…. */
export interface SourcePart {
  readonly part: 'source';
  readonly line: Line;
  readonly source: SourceLine;
}

/** A heading, without the words that may change while where the floats stand does not. */
export interface HeadingPart {
  readonly part: 'heading';
  readonly depth: number;
  /** The number that it bears; undefined where it has none. */
  readonly number: number | undefined;
  /** What stands under it is front or back matter, or a list of terms. */
  readonly aside: boolean;
}

/** 注：…, 单位：亿元: stands between a table and its caption or source and parts neither. */
export interface NotePart {
  readonly part: 'note';
}

/** Everything else. */
export interface ProsePart {
  readonly part: 'prose';
  /** Points to what stands near it without a number: 如下图所示, 见上表. */
  readonly points: boolean;
  /** Says where all figures and tables of the document come from. */
  readonly declares: boolean;
  /** Has a full stop; a line of a title page has none. */
  readonly sentence: boolean;
}

/** `***`. */
export interface BreakPart {
  readonly part: 'break';
}

export type LayoutPart =
  FigurePart | TablePart | CaptionPart | SourcePart | HeadingPart | NotePart | ProsePart | BreakPart;
