import { documentFact } from '../fact.ts';
import { remembered } from '../remembered.ts';
import { FIRM, titleForms, type TitleForms, type TitleMistake } from './titleForms.ts';
import { titlesOfStretch, type TitleEnding, type TitlesOfStretch, type TitleUse } from './titles.ts';

/** A place where a title is written with a slip. */
export interface TitleSlip extends TitleMistake {
  readonly use: TitleUse;
  /** Where the right one stands. */
  readonly rightUse: TitleUse | undefined;
}

/** A title in the words of the text, without its marks. */
export type BareTitle = TitleUse;

/** Where the titles of a document are not written as they should be. */
export interface TitleFaults {
  readonly slips: readonly TitleSlip[];
  /** Where a title that has marks elsewhere stands without 《》 in running text. */
  readonly bare: readonly BareTitle[];
}

export const titleFaults = documentFact({
  id: 'titleFaults',
  parts: titlesOfStretch,
  needs: { forms: titleForms },
  merge: (parts, { forms }): TitleFaults => ({
    slips: forms.mistakes.flatMap((mistake) => placesOf(mistake, parts)),
    bare: parts.flatMap((stretch) => bareTitlesIn(stretch, forms)),
  }),
});

/** The first places of a mistake: those that follow are the same again. */
function placesOf(mistake: TitleMistake, parts: readonly TitlesOfStretch[]): readonly TitleSlip[] {
  const { title, related } = mistake;
  const [rightUse] = related === undefined ? [] : firstUses(related, parts, 1);
  return firstUses(title, parts, FIRM).map((use) => ({ ...mistake, use, rightUse }));
}

function firstUses(title: string, parts: readonly TitlesOfStretch[], most: number): readonly TitleUse[] {
  const found: TitleUse[] = [];
  for (const { uses } of parts) {
    const here = uses.get(title);
    if (here) found.push(...here.slice(0, most - found.length));
    if (found.length === most) break;
  }
  return found;
}

const bareTitlesIn = remembered(({ endings }: TitlesOfStretch, { byEnd }: TitleForms): readonly BareTitle[] =>
  endings.flatMap((ending) => {
    const titlesThere = byEnd.get(ending.tail);
    return (titlesThere && bareTitle(ending, titlesThere)) ?? [];
  }),
);

/** What may stand before a whole title: no Han, or a word that governs it. */
const LEAD = /^$|[^\u4e00-\u9fff]|[的在据照和与及布发台施依对为是了按由从向将把以等合]/;
/** 蓝皮书发布会, 蓝皮书课题组 are names of their own. */
const CONTINUED = /^(?:发布会|编委会|编写组|编辑部|课题组|起草组|系列|丛书|论坛|[》”])/;

function bareTitle(ending: TitleEnding, titlesThere: readonly string[]): BareTitle | undefined {
  const { block, passage, end } = ending;
  const title = titlesThere.find((known) => ending.title.endsWith(known));
  if (title === undefined) return undefined;
  const start = end - title.length;
  const isWhole =
    LEAD.test(passage.text.charAt(start - 1)) && !CONTINUED.test(passage.text.slice(end, end + 3));
  return isWhole ? { block, passage, start, end, title } : undefined;
}
