import { describe, expect, it } from 'vitest';
import { canClose, canOpen } from '../../../server/src/engine/markdown/flanking.ts';

describe('delimiter runs (CommonMark 0.31 6.2)', () => {
  it.each([
    ['**', '文', '字', true, true],
    ['**', '。', '字', true, false],
    ['**', '文', '“', false, true],
    ['**', '。', '“', true, true],
    ['**', '', '字', true, false],
    ['**', '文', '', false, true],
    ['**', ' ', ' ', false, false],
    ['**', '%', '左', true, false],
    ['__', '文', '字', false, false],
    ['__', '，', '字', true, false],
    ['__', '字', '，', false, true],
  ])('%s between %j and %j', (run, before, after, opens, closes) => {
    expect(canOpen(run, before, after)).toBe(opens);
    expect(canClose(run, before, after)).toBe(closes);
  });
});
