import { describe, expect, it } from 'vitest';
import { contrasts } from './statistics/contrasts.ts';
import { heldOut } from './statistics/heldOut.ts';
import { judge, readSample } from './statistics/score.ts';
import { sentences } from './statistics/sentences.ts';

describe.each([
  ['sentences of the genre', sentences],
  ['sentences written before the recogniser', heldOut],
  ['near misses', contrasts],
])('%s', (_, lines) => {
  it.each(lines)('%s', (line) => {
    const sample = readSample(line);
    const { source, missed, extra } = judge(sample);
    expect({ source, missed, extra }).toEqual({ source: sample.source, missed: [], extra: [] });
  });
});
