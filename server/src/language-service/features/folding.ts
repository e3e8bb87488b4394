import { outline, type Span } from '../../engine/index.ts';
import { lastBlockBy, placedBlock, placesOf } from '../blocks.ts';
import type { Draft } from '../draft.ts';

/** What can be folded: each heading with all that stands under it, in order. */
export function foldsOf(draft: Draft): readonly Span[] {
  const { document, linter, result } = draft;
  const { headings } = linter.read(result, outline);
  const spanOf = placesOf(document);
  const folds: Span[] = [];
  const open: { depth: number; start: number }[] = [];
  const close = (depth: number, next: number): void => {
    const last = placedBlock(document, lastBlockBy(document, next - 1));
    for (let top = open.at(-1); top && top.depth >= depth; top = open.at(-1)) {
      open.pop();
      if (last && last.start > top.start) folds.push({ start: top.start, end: last.end });
    }
  };
  for (const { block, depth } of headings) {
    const start = spanOf({ block, start: 0, end: 0 })?.start ?? 0;
    close(depth, start);
    open.push({ depth, start });
  }
  close(0, document.source.length + 1);
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
