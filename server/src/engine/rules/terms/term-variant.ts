import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { termUses, type TermUse } from '../../facts/terms/termUses.ts';
import type { Place } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { blockRule } from '../rule.ts';

/** A form that the term base rejects. */
export const termVariant = blockRule({
  id: 'term-variant',
  group: 'terms',
  title: { zh: '术语不一致', en: 'Variant of a term' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages: {
    variant: {
      zh: '“{form}”的规范写法是“{preferred}”：术语全文应统一（GB/T 7713.3—2009 4.2.7）。{note}',
      en: 'The term base has “{preferred}” for “{form}”: one term, one form (GB/T 7713.3—2009 4.2.7). {note}',
    },
    replace: { zh: '改为“{preferred}”', en: 'Replace by “{preferred}”' },
  },
  facts: { uses: termUses },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(block, { uses = [] }) {
    for (const use of uses) {
      if (use.kind !== 'variant' || isExempt(use)) continue;
      const { entry, passage } = use;
      const form = passage.text.slice(use.start, use.end);
      const data = {
        form,
        preferred: entry.preferred,
        note: entry.note === undefined ? '' : `${entry.note}。`,
      };
      const edits = replaceIn(block, passage, { start: use.start, end: use.end, text: entry.preferred });
      const fix = edits && edits.length > 0 ? { title: 'replace' as const, data, edits } : undefined;
      yield { message: 'variant', data, at: placeOfUse(use), fix };
    }
  },
});

/** A 《title》 is quoted as it was published; other people's words where the entry says so. */
function isExempt({ entry, inTitle, inQuotation }: TermUse): boolean {
  return inTitle || (inQuotation && entry.exempt?.includes('quotation') === true);
}

function placeOfUse({ block, passage, start, end }: TermUse): Place {
  return placeIn(block, passage, { start, end });
}
