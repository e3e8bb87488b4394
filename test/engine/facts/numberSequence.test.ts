import { describe, expect, it } from 'vitest';
import { judgeSequence } from '../../../server/src/engine/facts/floats/numberSequence.ts';

function judge(
  values: readonly (number | undefined)[],
  excused: readonly number[] = [],
  ...first: readonly undefined[]
) {
  const items = values.map((value, index) => ({ value, excused: excused[index] ?? 0 }));
  return judgeSequence(items, first.length > 0 ? undefined : 1);
}

describe('judgeSequence', () => {
  it.each([
    [[1, 2, 3], {}],
    [[1, 2, 4, 5], { 2: 'gap' }],
    [[1, 2, 2, 3], { 2: 'repeat' }],
    [[1, 2, 2, 4], { 2: 'repeat' }],
    [[1, 2, 9, 4], { 2: 'wrong' }],
    [[2, 2, 3], { 0: 'wrong' }],
    [[1, 3, 2, 4], { 1: 'order' }],
    [[1, 3, 4, 2, 5], { 3: 'order' }],
    [[1, 4, 2, 3, 5], { 1: 'order' }],
    [[3, 4, 5], { 0: 'start' }],
    [[1, 2, 5], { 2: 'gap' }],
    [[1, 2, undefined, 3], {}],
    [[1, undefined, 3], {}],
    [[], {}],
  ])('finds one fault in %j', (values, faults) => {
    const found = judge(values).flatMap(({ fault }, index) => (fault ? [[index, fault] as const] : []));
    expect(Object.fromEntries(found)).toEqual(faults);
  });

  it('says what is due', () => {
    expect(judge([1, 3, 2, 9]).map(({ due }) => due)).toEqual([1, 2, 3, 4]);
  });

  it('excuses numbers of figures without captions', () => {
    expect(judge([1, 3], [0, 1])).toEqual([
      { due: 1, fault: undefined },
      { due: 3, fault: undefined },
    ]);
  });

  it('lets an excerpt begin anywhere', () => {
    expect(judge([7, 8], [], undefined).map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });
});
