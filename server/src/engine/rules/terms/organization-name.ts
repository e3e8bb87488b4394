import { institutionUses, type InstitutionUse } from '../../facts/terms/institutionUses.ts';
import { placeIn } from '../../facts/passageEdits.ts';
import { flag, options } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { judgeInstitution } from './institutionJudgement.ts';
import { replaceUse } from './replaceUse.ts';

type Message = 'early' | 'absent' | 'fullName' | 'write' | 'introduce';

/** A draft that writes the full names of so many institutions writes full names. */
const FORMAL = 2;

/** A short name of an institution before its full name. */
export const organizationName = documentRule({
  id: 'organization-name',
  group: 'terms',
  title: { zh: '机构名称', en: 'Name of an institution' },
  severity: 'info',
  fixable: 'suggest',
  options: options({
    always: flag(false, {
      zh: '全称从未出现的简称也一律报；默认只在文稿写过两个以上机构的全称时报',
      en: 'Report short names whose full name never appears, in drafts that write no other full names too',
    }),
  }),
  messages: {
    early: {
      zh: '简称{form}出现在全称之前：首次出现写作“{full}（以下简称‘{form}’）”（GB/T 7713.3—2009 5.3.4）。',
      en: 'The short name {form} comes before the full one: first write {full}（以下简称“{form}”） (GB/T 7713.3—2009 5.3.4).',
    },
    absent: {
      zh: '{form}是{full}的俗称，文中没有出现过全称：正式报告首次出现用全称或规范简称（GB/T 7713.3—2009 5.3.4）。',
      en: '{form} is the familiar name of {full}, which the draft never gives: use the full or official short name first (GB/T 7713.3—2009 5.3.4).',
    },
    fullName: { zh: '此处是全称', en: 'The full name stands here' },
    write: { zh: '改为{name}', en: 'Write {name}' },
    introduce: { zh: '改为“{full}（以下简称‘{form}’）”', en: 'Write {full}（以下简称“{form}”）' },
  },
  facts: { institutions: institutionUses },
  *check({ institutions }, { options: { always } }): Iterable<Finding<Message>> {
    const isFormal = always || countFull(institutions.values()) >= FORMAL;
    for (const uses of institutions.values()) {
      const fault = judgeInstitution(uses);
      if (fault?.kind === 'early') yield early(fault.use, fault.full);
      else if (fault?.kind === 'absent' && isFormal) yield absent(fault.use);
    }
  },
});

function countFull(groups: Iterable<readonly InstitutionUse[]>): number {
  let count = 0;
  for (const uses of groups) {
    const hasShort = (use: InstitutionUse): boolean =>
      use.institution.customary.length + use.institution.informal.length > 0;
    if (uses.some((use) => use.form === 'full' && use.isRunning && hasShort(use))) count++;
  }
  return count;
}

function early(use: InstitutionUse, full: InstitutionUse): Finding<Message> {
  return {
    message: 'early',
    data: dataOf(use),
    at: placeIn(use.block, use.passage, use),
    suggestions: introduction(use),
    related: [{ at: placeIn(full.block, full.passage, full), message: 'fullName' }],
  };
}

function absent(use: InstitutionUse): Finding<Message> {
  const { name, customary } = use.institution;
  const better = [name, ...customary.slice(0, 1)].flatMap((written) => {
    const edits = replaceUse(use, use, written);
    return edits ? [{ title: 'write' as const, data: { name: written }, edits }] : [];
  });
  return {
    message: 'absent',
    data: dataOf(use),
    at: placeIn(use.block, use.passage, use),
    suggestions: [...better, ...introduction(use)],
  };
}

function introduction(use: InstitutionUse) {
  const data = dataOf(use);
  const edits = replaceUse(use, use, `${data.full}（以下简称“${data.form}”）`);
  return edits ? [{ title: 'introduce' as const, data, edits }] : [];
}

function dataOf(use: InstitutionUse) {
  return { form: use.name, full: use.institution.name };
}
