import { remembered } from '../../facts/remembered.ts';
import { footnoteDefinitions } from '../../facts/sources/footnoteDefinitions.ts';
import { highestFootnote } from '../../facts/sources/footnoteLabels.ts';
import { footnoteSides } from '../../facts/sources/footnotePositions.ts';
import type { FootnoteDefinition } from '../../facts/sources/footnotes.ts';
import { sourcing } from '../../facts/sources/sourcing.ts';
import type { Statement } from '../../facts/statistics/statement.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/passage.ts';
import { majorityAmong } from '../majority.ts';
import { documentRule, type Data, type Finding, type RuleContext } from '../rule.ts';
import { statisticSourceMessages as messages } from './statisticSourceMessages.ts';
import { statisticSourceOptions } from './statisticSourceOptions.ts';
import { nearDefinition, suggestSources, type FootnoteHabits } from './suggestSources.ts';

type Message = keyof typeof messages;

/** A statistic that neither footnote nor attribution, link, citation, 来源 line or declaration sources. */
export const statisticSource = documentRule({
  id: 'statistic-source',
  group: 'sources',
  title: { zh: '数据缺来源', en: 'Statistic without source' },
  severity: 'warning',
  fixable: 'suggest',
  options: statisticSourceOptions,
  messages,
  facts: {
    sourcing,
    definitions: footnoteDefinitions,
    sides: footnoteSides,
    highest: highestFootnote,
  },
  *check({ sourcing: all, definitions, sides, highest }, { options: set }): Iterable<Finding<Message>> {
    const faults = all.byStretch.flatMap((one) => faultsOf(one, all.hasByline, set));
    const unsourced = faults.filter(({ message }) => message !== 'anonymous');
    if (isHabit(unsourced.length, all.statements.length, set.merge)) {
      yield* oneForAll(unsourced, all.statements.length);
      return;
    }
    const side = majorityAmong(Object.entries(sides) as [FootnoteHabits['side'], number][]) ?? 'before';
    const own = topLevel(definitions);
    for (const fault of faults) {
      const near = nearDefinition(fault.statement.block, own.byIdentifier, own.last);
      yield withSuggestions(fault, side, String(highest + 1), near);
    }
  },
});

/** The definitions that are blocks of their own, by identifier, and the last of them. */
const topLevel = remembered((definitions: readonly FootnoteDefinition[]) => {
  const own = definitions.filter(({ at }) => at.block.type === 'footnoteDefinition');
  return {
    byIdentifier: new Map(own.map((definition) => [definition.identifier, definition])),
    last: own.at(-1),
  };
});

const withSuggestions = remembered(
  (
    { message, data, at, statement }: Fault,
    side: FootnoteHabits['side'],
    nextLabel: string,
    near: FootnoteDefinition | undefined,
  ): Finding<Message> => ({
    message,
    data,
    at,
    suggestions: suggestSources(statement, { side, nextLabel, near }),
  }),
);

type Options = RuleContext<typeof statisticSourceOptions>['options'];

interface Fault {
  readonly message: Message;
  readonly data: Data;
  readonly at: Place;
  readonly statement: Statement;
}

/** The faults of a stretch, the same objects as long as it says the same. */
const faultsOf = remembered(
  (statements: readonly Statement[], hasByline: boolean, set: Options): readonly Fault[] =>
    statements.flatMap((statement) => faultOf(statement, hasByline, set) ?? []),
);

/** What is wrong with a sentence; undefined where its source will do. */
function faultOf(statement: Statement, hasByline: boolean, set: Options): Fault | undefined {
  const { source, attributedIn, sentence } = statement;
  if (source && (source !== 'anonymous' || set.anonymous === 'accept')) return undefined;
  if (!source && isCovered(attributedIn, set.reach)) return undefined;
  if (hasByline && set.byline === 'accept') return undefined;
  if (statement.isEffect && set.results === 'accept' && !isGrowth(statement)) return undefined;
  if (isGrowth(statement) && !set.claims) return undefined;
  if (set.exempt.some((phrase) => phrase !== '' && sentence.text.includes(phrase))) return undefined;
  const [first] = statement.statistics;
  const last = statement.statistics.at(-1);
  if (!first || !last) return undefined;
  const total = statement.statistics.length;
  const message = source ? 'anonymous' : isGrowth(statement) ? 'claim' : total > 1 ? 'several' : 'missing';
  const span = sourceOf(statement.passage, { start: first.start, end: last.end });
  return {
    message,
    data: { figure: first.text, count: total },
    at: placeOf(statement.block, span),
    statement,
  };
}

function isCovered(attributedIn: Statement['attributedIn'], reach: Options['reach']): boolean {
  if (reach === 'sentence' || !attributedIn) return false;
  return reach === 'document' || attributedIn === 'paragraph';
}

function isGrowth({ statistics }: Statement): boolean {
  return statistics.every(({ kind }) => kind === 'growth');
}

/** From this many on, and with less than a tenth sourced, leaving sources out is the draft's way. */
const MANY = 8;

function isHabit(unsourced: number, all: number, merge: number): boolean {
  return (unsourced === all && unsourced >= merge) || (unsourced >= MANY && unsourced * 10 >= all * 9);
}

/** How many of the other places a finding about the whole draft shows. */
const SHOWN = 5;

function* oneForAll(faults: readonly Fault[], all: number): Iterable<Finding<Message>> {
  const [first, ...others] = faults;
  if (!first) return;
  const figures = faults.reduce((sum, { statement }) => sum + statement.statistics.length, 0);
  const related = others.slice(0, SHOWN).map(({ at, data }) => ({ at, message: 'alsoHere' as const, data }));
  const message = faults.length === all ? 'none' : 'most';
  yield { message, data: { count: faults.length, all, figures }, at: first.at, scope: 'document', related };
}
