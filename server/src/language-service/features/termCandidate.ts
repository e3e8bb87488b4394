import type { Diagnostic } from '../../engine/index.ts';
import type { Draft } from '../draft.ts';

/** The rules that leave a word alone once the team's terms have it. */
const TERM_RULES: ReadonlySet<string> = new Set([
  'abbreviation-definition',
  'organization-name',
  'term-consistency',
  'term-quotes',
  'term-variant',
]);

/** What a finding underlines, without quotation marks, where a team may want it among its terms. */
export function termIn({ document }: Draft, { rule, start, end }: Diagnostic): string | undefined {
  if (!TERM_RULES.has(rule)) return undefined;
  const term = document.source.value
    .slice(start, end)
    .trim()
    .replace(/^[“"「『]|[”"」』]$/g, '');
  return /^[^\n\r，。；、|<>[\]]{2,30}$/.test(term) ? term : undefined;
}
