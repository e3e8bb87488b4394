import type { Span } from '../../engine/index.ts';
import type { Draft } from '../draft.ts';

/** What is said of a place when the mouse rests on it. */
export interface Hover {
  /** What it is about. */
  readonly span: Span;
  readonly markdown: string;
}

/** The findings at an offset, explained; undefined where there is none. */
export function hoverAt(draft: Draft, offset: number): Hover | undefined {
  void [draft, offset];
  return undefined;
}
