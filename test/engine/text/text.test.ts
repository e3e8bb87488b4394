import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, differenceOf } from '../../../server/src/engine/text/edit.ts';
import { countHan } from '../../../server/src/engine/text/han.ts';
import {
  readCircled,
  readNumeral,
  writeCircled,
  writeNumeral,
} from '../../../server/src/engine/text/numeral.ts';
import { SourceText } from '../../../server/src/engine/text/sourceText.ts';
import { contains, overlaps, shift } from '../../../server/src/engine/text/span.ts';

describe('spans', () => {
  it('overlap where they share a code unit', () => {
    expect(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true);
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
    expect(contains({ start: 0, end: 2 }, { start: 0, end: 2 })).toBe(true);
    expect(contains({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(false);
    expect(shift({ start: 1, end: 2 }, 3)).toEqual({ start: 4, end: 5 });
  });
});

describe('edits', () => {
  it('apply in the order of their places', () => {
    expect(
      applyEdits('一二三', [
        { start: 2, end: 3, text: '丙' },
        { start: 0, end: 1, text: '甲' },
        { start: 1, end: 1, text: '、' },
      ]),
    ).toBe('甲、二丙');
  });

  it('must not overlap or leave the text', () => {
    expect(() =>
      applyEdits('一二', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 2, text: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits('一二', [{ start: 2, end: 3, text: '' }])).toThrow(RangeError);
  });

  it('are found again as the difference of two texts', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '二', 'a', '\n', '😀') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = differenceOf(before, after);
        expect(edit ? applyEdits(before, [edit]) : before).toBe(after);
        expect(edit === undefined).toBe(before === after);
      }),
    );
  });
});

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百零五', 105],
    ['两', 2],
    ['12', 12],
    ['１２', 12],
    ['二〇二五', 2025],
    ['一千二百', 1200],
    ['三万', 30_000],
    ['〇', 0],
    ['百', undefined],
    ['一二十', undefined],
    ['', undefined],
    ['万', undefined],
    ['1a', undefined],
  ])('reads %s as %s', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it('writes what it reads', () => {
    for (let value = 1; value < 100; value++) expect(readNumeral(writeNumeral(value))).toBe(value);
    expect(writeNumeral(100)).toBe('100');
    for (let value = 1; value <= 20; value++) expect(readCircled(writeCircled(value) ?? '')).toBe(value);
    expect(writeCircled(21)).toBeUndefined();
    expect(readCircled('一')).toBeUndefined();
  });
});

describe('SourceText', () => {
  it('counts lines at every kind of line end, columns in code units', () => {
    const source = new SourceText('一\n二\r\n三\r四😀五');
    expect(source.lineStarts).toEqual([0, 2, 5, 7]);
    expect(source.lineColumn(10)).toEqual({ line: 4, column: 4 });
    expect(source.lineColumn(99)).toEqual({ line: 4, column: 5 });
    expect([1, 2, 3, 4, 5].map((line) => source.line(line))).toEqual(['一', '二', '三', '四😀五', '']);
  });

  it('leads from an offset to its place and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('一', '\n', '\r', 'x') }), fc.nat(), (text, seed) => {
        const source = new SourceText(text);
        const offset = seed % (text.length + 1);
        expect(source.offsetOf(source.lineColumn(offset))).toBe(offset);
      }),
    );
  });

  it('is after any edits the edited text, in whole and in part', () => {
    const pieces = fc.string({ unit: fc.constantFrom('一', '\n', 'x'), maxLength: 400 });
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 5 }), text: pieces });
    fc.assert(
      fc.property(
        pieces,
        fc.array(edit, { maxLength: 90 }),
        fc.nat(),
        fc.nat(),
        (text, edits, from, length) => {
          let expected = text;
          let source = new SourceText(text);
          for (const { at, length: many, text: inserted } of edits) {
            const start = at % (expected.length + 1);
            const one = { start, end: Math.min(expected.length, start + many), text: inserted };
            expected = applyEdits(expected, [one]);
            source = source.edited([one]);
            const first = from % (expected.length + 1);
            expect(source.slice(first, first + length)).toBe(expected.slice(first, first + length));
            expect(source.length).toBe(expected.length);
          }
          expect(source.value).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes several edits at once, and none that overlap or leave the text', () => {
    const source = new SourceText('一二三四');
    const edits = [
      { start: 3, end: 4, text: '' },
      { start: 0, end: 0, text: '零' },
    ];
    expect(source.edited(edits).value).toBe('零一二三');
    expect(() => source.edited([{ start: 3, end: 5, text: '' }])).toThrow(RangeError);
    expect(() => source.edited([...edits, { start: 2, end: 4, text: '' }])).toThrow(RangeError);
  });

  it('clamps places beyond a line or the text', () => {
    const source = new SourceText('一二\n三');
    expect(source.offsetOf({ line: 1, column: 99 })).toBe(3);
    expect(source.offsetOf({ line: 9, column: 1 })).toBe(4);
    expect(source.offsetOf({ line: 0, column: 1 })).toBe(0);
  });
});

it('counts Han characters and nothing else', () => {
  expect(countHan('2025 年，AI 与〇')).toBe(3);
});
