import type { CaptionPart } from '../../facts/floats/layoutPart.ts';
import { placeInLine, placeOfLine, replaceInLine } from '../../facts/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Fix } from '../rule.ts';
import type { captionFormatMessages } from './captionFormatMessages.ts';
import type { CaptionStyle } from './captionStyle.ts';

type Message = keyof typeof captionFormatMessages;

/** 图1架构; a bracket or a title mark sets the title off by itself. */
export function isRunTogether({ caption }: CaptionPart): boolean {
  return (
    caption.separator === '' &&
    caption.title !== '' &&
    !/^[（(《“【"]/.test(caption.title) &&
    !caption.continued
  );
}

/** Replaces a stretch of a caption, or removes it. */
export function changeCaption(
  { line }: CaptionPart,
  span: Span,
  text: string,
  title: 'remove' | 'change',
): Fix<Message> | undefined {
  const edits = replaceInLine(line, span, title === 'remove' ? '' : text);
  return edits && { title, data: { text }, edits };
}

/** A number that is not set off as in most captions, or not set off at all. */
export function prefixFinding(part: CaptionPart, style: CaptionStyle): readonly Finding<Message>[] {
  const { line, caption } = part;
  const { label, gap, number, separator, title, titleAt, continued } = caption;
  if (title === '' || continued || /^[A-Z]/i.test(label)) return [];
  const runTogether = isRunTogether(part);
  const wantedGap = style.gap ?? gap;
  const wanted =
    style.separator === '' || (separator === '' && !runTogether)
      ? separator
      : (style.separator ?? (runTogether ? ' ' : separator));
  if (gap === wantedGap && separator === wanted) return [];
  const span = { start: label.length, end: titleAt };
  const text = wantedGap + number.text + wanted;
  const data = {
    actual: line.text.slice(0, titleAt).trim() + title.charAt(0),
    text: label + text + title.charAt(0),
  };
  const fix = changeCaption(part, span, text, 'change');
  const at = placeInLine(line, { start: 0, end: titleAt + 1 });
  return [
    {
      message: runTogether && gap === wantedGap ? 'noSpace' : 'unlike',
      data,
      at,
      fix: fix && { ...fix, data },
    },
  ];
}

/** No space after the number in any caption: one finding. */
export function* throughout(parts: readonly CaptionPart[]): Iterable<Finding<Message>> {
  const [first] = parts;
  if (!first) return;
  const edits = parts.flatMap(
    ({ line, caption }) => replaceInLine(line, { start: caption.titleAt, end: caption.titleAt }, ' ') ?? [],
  );
  const data = { count: parts.length, actual: first.line.text.slice(0, first.caption.titleAt + 2) };
  yield {
    message: 'throughout',
    data,
    at: placeOfLine(first.line),
    scope: 'document',
    fix: { title: 'space', data, edits },
  };
}
