import type { Unit } from '../../lexicon/units.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { blockFact, documentFact } from '../fact.ts';
import { numberTexts, type NumberText } from './numberText.ts';
import { unitAt } from '../statistics/unit.ts';

/** From one number to another: 2023—2025 年, 10%～20%. */
export interface NumberRange {
  readonly kind: 'time' | 'quantity';
  /** As written, from the first number to the unit of the second. */
  readonly text: string;
  /** As written, without spaces. */
  readonly connector: string;
  /** A connector that no standard gives to ranges: -, ~, –, ——, 一. */
  readonly isWrong: boolean;
  /** What the first number lacks: %, 万, 亿元; empty where it lacks nothing (GB/T 15835—2011 5.1.3). */
  readonly missing: string;
  readonly at: Place;
  /** The range with another connector and with what it lacks. */
  readonly rewritten: (connector: string) => string;
  readonly source: NumberText;
  /** In the passage's text: the connector with the spaces round it. */
  readonly joint: Span;
  /** What takes the place of the joint. */
  readonly jointText: (connector: string) => string;
}

const CONNECTOR = '——|--|[-‐‑–−－~∼〜～—―一]';
const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?';
/** Not of 图 1-2, 表 2-8 and the like, which are one number. */
const RANGE = new RegExp(
  `(?<![\\w.,/:+×*#^$&=<>\\-–—−~～]|[图表式章节条款例框]\\s?)(${NUMBER})(\\s?(?:[%％‰℃]|[万亿千百个]{0,2}[年月日号元人家个岁倍吨天周次米里度时万亿点]))?(\\s?)(${CONNECTOR})(\\s?)(${NUMBER})(?![\\d.]*[\\w\\-/])`,
  'g',
);
const RIGHT = /^[—～]$/;
const YEAR = /^(?:19|20)\d{2}$/;
const QUICK = /\d\s?(?:[%％‰℃年月日号元人家个岁倍吨天周次米里度时万亿点]\s?)?[-‐‑–−－~∼〜～—―一]/;

const rangesOfBlock = blockFact<readonly NumberRange[]>('rangesOfBlock', (block, context) => {
  if (!QUICK.test(block.source)) return undefined;
  const ranges = (context.read(numberTexts, block) ?? []).flatMap((source) =>
    QUICK.test(source.passage.text) ? rangesIn(source, context.lexicon.evidence.units) : [],
  );
  return ranges.length > 0 ? ranges : undefined;
});

/** The ranges of a document, in order: those of years and dates, and those of quantities with a unit. */
export const numberRanges = documentFact({
  id: 'numberRanges',
  parts: rangesOfBlock,
  merge: (parts): readonly NumberRange[] => parts.flat(),
});

/** A match taken apart. Numbers are as written. */
interface Pair {
  readonly first: string;
  readonly firstUnit: string;
  readonly connector: string;
  readonly second: string;
  /** What follows the second number. */
  readonly tail: string;
  /** Offset of the tail in the passage's text. */
  readonly tailAt: number;
}

/** What a pair of numbers turns out to be. */
interface Reading {
  readonly kind: NumberRange['kind'];
  readonly missing: string;
  /** How much of the tail is the unit, a space before it included. */
  readonly unitLength: number;
}

function rangesIn(source: NumberText, units: ReadonlyMap<string, Unit>): readonly NumberRange[] {
  const { text } = source.passage;
  const found: NumberRange[] = [];
  for (const match of text.matchAll(RANGE)) {
    const [whole, first = '', unit = '', before = '', connector = '', after = '', second = ''] = match;
    // 1.2 -3.4% are two numbers, and the second is negative.
    if (before !== after && connector !== '—' && connector !== '～') continue;
    const tailAt = match.index + whole.length;
    const tail = text.slice(tailAt, tailAt + 12);
    const pair: Pair = { first, firstUnit: unit.trim(), connector, second, tail, tailAt };
    const reading = read(pair, text, units);
    if (!reading) continue;
    const span = { start: match.index, end: tailAt + reading.unitLength };
    if (source.isExempt(span)) continue;
    const joint = {
      start: match.index + first.length + unit.length,
      end: tailAt - second.length,
    };
    found.push(rangeOf(source, span, joint, pair, reading));
  }
  return found;
}

function rangeOf(source: NumberText, span: Span, joint: Span, pair: Pair, reading: Reading): NumberRange {
  const { block, passage } = source;
  const gap = reading.missing !== '' && /^\s/.test(pair.tail) ? ' ' : '';
  const jointText = (connector: string): string => gap + reading.missing + connector;
  return {
    kind: reading.kind,
    text: passage.text.slice(span.start, span.end),
    connector: pair.connector,
    isWrong: !RIGHT.test(pair.connector),
    missing: reading.missing,
    at: placeOf(block, sourceOf(passage, span)),
    rewritten: (connector) =>
      passage.text.slice(span.start, joint.start) +
      jointText(connector) +
      passage.text.slice(joint.end, span.end),
    source,
    joint,
    jointText,
  };
}

