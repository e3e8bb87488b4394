import {
  abbreviations,
  type AbbreviationRecord,
  type AbbreviationUse,
} from '../../facts/terms/abbreviations.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { isHan } from '../../text/han.ts';
import { options, strings } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

type Message = 'undefined' | 'undefinedKnown' | 'late' | 'throughout' | 'define';

/** A document with more unexplained abbreviations than this, and not one explained, is written for those who know. */
const MOST_SINGLE = 4;

/** An abbreviation that the text does not explain at or before its first use. */
export const abbreviationDefinition = documentRule({
  id: 'abbreviation-definition',
  group: 'terms',
  title: { zh: '缩写未释义', en: 'Abbreviation without its full form' },
  severity: 'info',
  fixable: 'suggest',
  options: options({
    known: strings({
      zh: '另外不需要释义的缩写和名称',
      en: 'More abbreviations and names that need no explanation',
    }),
  }),
  messages: {
    undefined: {
      zh: '缩写 {form} 没有释义：首次出现时写作“中文全称（{form}）”（GB/T 7713.3—2009 5.3.4），读者才知道指什么。',
      en: 'Give the full form of {form} where it is first used: 中文全称（{form}） (GB/T 7713.3—2009 5.3.4).',
    },
    undefinedKnown: {
      zh: '缩写 {form} 没有释义：首次出现时写作“{expansion}（{form}）”（GB/T 7713.3—2009 5.3.4）。',
      en: 'Give the full form of {form} where it is first used: {expansion}（{form}） (GB/T 7713.3—2009 5.3.4).',
    },
    late: {
      zh: '缩写 {form} 的全称在后文才出现：应在首次出现处交代（GB/T 7713.3—2009 5.3.4）。',
      en: '{form} is explained only later: do so where it is first used (GB/T 7713.3—2009 5.3.4).',
    },
    throughout: {
      zh: '全文 {count} 个缩写都没有释义（{list}）：首次出现时应写作“中文全称（ABC）”，或附缩略语表；读者都懂的，请加进本规则的 known 选项。',
      en: 'None of the {count} abbreviations is explained ({list}): give the full form at first use or add a list; put what your readers know into the option `known`.',
    },
    define: { zh: '改为“{expansion}（{form}）”', en: 'Write {expansion}（{form}）' },
  },
  facts: { records: abbreviations },
  *check({ records }, { options: { known }, lexicon }): Iterable<Finding<Message>> {
    const judged = records.filter(({ key, isName }) => !isName && !known.includes(key));
    const faulty = judged.filter(({ defined, first }) => defined !== 'before' && first !== undefined);
    const [one] = faulty;
    if (one?.first && faulty.length > MOST_SINGLE && faulty.length === judged.length) {
      const list = faulty.map(({ key }) => key).join('、');
      yield {
        message: 'throughout',
        data: { count: faulty.length, list },
        at: placeOfUse(one.first),
        scope: 'document',
      };
      return;
    }
    for (const record of faulty) yield* findingOf(record, lexicon.abbreviations.expansions.get(record.key));
  },
});

function* findingOf(
  { first, defined }: AbbreviationRecord,
  expansion: string | undefined,
): Iterable<Finding<Message>> {
  if (!first) return;
  const { form } = first;
  const at = placeOfUse(first);
  if (expansion === undefined) {
    yield { message: defined === 'after' ? 'late' : 'undefined', data: { form }, at };
    return;
  }
  const fix = expand(first, expansion);
  yield {
    message: defined === 'after' ? 'late' : 'undefinedKnown',
    data: { form, expansion },
    at,
    suggestions: fix ? [fix] : [],
  };
}

function placeOfUse({ block, passage, start, end }: AbbreviationUse) {
  return placeIn(block, passage, { start, end });
}

/** The space that parted the Latin letters from 汉字 goes. */
function expand(
  { block, passage, start, end, form }: AbbreviationUse,
  expansion: string,
): Fix<Message> | undefined {
  const { text } = passage;
  const from = text.charAt(start - 1) === ' ' && isHan(text.charCodeAt(start - 2)) ? start - 1 : start;
  const to = text.charAt(end) === ' ' && isHan(text.charCodeAt(end + 1)) ? end + 1 : end;
  const edits = replaceIn(block, passage, { start: from, end: to, text: `${expansion}（${form}）` });
  return edits && { title: 'define', data: { form, expansion }, edits };
}
