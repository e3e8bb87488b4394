import {
  CATEGORY_NOUNS,
  CONSEQUENCE_WORDS,
  COUNTED_NOUNS,
  COUNT_TAKING_VERBS,
  LIST_BREAKERS,
  NO_CONJUNCTION,
  VERBAL_NOUNS,
} from '../../lexicon/enumeration.ts';
import { HAN } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';
import { CLOSERS, closerOf, OPENERS, openerOf, splitAt, type Segment } from './textSegments.ts';

/** A list of words within a sentence, beside the count that sums it up or announces it. Offsets count in the passage's text. */
export interface InlineList {
  /** `before`: 甲、乙、丙三大渠道. `after`: 三大渠道：甲、乙、丙. */
  readonly side: 'before' | 'after';
  /** The members as they are separated by punctuation; the first may begin earlier than it should. */
  readonly items: readonly Span[];
  /** The fewest and the most members it can be read as having: 和 may join two members or stand within one. */
  readonly least: number;
  readonly most: number;
  /** True where 等 leaves it open: there may be more members than are named. */
  readonly open: boolean;
}

/** The count that a list is looked for beside. */
export interface Counted extends Span {
  readonly value: number;
  readonly measure: string;
  /** The noun of a count without a measure word: 要素; empty otherwise. */
  readonly bare: string;
}

