import type { Draft } from '../draft.ts';
import type { Recipe, ResolvedAction } from './actionTypes.ts';

/** What a recipe comes to in a draft; undefined where the draft has moved on and it no longer holds. */
export function resolveAction(draft: Draft, recipe: Recipe): ResolvedAction | undefined {
  void [draft, recipe];
  return undefined;
}
