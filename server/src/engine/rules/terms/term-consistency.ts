import { institutionUses } from '../../facts/terms/institutionUses.ts';
import { placeIn } from '../../facts/passageEdits.ts';
import { wordForms, type WordForm } from '../../facts/terms/wordForms.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { judgeInstitution, type InstitutionFault } from './institutionJudgement.ts';
import { replaceUse } from './replaceUse.ts';
import { rightForm } from './rightForm.ts';

type Message = 'word' | 'institution' | 'unintroduced' | 'other' | 'replace' | 'introduce';

/** Two forms of one word in one document. */
export const termConsistency = documentRule({
  id: 'term-consistency',
  group: 'terms',
  title: { zh: '用语前后不一', en: 'Inconsistent wording' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    word: {
      zh: '用语前后不一：此处写作 {form}，别处写作 {other}（{count} 处）；同一个词全文用一种写法（GB/T 7713.3—2009 4.2.7）。',
      en: 'Inconsistent: {form} here, {other} elsewhere ({count}); one word, one form (GB/T 7713.3—2009 4.2.7).',
    },
    institution: {
      zh: '机构名称前后不一：此处用简称{form}，别处用全称{other}（{count} 处），也没有交代简称；统一用全称，或首次出现时写“{other}（以下简称‘{form}’）”（GB/T 7713.3—2009 4.2.7）。',
      en: 'The short name {form} stands here and {other} elsewhere ({count}), with nothing to introduce the short one; keep to the full name, or introduce it: {other}（以下简称“{form}”） (GB/T 7713.3—2009 4.2.7).',
    },
    unintroduced: {
      zh: '简称{form}（{count} 处）没有交代：首次出现全称时写“{other}（以下简称‘{form}’）”，其后一律用简称（GB/T 7713.3—2009 4.2.7）。',
      en: 'The short name {form} ({count} uses) is not introduced: write {other}（以下简称“{form}”） at the first full name (GB/T 7713.3—2009 4.2.7).',
    },
    other: { zh: '此处写作{other}', en: '{other} stands here' },
    replace: { zh: '改为{other}', en: 'Write {other}' },
    introduce: { zh: '在全称后加“（以下简称‘{form}’）”', en: 'Introduce {form} after the full name' },
  },
  facts: { words: wordForms, institutions: institutionUses },
  *check({ words, institutions }): Iterable<Finding<Message>> {
    for (const forms of words) yield* wordFindings(forms);
    for (const uses of institutions.values()) {
      const fault = judgeInstitution(uses);
      if (fault) yield* institutionFindings(fault);
    }
  },
});

/** Findings about all but the right form of a word; more of one form than this say nothing new. */
const MOST_OF_FORM = 3;

function* wordFindings(forms: readonly WordForm[]): Iterable<Finding<Message>> {
  const other = rightForm(forms);
  const right = forms.find(({ form }) => form === other);
  if (other === undefined || !right) return;
  const count = forms.filter(({ form }) => form === other).length;
  const told = new Map<string, number>();
  for (const use of forms) {
    const { form, block, passage } = use;
    const before = told.get(form) ?? 0;
    if (form === other || before >= MOST_OF_FORM) continue;
    told.set(form, before + 1);
    const isQuotesWrong = use.aspect === 'quotes' && form.startsWith('“');
    const span = isQuotesWrong ? { start: use.start - 1, end: use.end + 1 } : use;
    const data = { form, other, count };
    const edits = replaceUse(use, span, other);
    yield {
      message: 'word',
      data,
      at: placeIn(block, passage, span),
      suggestions: edits ? [{ title: 'replace', data, edits }] : [],
      related: [{ at: placeIn(right.block, right.passage, right), message: 'other', data }],
    };
  }
}

function* institutionFindings(fault: InstitutionFault): Iterable<Finding<Message>> {
  if (fault.kind === 'mixed') {
    for (const use of fault.uses) {
      const data = { form: use.name, other: use.institution.name, count: fault.count };
      const edits = replaceUse(use, use, use.institution.name);
      yield {
        message: 'institution',
        data,
        at: placeIn(use.block, use.passage, use),
        suggestions: edits ? [{ title: 'replace', data, edits }] : [],
        related: [relatedTo(fault)],
      };
    }
  } else if (fault.kind === 'unintroduced') {
    const { use, full, count } = fault;
    const data = { form: use.name, other: use.institution.name, count };
    const edits = replaceUse(full, full, `${full.name}（以下简称“${use.name}”）`);
    yield {
      message: 'unintroduced',
      data,
      at: placeIn(use.block, use.passage, use),
      suggestions: edits ? [{ title: 'introduce', data, edits }] : [],
      related: [relatedTo(fault)],
    };
  }
}

function relatedTo({ full }: Extract<InstitutionFault, { kind: 'mixed' | 'unintroduced' }>) {
  return {
    at: placeIn(full.block, full.passage, full),
    message: 'other' as const,
    data: { other: full.name },
  };
}
