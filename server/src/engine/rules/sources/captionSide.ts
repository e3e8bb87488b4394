import type { FloatKind, Side } from '../../facts/captionPlacement.ts';
import type { Float } from '../../facts/floats.ts';
import { placeOfLine } from '../../facts/lines.ts';
import { placeOf, wholeBlock } from '../../markdown/block.ts';
import type { Finding, Fix } from '../rule.ts';
import type { captionFormatMessages } from './captionFormatMessages.ts';
import { majority } from './captionStyle.ts';

type Message = keyof typeof captionFormatMessages;

const WORDS: Readonly<Record<Side, string>> = { above: '上方', below: '下方' };

/** Captions on the other side of their figures or tables than the option says, or than most others. */
export function* sideFindings(
  kind: FloatKind,
  all: readonly Float[],
  option: 'auto' | Side,
): Iterable<Finding<Message>> {
  const own = all.filter((float) => float.kind === kind && float.body?.part === kind && float.side);
  const wanted = option === 'auto' ? majority(own.map((float) => float.side)) : option;
  if (!wanted) return;
  for (const float of own) {
    const { caption, side } = float;
    if (!caption || !side || side === wanted) continue;
    const data = { side: WORDS[side], wanted: WORDS[wanted] };
    const suggestion = moveCaption(float, wanted, data);
    const suggestions = suggestion ? [suggestion] : [];
    yield { message: `${kind}Side`, data, at: placeOfLine(caption.line), suggestions };
  }
}

/** Moves a caption that is a block of its own. */
function moveCaption(
  { body, caption }: Float,
  wanted: Side,
  data: Readonly<Record<string, string>>,
): Fix<Message> | undefined {
  const block = caption?.line.block;
  const beside = body?.at.block;
  if (!block || !beside || block === beside || block.source.includes('\n') || block.type !== 'paragraph')
    return undefined;
  const at = wanted === 'above' ? 0 : beside.source.length;
  const text = wanted === 'above' ? `${block.source}\n\n` : `\n\n${block.source}`;
  const insert = { at: placeOf(beside, { start: at, end: at }), text };
  return { title: 'move', data, edits: [{ at: wholeBlock(block), text: '' }, insert] };
}
