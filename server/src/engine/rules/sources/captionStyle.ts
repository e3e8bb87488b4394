import type { CaptionLine } from '../../facts/floats/captionLine.ts';
import type { CaptionPart } from '../../facts/floats/layoutPart.ts';
import { majorityOf, type Margin } from '../majority.ts';

/** Captions are few: what two share is the style, unless as many share another. */
export const CAPTION_MARGIN: Margin = { least: 2, share: 0 };

/** How captions set the number off: 图 1 架构 has a space on both sides. Undefined where there is no majority. */
export interface CaptionStyle {
  /** Between label and number. */
  readonly gap: string | undefined;
  /** Between number and title. */
  readonly separator: string | undefined;
}

export function houseStyle(captions: readonly CaptionLine[]): CaptionStyle {
  const titled = captions.filter((caption) => caption.title !== '' && !caption.continued);
  return {
    gap: majorityOf(
      titled.map((caption) => caption.gap),
      CAPTION_MARGIN,
    ),
    separator: majorityOf(
      titled.map((caption) => caption.separator),
      CAPTION_MARGIN,
    ),
  };
}

/** The captions of the document that are written in Chinese. */
export function captionLines(
  floats: readonly { readonly caption: CaptionPart | undefined }[],
): readonly CaptionLine[] {
  const lines: CaptionLine[] = [];
  for (const { caption } of floats) {
    if (caption && !/^[A-Z]/i.test(caption.caption.label)) lines.push(caption.caption);
  }
  return lines;
}
