import type { DeclaredScope } from './sourceDeclarations.ts';
import type { Lead, Statement } from '../statistics/statement.ts';

/** A paragraph, list or quotation. */
export interface TextPart {
  readonly kind: 'text';
  readonly statements: readonly Statement[];
  /** It ends with a colon and so opens what follows it. */
  readonly lead: Lead | undefined;
  /** A list, a quotation, or a paragraph that begins as a member of an enumeration. */
  readonly isItem: boolean;
  readonly isAttributed: boolean;
  /** The authors say in it that they asked or surveyed themselves. */
  readonly inquires: boolean;
  /** It begins with the dateline of a news item. */
  readonly isDispatch: boolean;
  /** Of a part that declares or inquires: it says when. */
  readonly isDated: boolean;
  /** It says where all figures of this part of the document come from. */
  readonly declares: DeclaredScope | undefined;
}

/** A figure, table, caption or 来源 line. */
export interface FloatPart {
  readonly kind: 'float';
  /** An image, a table, code or HTML; else a line that belongs to one. */
  readonly hasBody: boolean;
  readonly hasSource: boolean;
  /** What each of its captions is about: pairs of characters. */
  readonly subjects: readonly (readonly string[])[];
  /** Its 来源 line speaks for more than a figure or table: 来源：本公报中……其他数据均来自市统计局. */
  readonly declares: DeclaredScope | undefined;
  /** How many cells hold a figure. */
  readonly figures: number;
  /** The numbers of those cells, digits only. */
  readonly values: readonly string[];
}

export interface HeadingPart {
  readonly kind: 'heading';
  readonly depth: number;
  /** Its words say when the figures under it were taken. */
  readonly isDated: boolean;
  /** 摘要, 核心观点, 结语 …, whose figures repeat those of the body. */
  readonly isSummary: boolean;
  /** 行动方案, 工作目标 …, whose figures are targets; false for 发展现状 within; undefined where the title leaves it. */
  readonly setsTargets: boolean | undefined;
  /** 附录, 参考文献, 关于我们 …: not the body. */
  readonly isApparatus: boolean;
  /** It names a publication, 《……》主要目标, or an inquiry, 调查结果: what stands under it reports that. */
  readonly namesSource: boolean;
}

/** What a block contributes to which statistics are sourced. */
export type EvidencePart =
  | TextPart
  | FloatPart
  | HeadingPart
  /** Front matter with a `source`. */
  | { readonly kind: 'frontMatter' }
  /** 注：… under a table. */
  | { readonly kind: 'note' }
  | { readonly kind: 'other' };
