import type { Span } from '../../engine/index.ts';
import type { Draft } from '../draft.ts';
import type { Action } from './actionTypes.ts';

/**
 * What can be done about the findings that touch a span, best first.
 *
 * @param only kinds asked for, as in LSP (`quickfix`, `source`, `source.fixAll`, …); all where left out.
 */
export function actionsAt(draft: Draft, span: Span, only?: readonly string[]): readonly Action[] {
  void [draft, span, only];
  return [];
}
