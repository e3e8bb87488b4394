import { footnoteDefinitions } from '../../facts/sources/footnoteDefinitions.ts';
import { citedFootnotes } from '../../facts/sources/footnoteLabels.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';

type Message = 'unused' | 'allUnused' | 'remove';

/** A definition that nothing refers to: no reader ever sees it. */
export const footnoteUnused = documentRule({
  id: 'footnote-unused',
  group: 'sources',
  title: { zh: '脚注未引用', en: 'Unused footnote' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    unused: {
      zh: '正文里没有引用脚注 [^{label}]，这条注文不会印出来；请在正文相应处补上 [^{label}]，或删去注文（注码与注文应当对应，《图书编校质量差错认定细则》第五十七条）。',
      en: 'Nothing refers to footnote [^{label}], so it is not printed. Put [^{label}] where it belongs, or remove the note.',
    },
    allUnused: {
      zh: '正文里没有一个脚注标记，{count} 条注文都不会印出来；标记可能在转换时丢失，请补上。',
      en: 'The text has no footnote marker, so none of the {count} notes is printed; the markers may have been lost in conversion.',
    },
    remove: { zh: '删去脚注 [^{label}]', en: 'Remove footnote [^{label}]' },
  },
  facts: { definitions: footnoteDefinitions, cited: citedFootnotes },
  *check({ definitions, cited }): Iterable<Finding<Message>> {
    const first = definitions[0];
    if (first && !cited.some && definitions.length >= LEAST_LOST) {
      yield {
        message: 'allUnused',
        data: { count: definitions.length },
        at: first.labelAt,
        scope: 'document',
      };
      return;
    }
    const seen = new Set<string>();
    for (const { identifier, label, at, labelAt } of definitions) {
      if (cited.identifiers.has(identifier) || seen.has(identifier)) continue;
      // Of two definitions of one label the second is footnote-duplicate's.
      seen.add(identifier);
      yield {
        message: 'unused',
        data: { label },
        at: labelAt,
        fix: { title: 'remove', data: { label }, edits: [{ at, text: '' }] },
      };
    }
  },
});

/** A draft with so many notes and no marker at all has lost its markers. */
const LEAST_LOST = 3;
