import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../server/src/engine/config/nearest.ts';

describe('the nearest name', () => {
  const names = ['heading-numbering', 'heading-increment', 'preset', 'profile', '标题序号'];

  it.each([
    ['heading-numbring', 'heading-numbering'],
    ['Heading-Numbering', 'heading-numbering'],
    ['presets', 'preset'],
    ['profil', 'profile'],
    ['标题编号', '标题序号'],
    ['numbering', undefined],
    ['x', undefined],
    ['', undefined],
  ])('to %j is %j', (typed, expected) => {
    expect(nearestName(typed, names)).toBe(expected);
  });
});
