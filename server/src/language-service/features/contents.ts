import type { Span } from '../../engine/index.ts';
import type { ContentsList } from '../../protocol/index.ts';
import type { Draft } from '../draft.ts';

/** 目录, 图目录 and 表目录 as they would be printed, always in this order. */
export function contentsOf(draft: Draft): readonly ContentsList<Span>[] {
  void draft;
  return [];
}
