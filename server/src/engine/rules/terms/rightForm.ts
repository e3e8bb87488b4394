import type { WordForm } from '../../facts/terms/wordForms.ts';
import { ALTERNATIVES, CASINGS } from '../../lexicon/alternatives.ts';
import { majorityOf } from '../majority.ts';

const KNOWN_CASINGS: ReadonlySet<string> = new Set(CASINGS);
const PREFERRED: ReadonlySet<string> = new Set(ALTERNATIVES.map(([preferred]) => preferred));

/** The form that the others should have; undefined where neither custom nor number decides. */
export function rightForm(forms: readonly WordForm[]): string | undefined {
  const [first] = forms;
  const written = forms.map(({ form }) => form);
  switch (first?.aspect) {
    case undefined:
      return undefined;
    case 'casing': {
      // Web and web: the place in the sentence decides.
      if (new Set(written.map((form) => form.slice(1))).size === 1) return undefined;
      return written.find((form) => KNOWN_CASINGS.has(form)) ?? mostOf(written);
    }
    case 'character':
      return majorityOf(written) ?? written.find((form) => PREFERRED.has(form));
    case 'sign':
      return written.find((form) => form.endsWith('×')) ?? mostOf(written);
    case 'quotes':
      return majorityOf(written);
  }
}

/** The most frequent form, of equals the first. */
function mostOf(written: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const form of written) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
