import { contents } from '../../facts/contents/contents.ts';
import { entryOf } from '../../facts/headings/headingPlaces.ts';
import { ordinalMarks } from '../../facts/headings/ordinalMarks.ts';
import { outline } from '../../facts/outline.ts';
import { options, strings } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { headingHouses } from './headingNumbering/headingFaults.ts';
import { headingCases, textCase, type OrdinalCase } from './ordinalCases.ts';
import { ordinalPunctuationMessages as messages } from './ordinalPunctuationMessages.ts';

/** Fewer are no house style. */
const LEAST_THROUGHOUT = 3;

export const ordinalPunctuation = documentRule({
  id: 'ordinal-punctuation',
  group: 'numbering',
  title: { zh: '序次语标点', en: 'Marks after ordinals' },
  severity: 'warning',
  fixable: 'fix',
  options: options({
    keep: strings({
      zh: '本刊保留的写法，各举一例，如 `1、`、`第一、`、`一是，`',
      en: 'forms of the house to leave alone, one example each, such as `1、`, `第一、`, `一是，`',
    }),
  }),
  messages,
  facts: { ordinalMarks, outline, headingHouses, contents },
  *check(facts, context) {
    const kept = new Set(context.options.keep.map(shapeOf));
    const { wrong, right } = facts.ordinalMarks;
    const inHeadings = headingCases(facts.outline.headings, facts.headingHouses, facts.contents);
    const byKind = new Map<OrdinalCase['kind'], OrdinalCase[]>();
    for (const found of [...inHeadings, ...wrong.map(textCase)]) {
      if (!kept.has(shapeOf(found.text))) entryOf(byKind, found.kind, () => []).push(found);
    }
    for (const [kind, cases] of byKind) {
      const isHouse =
        cases.length >= LEAST_THROUGHOUT &&
        cases.length > (kind === 'chapter' || kind === 'decimal' ? 0 : (right.get(kind) ?? 0));
      if (isHouse) yield throughout(cases);
      else for (const one of cases) yield single(one);
    }
  },
});

/** 第一、 and 第三、 are of one shape: what the figure is does not count. */
function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}/, '1.1')
    .replace(/[一二三四五六七八九十]{1,3}|[①-⑳]/, '一')
    .replace(/[0-9]{1,3}/, '1')
    .replace(/首先|其次|再次|再者|最后/, '首先');
}

function single({ kind, text, expected, at, edits }: OrdinalCase): Finding<keyof typeof messages> {
  const data = { text, expected };
  return { message: kind, data, at, fix: edits && { title: 'replace', data, edits } };
}

function throughout(cases: readonly OrdinalCase[]): Finding<keyof typeof messages> {
  const [first] = cases;
  if (!first) throw new RangeError('No cases');
  const { text, expected, at } = first;
  const data = { text, expected, count: cases.length };
  const edits = cases.flatMap((one) => one.edits ?? []);
  const fix = { title: 'replaceAll', data, edits } as const;
  return { message: 'throughout', data, at, scope: 'document', fix: edits.length > 0 ? fix : undefined };
}
