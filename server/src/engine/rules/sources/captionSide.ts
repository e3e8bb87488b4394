import type { FloatKind, Side } from '../../facts/floats/captionPlacement.ts';
import type { Float } from '../../facts/floats/floats.ts';
import { placeOfLine } from '../../facts/lines.ts';
import { placeOf, wholeBlock } from '../../markdown/block.ts';
import type { Finding, Fix } from '../rule.ts';
import type { captionFormatMessages } from './captionFormatMessages.ts';
import { majorityOf } from '../majority.ts';
import { CAPTION_MARGIN } from './captionStyle.ts';

type Message = keyof typeof captionFormatMessages;

/** Captions on the other side of their figures or tables than the option says, or than most others. */
export function* sideFindings(
  kind: FloatKind,
  all: readonly Float[],
  option: 'auto' | Side,
): Iterable<Finding<Message>> {
  const own = all.filter((float) => float.kind === kind && float.body?.part === kind && float.side);
  const wanted =
    option === 'auto'
      ? majorityOf(
          own.map((float) => float.side),
          CAPTION_MARGIN,
        )
      : option;
  if (!wanted) return;
  for (const float of own) {
    const { caption, side } = float;
    if (!caption || !side || side === wanted) continue;
    const suggestion = moveCaption(float, wanted);
    yield {
      message: side === 'above' ? `${kind}Above` : `${kind}Below`,
      at: placeOfLine(caption.line),
      suggestions: suggestion ? [suggestion] : [],
    };
  }
}

/** Moves a caption that is a block of its own. */
function moveCaption({ body, caption }: Float, wanted: Side): Fix<Message> | undefined {
  const block = caption?.line.block;
  const beside = body?.at.block;
  if (!block || !beside || block === beside || block.source.includes('\n') || block.type !== 'paragraph') {
    return undefined;
  }
  const isAbove = wanted === 'above';
  const at = isAbove ? 0 : beside.source.length;
  const text = isAbove ? `${block.source}\n\n` : `\n\n${block.source}`;
  const insert = { at: placeOf(beside, { start: at, end: at }), text };
  return { title: isAbove ? 'moveAbove' : 'moveBelow', edits: [{ at: wholeBlock(block), text: '' }, insert] };
}
