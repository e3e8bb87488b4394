import { renumberSeries } from '../../facts/floats/captionRenumbering.ts';
import {
  captionSeries,
  seriesName,
  writeDue,
  type CaptionSeries,
  type SeriesMember,
} from '../../facts/floats/captionSeries.ts';
import { contents, type ContentsList } from '../../facts/contents/contents.ts';
import { crossReferences, type CrossReference } from '../../facts/references/crossReferences.ts';
import { placeInLine } from '../../facts/lines.ts';
import type { Place } from '../../markdown/block.ts';
import { groupBy } from '../../text/grouping.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

const messages = {
  start: {
    zh: '{name}号从“{actual}”开始，应从“{due}”开始；图、表分别用阿拉伯数字连续编号（GB/T 7713.3—2009 5.2.3）。',
    en: 'The numbering begins with {actual}; it should begin with {due} (GB/T 7713.3—2009 5.2.3).',
  },
  gap: {
    zh: '{name}号不连续：“{actual}”之前缺号，应为“{due}”（GB/T 7713.3—2009 5.2.3）。',
    en: 'A number is left out before {actual}; it should be {due} (GB/T 7713.3—2009 5.2.3).',
  },
  repeat: {
    zh: '{name}号“{actual}”重复，应为“{due}”（GB/T 7713.3—2009 5.2.3）。',
    en: '{actual} is used twice; it should be {due} (GB/T 7713.3—2009 5.2.3).',
  },
  order: {
    zh: '“{actual}”次序颠倒，按出现的先后应为“{due}”（GB/T 7713.3—2009 5.2.3）。',
    en: '{actual} is out of order; by its place it should be {due} (GB/T 7713.3—2009 5.2.3).',
  },
  wrong: {
    zh: '{name}号“{actual}”与前后不连续，应为“{due}”（GB/T 7713.3—2009 5.2.3）。',
    en: '{actual} does not fit its neighbours; it should be {due} (GB/T 7713.3—2009 5.2.3).',
  },
  chapter: {
    zh: '“{actual}”的章号与所在的章不符，应为“{due}”（GB/T 7713.3—2009 5.2.3）。',
    en: '{actual} names another chapter than it stands in; it should be {due} (GB/T 7713.3—2009 5.2.3).',
  },
  scheme: {
    zh: '“{actual}”与其他{name}号的编法不同（全文连续或分章编号，只用一种），应为“{due}”（GB/T 7713.3—2009 5.2.3）。',
    en: '{actual} is numbered by another scheme than the others; it should be {due} (GB/T 7713.3—2009 5.2.3).',
  },
  other: { zh: '“{actual}”已用在这里', en: '{actual} is used here' },
  renumber: {
    zh: '重新编{name}号，文中引用和目录一并改正',
    en: 'renumber, with the references and the list of figures or tables',
  },
} as const;

type Message = keyof typeof messages;

export const captionNumbering = documentRule({
  id: 'caption-numbering',
  group: 'sources',
  title: { zh: '图表编号', en: 'Numbers of figures and tables' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages,
  facts: { captionSeries, crossReferences, contents },
  *check(facts, { each }) {
    const faulty = facts.captionSeries.filter(({ members }) => members.some((member) => member.fault));
    if (faulty.length === 0) return;
    const lists = facts.contents.lists.filter(({ kind }) => kind !== 'headings');
    const references = groupBy(
      facts.crossReferences.references,
      ({ label, figure }) => figure && seriesName(label, figure.prefix),
    );
    for (const series of faulty) {
      const mine = references.get(series.name) ?? [];
      yield* each(series.name, [series], [...lists, ...mine], (one) => judge(one, mine, lists));
    }
  },
});

function* judge(
  series: CaptionSeries,
  references: readonly CrossReference[],
  lists: readonly ContentsList[],
): Iterable<Finding<Message>> {
  const { name } = series;
  const renumbering = renumberSeries(series, references, lists);
  const fix: Fix<Message> | undefined = renumbering && {
    title: 'renumber',
    data: { name },
    edits: renumbering.replacements,
  };
  for (const member of series.members) {
    if (!member.fault) continue;
    const { label, gap, number } = member.caption.caption;
    const actual = `${label}${gap}${number.text}`;
    const due = `${label}${gap}${writeDue(number, member.due, series)}`;
    const earlier = member.fault === 'repeat' ? earlierBearer(member, series) : undefined;
    yield {
      message: member.fault,
      data: { name, actual, due },
      at: numberPlace(member),
      fix: renumbering?.safe === true ? fix : undefined,
      suggestions: fix && renumbering?.safe !== true ? [fix] : [],
      related: earlier && [{ at: numberPlace(earlier), message: 'other', data: { actual } }],
    };
  }
}

/** 图 3: label and number. */
function numberPlace({ caption: { line, caption } }: SeriesMember): Place {
  return placeInLine(line, { start: 0, end: caption.numberAt + caption.number.text.length });
}

function earlierBearer(member: SeriesMember, series: CaptionSeries): SeriesMember | undefined {
  return series.members.find((other) => other !== member && other.parts.join() === member.parts.join());
}
