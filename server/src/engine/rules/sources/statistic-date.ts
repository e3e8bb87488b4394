import { remembered } from '../../facts/remembered.ts';
import { sourcing } from '../../facts/sources/sourcing.ts';
import type { Statement } from '../../facts/statistics/statement.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import type { Place } from '../../markdown/block.ts';
import { choice, count, options, strings } from '../options.ts';
import { documentRule, type Data, type Finding, type Fix, type RuleContext } from '../rule.ts';

const schema = options({
  results: choice(['accept', 'report'], {
    zh: '项目成效数据（效率提升 30%）：accept 不要求时间，report 同样要求',
    en: 'Results of a project (效率提升 30%): accept them without a date, or report them too',
  }),
  exempt: strings({
    zh: '不要求时间的指标，含这些文字的句子不查',
    en: 'Indicators that need no date; sentences with these words are left alone',
  }),
  merge: count(
    5,
    {
      zh: '没有一项数据注明时间时，达到几句合为一条',
      en: 'How many sentences without date make one finding where the draft dates no figure',
    },
    1,
  ),
});

type Message = 'missing' | 'vague' | 'none' | 'most' | 'alsoHere' | 'add';

/** A statistic of which neither its sentence, the one before, its section nor its source says when. */
export const statisticDate = documentRule({
  id: 'statistic-date',
  group: 'sources',
  title: { zh: '数据缺时间', en: 'Statistic without date' },
  severity: 'info',
  fixable: 'suggest',
  options: schema,
  messages: {
    missing: {
      zh: '“{figure}”没有时间：本句、上一句和来源都没有写明是何时的数据。请补上“截至 2024 年末”“2024 年”等时点或时段。',
      en: '“{figure}” has no date: neither its sentence, the one before nor its source says when. Add one (截至 2024 年末, 2024 年).',
    },
    vague: {
      zh: '“{figure}”只有“{word}”，没有具体时间，过后就说不清是何时的数据。请改为“截至 2024 年末”“2024 年”等时点或时段。',
      en: '“{figure}” has only “{word}” for a date, which means nothing later. Write when (截至 2024 年末, 2024 年).',
    },
    none: {
      zh: '全文 {count} 句含数据的话都没有写明时间。请逐一补上时点或时段。',
      en: 'None of the {count} sentences with figures says when. Date them.',
    },
    most: {
      zh: '全文 {all} 句含数据的话，{count} 句没有写明时间。请逐一补上时点或时段，或在文首统一说明数据的时点。',
      en: '{count} of the {all} sentences with figures do not say when. Date them, or say once for all when they were taken.',
    },
    alsoHere: { zh: '“{figure}”', en: '“{figure}”' },
    add: { zh: '加上“截至 ×× 年末，”', en: 'Insert “截至 ×× 年末，”' },
  },
  facts: { sourcing },
  *check({ sourcing: { byStretch } }, { options: set }): Iterable<Finding<Message>> {
    const all = byStretch.map((statements) => judge(statements, set));
    const judged = all.reduce((sum, one) => sum + one.judged, 0);
    const faults = all.flatMap((one) => one.faults);
    const [first, ...others] = faults;
    if (first && isHabit(faults.length, judged, set.merge)) {
      const related = others
        .slice(0, SHOWN)
        .map(({ at, data }) => ({ at, message: 'alsoHere' as const, data }));
      const message = faults.length === judged ? 'none' : 'most';
      yield {
        message,
        data: { count: faults.length, all: judged },
        at: first.at,
        scope: 'document',
        related,
      };
      return;
    }
    yield* faults;
  },
});

/** From this many on, and with less than a third dated, leaving dates out is the draft's way. */
const MANY = 8;

function isHabit(undated: number, all: number, merge: number): boolean {
  return (
    (undated === all && undated >= merge) || (undated >= Math.max(MANY, merge) && undated * 3 >= all * 2)
  );
}

/** How many of the other places a finding about the whole draft shows. */
const SHOWN = 5;

type Options = RuleContext<typeof schema>['options'];

/** The faults of a stretch, the same objects as long as it says the same, and how many sentences need a date. */
const judge = remembered((statements: readonly Statement[], set: Options) => {
  const judged = statements.filter((statement) => needsDate(statement, set));
  const faults = judged.flatMap((statement) => (statement.isDated ? [] : (faultOf(statement) ?? [])));
  return { judged: judged.length, faults };
});

function needsDate({ statistics, isEffect, sentence }: Statement, set: Options): boolean {
  if (isEffect && (set.results === 'accept' || statistics.every(({ kind }) => kind === 'growth')))
    return false;
  return !set.exempt.some((phrase) => phrase !== '' && sentence.text.includes(phrase));
}

interface Fault extends Finding<Message> {
  readonly message: 'missing' | 'vague';
  readonly data: Data;
  readonly at: Place;
}

const VAGUE = /当前|目前|近年来|近年|如今|现在|现阶段|近期|近来|眼下|截至目前|迄今/;

function faultOf(statement: Statement): Fault | undefined {
  const [first] = statement.statistics;
  if (!first) return undefined;
  const { block, passage, sentence } = statement;
  const word = VAGUE.exec(sentence.text)?.[0];
  const at = placeIn(block, passage, {
    start: first.start,
    end: statement.statistics.at(-1)?.end ?? first.end,
  });
  const suggestions = suggestDate(statement, word);
  return word
    ? { message: 'vague', data: { figure: first.text, word }, at, suggestions }
    : { message: 'missing', data: { figure: first.text }, at, suggestions };
}

const OPENING =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]{1,2}[，,、]|(?:首先|其次|再次|最后|此外|同时|另外|例如|比如|一方面|另一方面)[，,])\s?/;

/** In place of 当前，; else at the head of the sentence. */
function suggestDate(
  { block, passage, sentence }: Statement,
  word: string | undefined,
): readonly Fix<'add'>[] {
  const opening = OPENING.exec(sentence.text)?.[0].length ?? 0;
  const start = sentence.start + opening;
  const vague =
    word === undefined ? '' : (/^[^，,。；]{0,6}[，,]/.exec(sentence.text.slice(opening))?.[0] ?? '');
  const end = vague.slice(0, -1) === word ? start + vague.length : start;
  const edits = replaceIn(block, passage, { start, end, text: '截至 ×× 年末，' });
  return edits ? [{ title: 'add', edits }] : [];
}
