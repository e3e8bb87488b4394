import { rules, type Diagnostic } from '../../engine/index.ts';
import type { Draft, DraftChange } from '../draft.ts';
import type { FindingKey, Recipe, ResolvedAction } from './actionTypes.ts';
import { fixAll } from './fixing.ts';
import { suppressionEdits } from './suppression.ts';

/** What a recipe comes to in a draft; undefined where the draft has moved on and it no longer holds. */
export function resolveAction(draft: Draft, recipe: Recipe): ResolvedAction | undefined {
  switch (recipe.type) {
    case 'fix': {
      const diagnostics = findAll(draft, recipe.finding);
      const choices = diagnostics.flatMap(({ fix, suggestions }) => [...(fix ? [fix] : []), ...suggestions]);
      const chosen = choices.find(({ title }) => title === recipe.title);
      return chosen && { edits: chosen.edits };
    }
    case 'fixRule':
      return unlessEmpty(fixAll(draft, recipe.rule));
    case 'fixAll':
      return unlessEmpty(fixAll(draft));
    case 'suppress': {
      const [finding] = findAll(draft, recipe.finding);
      const edits = finding && suppressionEdits(draft, finding, recipe.reach);
      return edits && { edits };
    }
    case 'off':
      return isRule(recipe.rule) ? { configuration: { rule: recipe.rule, severity: 'off' } } : undefined;
    case 'term':
      return { configuration: { term: recipe.term } };
    case 'explain':
      return isRule(recipe.rule) ? { explain: recipe.rule } : undefined;
  }
}

function findAll({ result }: Draft, { rule, start, end }: FindingKey): readonly Diagnostic[] {
  return result.diagnostics.filter((one) => one.rule === rule && one.start === start && one.end === end);
}

function unlessEmpty({ edits }: DraftChange): ResolvedAction | undefined {
  return edits.length > 0 ? { edits } : undefined;
}

function isRule(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}
