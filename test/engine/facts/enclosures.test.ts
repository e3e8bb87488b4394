import { describe, expect, it } from 'vitest';
import { citationsIn, pairMarks } from '../../../server/src/engine/facts/typography/enclosures.ts';

/** Lone marks, crossings, mixed pairs and turned quotes of a text, in words. */
function faults(text: string): readonly string[] {
  const { lone, crossings, mixed, turned } = pairMarks(text);
  return [
    ...lone.map(({ mark, at }) => `lone ${mark} ${String(at)}`),
    ...crossings.map(({ inner }) => `crossed ${text.slice(inner.start, inner.end)}`),
    ...mixed.map(({ start, end }) => `mixed ${text.slice(start, end)}`),
    ...turned.map((at) => `turned ${text.charAt(at)} ${String(at)}`),
  ];
}

describe('pairMarks', () => {
  it.each([
    ['“甲”（乙）《丙》‘丁’【戊】〔己〕', []],
    ['“甲‘乙’丙”（丁（戊）己）', []],
    ['It’s users’ 27” 5’10” [0, 1) :) ‘90s', []],
    ['1）甲；2）乙；a)丙；一）丁', []],
    ['（包括：1）甲；2）乙）', []],
    ['“甲，“乙”', ['lone “ 0']],
    ['甲”乙', ['lone ” 1']],
    ['《甲', ['lone 《 0']],
    ['甲）', ['lone ） 1']],
    ['（甲“乙）', ['lone “ 2']],
    ['“甲（乙”丙）', ['crossed （乙”丙）']],
    ['（甲)与(乙）', ['mixed （甲)', 'mixed (乙）']],
    ['“甲“，“乙”', ['turned “ 2']],
    ['：”甲”', ['turned ” 1']],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

describe('citationsIn', () => {
  it.each([
    ['甲《乙丙》丁', '丙', { title: true, quotation: false }],
    ['甲“乙丙”丁', '丙', { title: false, quotation: true }],
    ['甲“丙”丁', '丙', { title: false, quotation: false }],
    ['甲“乙‘丙’丁”', '丙', { title: false, quotation: true }],
    ['《“丙”行动》', '丙', { title: true, quotation: false }],
    ['甲乙丙', '丙', { title: false, quotation: false }],
  ])('%s: %s', (text, word, { title, quotation }) => {
    const { isInTitle, isInQuotation } = citationsIn(text);
    const span = { start: text.indexOf(word), end: text.indexOf(word) + word.length };
    expect(isInTitle(span)).toBe(title);
    expect(isInQuotation(span)).toBe(quotation);
  });
});