/** How far a list is looked for, in code units. */
const REACH = 160;
const LONGEST_ITEM = 16;
const LONGEST_CLAUSE = 22;
const STOPS = '，。；：！？,;:!?\n—…';
/** At its end a stretch may be a noun of this sound: 工艺优化. */
const BREAKER = new RegExp(`(?:${LIST_BREAKERS})..`);
const COUNT_TAKEN = new RegExp(`(?:${COUNT_TAKING_VERBS})$`);
const MAY_TAKE = new RegExp(`(?:${VERBAL_NOUNS})$`);
const CONSEQUENCE = new RegExp(`^(?:${CONSEQUENCE_WORDS})`);
const NO_JOIN = new RegExp(NO_CONJUNCTION, 'g');
const CATEGORY = new RegExp(
  `^(?:[^，。；：、]{0,2})(?:${[...CATEGORY_NOUNS, ...COUNTED_NOUNS].join('|')})(?![组会室队员者家所站局处])`,
);
/** Measure words that need a kind of thing after them; the others sum up whatever stands before. */
const PLAIN_MEASURES = '个個项項条條点點步';
/** Only the ends of something are its own, not its members', after 的: 政务、产业的两端, but 上海、深圳的两大交易所. */
const OWN_ENDS = '端侧側方极極';
const NUMERAL_ITEM = /^第?[一二三四五六七八九十0-9０-９.%％]+$/;
const OTHER_SERIES =
  /^\s?(?:[一二三四五六七八九十][是要、]|[第其][一二三四五六七八九十]|首先|其次|[（(]?[0-9]{1,2}[）)、.．]|[（(][一二三四五六七八九十]|[①-⑳])/;
/** What may stand between the count and its list: the rest of the noun, a closing quote, and the mark that opens the list. */
const AFTER_MARK = new RegExp(
  `^(?<rest>[${HAN}]{0,8}?)[”’]?\\s?(?<mark>[：:]|，即[：:]?|，也就是|，分别(?:是|为)[：:]?|——|[（(])`,
);
/** Words that show that the count is done with before the mark: 三大运营商发布：…. */
const REST_OF_CLAUSE =
  /[在对把被将从是有为了于向与和及]|发布|公布|推出|表示|显示|指出|要求|强调|介绍|完成|启动|参加|入选|获得|合作|联合|签署|报告|之一/;

/** The list that stands right before or right after a count in its sentence. */
export function inlineListOf(text: string, sentence: Span, counted: Counted): InlineList | undefined {
  return listBefore(text, sentence, counted) ?? listAfter(text, sentence, counted);
}

function listBefore(text: string, sentence: Span, counted: Counted): InlineList | undefined {
  const { measure, bare } = counted;
  const rest = text.slice(counted.start, counted.end + 12).replace(/^\S\S?\s?[个個项項条條点點步]/, '');
  if (PLAIN_MEASURES.includes(measure) && bare === '' && !CATEGORY.test(rest)) return undefined;
  // 三省一市, 三横四纵: the count goes on.
  if (/^[一二三四五六七八九十两0-9]/.test(text.slice(counted.end, counted.end + 1))) return undefined;
  const tail = text.slice(Math.max(sentence.start, counted.start - 3), counted.start);
  const glue =
    /(?:等等?|这|共|一共|共计|合计)\s?$/.exec(tail)?.[0] ??
    (OWN_ENDS.includes(measure) && measure !== '' && tail.endsWith('的') ? '的' : '');
  const end = counted.start - glue.length;
  const open = glue.startsWith('等');
  const last = text.charAt(end - 1);
  // 《甲》《乙》两部: volumes, no kinds.
  if ('部份'.includes(measure) && measure !== '' && last !== '》') return undefined;
  if (end <= sentence.start || '、和与及或的中里内外间'.includes(last) || STOPS.includes(last))
    return undefined;
  const from = Math.max(sentence.start, end - REACH);
  const quoted = quotedUnits(text, from, end);
  if (quoted) return { side: 'before', items: quoted, least: quoted.length, most: quoted.length, open };
  const segments = segmentsBefore(text, from, end);
  // 东部5省、中部3省: the count belongs to the last member.
  if (
    segments?.some(
      (each) =>
        each.text.endsWith(measure || bare) && /[0-9一二三四五六七八九十两]\s?\S{1,2}$/.test(each.text),
    )
  )
    return undefined;
  return segments && { ...countSegments(segments, false), side: 'before', items: segments, open };
}

/** “甲”“乙”和“丙”, or the members within one pair of quotes: “甲、乙、丙”. */
function quotedUnits(text: string, from: number, end: number): readonly Span[] | undefined {
  if (!'”’》」』'.includes(text.charAt(end - 1))) return undefined;
  const units: Span[] = [];
  let at = end;
  while (CLOSERS.includes(text.charAt(at - 1)) && at > from) {
    const start = openerOf(text, from, at - 1);
    if (start === undefined) return undefined;
    units.unshift({ start, end: at });
    at = start;
    const joint = /(?:[、和与及]|以及)$/.exec(text.slice(Math.max(from, at - 2), at))?.[0] ?? '';
    at -= joint.length;
    if (joint !== '' && !CLOSERS.includes(text.charAt(at - 1))) return undefined;
  }
  if (units.length > 1) return units;
  const [unit] = units;
  if (!unit || text.charAt(unit.start) === '《') return undefined;
  const inner = splitAt(text, { start: unit.start + 1, end: unit.end - 1 }, '、');
  const plain = inner.every(
    (each) =>
      !/[，；。,;]/.test(each.text) && each.text.length <= LONGEST_ITEM && conjunctions(each.text) === 0,
  );
  return inner.length > 1 && plain ? inner : undefined;
}

/** The stretches between 、 from a stop to `end`; undefined where they are no list of like members. */
function segmentsBefore(text: string, from: number, end: number): readonly Segment[] | undefined {
  let start = end;
  while (start > from) {
    const char = text.charAt(start - 1);
    if (CLOSERS.includes(char)) {
      const opener = openerOf(text, from, start - 1);
      if (opener === undefined) return undefined;
      start = opener;
    } else if (STOPS.includes(char) || OPENERS.includes(char)) break;
    else start--;
  }
  const segments = splitAt(text, { start, end }, '、');
  if (segments.length < 2 || !segments.every(isItem) || endsInVerb(segments)) return undefined;
  return segments.slice(1).some((each) => BREAKER.test(each.text.slice(1))) ? undefined : segments;
}

/** Whether the last stretch goes on with a verb, so that the count is its object and not the sum. */
function endsInVerb(segments: readonly Segment[]): boolean {
  const last =
    segments
      .at(-1)
      ?.text.split(/[和与及]/)
      .at(-1) ?? '';
  if (COUNT_TAKEN.test(last)) return true;
  const others = segments.slice(1, -1).map((each) => each.text.length);
  return MAY_TAKE.test(last) && last.length > (others.length > 0 ? Math.min(...others) : 2) + 1;
}

function isItem({ text }: Segment, index: number): boolean {
  // What a bracket adds does not make a member longer: 存储节点（Store Node）.
  const { length } = text.length > LONGEST_ITEM ? text.replace(/[（(][^（）()]{0,30}[）)]/g, '') : text;
  return text !== '' && !NUMERAL_ITEM.test(text) && (index === 0 || length <= LONGEST_ITEM);
}

function listAfter(text: string, sentence: Span, counted: Counted): InlineList | undefined {
  const found = AFTER_MARK.exec(text.slice(counted.end, counted.end + 16));
  const { rest = '', mark = '' } = found?.groups ?? {};
  if (!found || REST_OF_CLAUSE.test(rest)) return undefined;
  const start = counted.end + found[0].length;
  const bracket = /[（(]$/.test(mark);
  const end = endAfter(text, start, Math.min(sentence.end, start + REACH), bracket);
  if (end === undefined) return undefined;
  const zone = text.slice(start, end);
  if (OTHER_SERIES.test(zone) || /^(?:[如含以见]|例如|主要|详见|其中|比如|包括|分别见)/.test(zone))
    return undefined;
  const list = bracket ? bracketList(text, { start, end }) : zoneList(text, { start, end }, counted.value);
  return list && { ...list, side: 'after' };
}

/** The end of what a colon announces: the sentence's final mark, or the bracket's close. */
function endAfter(text: string, start: number, limit: number, bracket: boolean): number | undefined {
  for (let at = start; at < limit; at++) {
    const char = text.charAt(at);
    if (OPENERS.includes(char)) {
      const close = closerOf(text, at, limit);
      if (close === undefined) return undefined;
      at = close;
    } else if (CLOSERS.includes(char)) return bracket && /[）)]/.test(char) ? at : undefined;
    else if (/[。！？]/.test(char)) return bracket ? undefined : at;
  }
  return bracket || limit - start >= REACH ? undefined : limit;
}

type Tally = Omit<InlineList, 'side'>;

function bracketList(text: string, zone: Span): Tally | undefined {
  const segments = splitAt(text, zone, '、');
  if (
    segments.length < 2 ||
    segments.some((each) => /[，；,;：:]/.test(each.text)) ||
    !segments.every(isItem)
  )
    return undefined;
  return tally(segments);
}

function zoneList(text: string, zone: Span, value: number): Tally | undefined {
  const groups = splitAt(text, zone, '；;');
  const clauses = splitAt(text, zone, '，,；;');
  if (groups.length > 1) {
    // 甲，乙；丙，丁 may be two members or four.
    const unclear = clauses.length === value || groups.some((each) => CONSEQUENCE.test(each.text));
    return unclear ? undefined : wholes(groups);
  }
  const [first, second] = clauses;
  if (!first) return undefined;
  const items = splitAt(text, first, '、');
  if (items.length > 1) {
    const goesOn =
      second !== undefined &&
      (/^(?:以及|[和并及还与])/.test(second.text) ||
        clauses.slice(1).some((each) => each.text.includes('、')));
    return goesOn || !items.every(isItem) ? undefined : tally(items);
  }
  const units = quotedUnits(text, zone.start, first.end);
  if (units && units[0]?.start === first.start)
    return { items: units, least: units.length, most: units.length, open: false };
  return clauses.length > 1 ? clauseList(clauses, value) : joinedPair(text, first);
}

/** 两大方向：供给侧改革和需求侧管理. */
function joinedPair(text: string, { start, text: whole }: Segment): Tally | undefined {
  const sides = whole.split(/以及|[和与及]/);
  const [left = '', right = ''] = sides;
  const alike = sides.length === 2 && conjunctions(whole) === 1 && Math.abs(left.length - right.length) <= 1;
  if (!alike || left.length < 2 || left.length > LONGEST_ITEM) return undefined;
  const from = text.indexOf(right, start + left.length);
  return wholes([
    { start, end: start + left.length, text: left },
    { start: from, end: from + right.length, text: right },
  ]);
}

/** 四个环节：采集数据，校验质量，计算评分，回溯修正. The last clause may speak of them all, so that there is one member less. */
function clauseList(clauses: readonly Segment[], value: number): Tally | undefined {
  const lengths = clauses.map((each) => each.text.length);
  const longest = Math.max(...lengths);
  const like = longest <= LONGEST_CLAUSE && longest <= Math.min(...lengths) * 2;
  const closing = value < clauses.length && CONSEQUENCE.test(clauses.at(-1)?.text ?? '');
  if (clauses.length < 2 || !like || closing || clauses.some((each) => /[、和与及]/.test(each.text)))
    return undefined;
  return wholes(clauses);
}

function wholes(items: readonly Segment[]): Tally {
  return { items, least: items.length, most: items.length, open: false };
}

function tally(items: readonly Segment[]): Tally {
  const last = items.at(-1)?.text ?? '';
  return { ...countSegments(items, true), items, open: /等(?:等|方面|领域|环节)?$/.test(last) };
}

/**
 * Whether 和 in the last stretch joins two members shows in their lengths; where it does not show, both readings count.
 *
 * @param wholeFirst false where the first stretch may begin with other words: 医院与 in 医院与高校、企业三方.
 */
function countSegments(
  segments: readonly Segment[],
  wholeFirst: boolean,
): { readonly least: number; readonly most: number } {
  const count = segments.length;
  const last = segments.at(-1)?.text ?? '';
  const opening = !wholeFirst && conjunctions(segments[0]?.text ?? '') > 0 ? 1 : 0;
  if (conjunctions(last) === 0) return { least: count, most: count + opening };
  const sides = last.replace(/等$/, '').split(/以及|[和与及]/);
  const others = segments.slice(wholeFirst ? 0 : 1, -1).map((each) => each.text.length);
  const shortest = Math.min(...others) - 1;
  const longest = Math.max(...others) + 1;
  const alike =
    others.length > 0 &&
    sides.length === 2 &&
    // 指标与目标 is as often one member; 和 before the last member of a list hardly ever stands within it.
    !/[与及]/.test(last.replaceAll('以及', '和')) &&
    sides.every((side) => side.length >= shortest && side.length <= longest);
  return { least: alike ? count + 1 : count, most: count + 1 + opening };
}

function conjunctions(text: string): number {
  return (
    text
      .replace(/以及/g, '和')
      .replace(NO_JOIN, '')
      .match(/[和与及暨]/g)?.length ?? 0
  );
}