function read(pair: Pair, text: string, units: ReadonlyMap<string, Unit>): Reading | undefined {
  const first = Number(pair.first);
  const second = Number(pair.second);
  if (/^0\d/.test(pair.first) || /^0\d/.test(pair.second)) return undefined;
  const time = readTime(pair);
  if (time) return time;
  const mixed = first >= second * MUCH_MORE ? readMixed(pair) : undefined;
  if (mixed) return mixed;
  if (first >= second || (YEAR.test(pair.first) && YEAR.test(pair.second))) return undefined;
  return readScaled(pair) ?? readMeasured(pair, text, units);
}

const DAY_UNIT = /^\s?(?:年(?!级)|月(?![薪供租])|日|号(?![楼线文院门机舱]))/;

function readTime(pair: Pair): Reading | undefined {
  const { firstUnit, second, tail } = pair;
  const unit = DAY_UNIT.exec(tail)?.[0] ?? '';
  const first = Number(pair.first);
  const last = Number(second);
  const time = (unitLength: number): Reading => ({ kind: 'time', missing: '', unitLength });
  if (YEAR.test(pair.first) && YEAR.test(second) && /^年?$/.test(firstUnit)) {
    if (last <= first || last - first > 100) return undefined;
    if (unit.includes('年')) return time(unit.length);
    return /^(?:\s?[\p{Script=Han}）)，。、；：？！》”]|\s?$|\n)/u.test(tail) &&
      !/^\s?[%％万亿千号元人家个]/.test(tail)
      ? time(0)
      : undefined;
  }
  const isDated = /^[年月日号]$/.test(firstUnit) && unit !== '';
  if (isDated && !(firstUnit === '年' && unit.includes('年') && first < 1000)) return time(unit.length);
  if (firstUnit !== '' || !/\d/.test(second) || (pair.first + second).includes('.') || first >= last)
    return undefined;
  if (unit.includes('月') && last <= 12) return time(unit.length);
  return unit.includes('日') && last <= 31 ? time(unit.length) : undefined;
}

const PERCENT = /^\s?[%％‰]/;
const SCALE = /^\s?(?:万亿|[万亿])(?![一-龥]?(?:分之|里挑))/;
const MONEY = /^(?:元|美元|欧元|英镑|日元|港元|港币|人民币|韩元)/;

/** Percentages, and numbers with 万 or 亿: the first may not do without. */
function readScaled({ firstUnit, tail }: Pair): Reading | undefined {
  const percent = PERCENT.exec(tail)?.[0];
  if (percent !== undefined) {
    const sign = percent.trim();
    if (firstUnit !== '' && firstUnit !== sign) return undefined;
    return { kind: 'quantity', missing: firstUnit === '' ? sign : '', unitLength: percent.length };
  }
  const scale = SCALE.exec(tail)?.[0];
  if (scale === undefined) return undefined;
  const money = MONEY.exec(tail.slice(scale.length))?.[0] ?? '';
  if (firstUnit !== '' && !firstUnit.includes(scale.trim()) && !/[万亿]/.test(firstUnit)) return undefined;
  return {
    kind: 'quantity',
    missing: firstUnit === '' ? scale.trim() + money : '',
    unitLength: scale.length + money.length,
  };
}

/** From 500 to 2 is no range: the first number counts something smaller. */
const MUCH_MORE = 10;

/** 500～2 万元: 500 元 to 2 万元. */
function readMixed({ firstUnit, tail }: Pair): Reading | undefined {
  const scale = SCALE.exec(tail)?.[0];
  const money = scale === undefined ? undefined : MONEY.exec(tail.slice(scale.length))?.[0];
  if (firstUnit !== '' || scale === undefined || money === undefined) return undefined;
  return { kind: 'quantity', missing: money, unitLength: scale.length + money.length };
}

const OTHER_UNIT = /^\s?(?:倍(?![速频镜])|个百分点|个?基点|成(?![为立长本果功员])|℃)/;
/** After these a number names a part or a kind, or the unit may be the start of a name. */
const PARTS = new Set([
  '位',
  '核',
  '层',
  '路',
  '极',
  '芯',
  '度',
  '参数',
  '线程',
  '通道',
  '号',
  '点',
  '时',
  '口',
  '门',
  '道',
  '级',
]);

/** Any other unit, which the first number may leave out: 100～150 公斤. */
function readMeasured(pair: Pair, text: string, units: ReadonlyMap<string, Unit>): Reading | undefined {
  const { firstUnit, tail, tailAt } = pair;
  const other = OTHER_UNIT.exec(tail)?.[0];
  if (other !== undefined) return { kind: 'quantity', missing: '', unitLength: other.length };
  const unit = unitAt(text, tailAt, units);
  if (!unit || unit.class === 'part' || PARTS.has(unit.word)) return undefined;
  if (unit.class === 'spec' && !/^[\u4e00-\u9fff]/.test(unit.word)) return undefined;
  if (firstUnit !== '' && !unit.word.startsWith(firstUnit.replace(/^[万亿千百]+/, ''))) return undefined;
  return { kind: 'quantity', missing: '', unitLength: unit.end - tailAt };
}
