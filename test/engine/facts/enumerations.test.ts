import { describe, expect, it } from 'vitest';
import { enumerations } from '../../../server/src/engine/facts/enumerations/enumerations.ts';
import { LAST } from '../../../server/src/engine/facts/enumerations/ordinals.ts';
import { alignRuns, type Step } from '../../../server/src/engine/facts/enumerations/runAlignment.ts';
import { documentFactOf } from './documentFactOf.ts';

/** Runs as their numbers, a fault behind the number it is told at. */
function align(series: string): readonly string[] {
  const steps = series.split(' ').map((word, index): Step => {
    const [, mark = '', number = ''] = /^([|/]?)(\d+)$/.exec(word) ?? [];
    const gap = index === 0 ? 'hard' : mark === '|' ? 'passage' : mark === '/' ? 'soft' : 'none';
    return { value: Number(number), firm: true, break: gap, added: false };
  });
  return alignRuns(steps, { lone: 1.1 }).map((run) =>
    run.map(({ step, fault }) => `${String(steps[step]?.value)}${fault ? `:${fault}` : ''}`).join(' '),
  );
}

describe('alignRuns', () => {
  it.each([
    ['1 2 3', ['1 2 3']],
    ['1 2 1 2 3 1 2', ['1 2', '1 2 3', '1 2']],
    ['1 2 |3 4', ['1 2 3 4']],
    ['1 3 4', ['1 3:gap 4']],
    ['1 2 4', ['1 2 4:gap']],
    ['1 2 2 3', ['1 2 2:repeat 3']],
    ['1 2 2 4', ['1 2 2:repeat 4']],
    ['1 1 3', ['1 1:repeat 3']],
    ['1 3 2 4', ['1 3:order 2 4']],
    ['2 1 3', ['2:order 1 3']],
    ['1 4 3 2 5', ['1 4:order 3 2 5']],
    ['1 3 4 2', ['1 3 4 2:order']],
    ['2 3 4', ['2:start 3 4']],
    ['1 2 3 |2 3', ['1 2 3', '2:start 3']],
    ['1 2 |2 1 3', ['1 2', '2:order 1 3']],
    ['1 5 3', ['1 5:gap 3']],
    ['1 2 1 4', ['1 2 1:repeat 4']],
    ['1 |1 2', ['1', '1 2']],
    ['1 2 /4', ['1 2', '4:start']],
    ['1 2 /3', ['1 2 3']],
  ])('%s', (series, expected) => {
    expect(align(series)).toEqual(expected);
  });

  it('takes 最后 after any number, and numbers left out for 此外 as they are', () => {
    const step = (value: number, added = false): Step => ({ value, firm: true, break: 'none', added });
    const faults = alignRuns([step(1), step(3, true), step(LAST)], { lone: 0.6 }).flat();
    expect(faults.map(({ fault }) => fault)).toEqual([undefined, undefined, undefined]);
  });
});

/** Each enumeration as its ordinals, a fault behind the one it is told at. */
function read(text: string): readonly string[] {
  return documentFactOf(enumerations, text).map(({ members }) =>
    members
      .map(({ ordinal, text: { passage }, fault }) => {
        return passage.text.slice(ordinal.start, ordinal.end) + (fault ? `:${fault}` : '');
      })
      .join(' '),
  );
}

describe('enumerations', () => {
  it.each([
    ['over paragraphs', '一是甲。\n\n乙的说明。\n\n**二是**丙。三是丁。', ['一是 二是 三是']],
    [
      'nested in another form',
      '第一，甲。一是子。二是丑。\n\n第二，乙。一是寅。二是卯。',
      ['第一 第二', '一是 二是', '一是 二是'],
    ],
    ['nested in its own form', '一是甲，包括：一是子；二是丑。二是乙。', ['一是 二是', '一是 二是']],
    [
      'ends at a heading',
      '## 一、甲\n\n一是子。二是丑。\n\n## 二、乙\n\n三是寅。',
      ['一是 二是', '三是:start'],
    ],
    ['labels go over headings', '## 甲\n\n趋势一：子\n\n## 乙\n\n趋势二：丑', ['趋势一 趋势二']],
    ['footnotes between', '一是甲[^1]。\n\n[^1]: 一是注。二是释。\n\n二是乙。', ['一是 二是', '一是 二是']],
    [
      'cells are apart',
      '| 甲 | 乙 |\n|---|---|\n| 一是子；二是丑 | 一是寅；二是卯 |',
      ['一是 二是', '一是 二是'],
    ],
    ['mixed forms', '一是甲。第二，乙。三是丙。', ['一是 第二:form 三是']],
    ['mixed forms, the first odd', '首先，甲。第二，乙。第三，丙。', ['首先:form 第二 第三']],
    ['mixed forms of a numbered pair', '第一，甲。其次，乙。最后，丙。', ['第一:form 其次 最后']],
    ['lone', '一是甲。乙也如此。', ['一是:lone']],
    ['not lone: 此外', '一是甲。此外，乙也如此。', ['一是']],
    ['not lone: 其次', '一是甲。其次，乙。', ['一是 其次:form']],
    ['first of all, alone', '首先，感谢各位。', ['首先']],
    ['words in the wrong order', '首先，甲。再次，乙。其次，丙。最后，丁。', ['首先 再次:order 其次 最后']],
    ['words swapped at the opening', '其次，甲。首先，乙。最后，丙。', ['其次:order 首先 最后']],
    ['a word with the wrong mark', '首先，甲。其次、乙。最后：丙。', ['首先 其次 最后']],
    ['words as words', '首先、其次、最后之后用逗号。', []],
    ['a word left out', '首先，甲。再次，乙。', ['首先 再次:gap']],
    ['此外 for a word', '首先，甲。此外，乙。再次，丙。', ['首先 再次']],
    ['opened by a word without punctuation', '原因一是甲，二是乙。', ['一是 二是']],
    ['brackets that go on from headings', '## （一）甲\n\n（二）乙\n\n（三）丙', ['（二） （三）']],
    ['no number but a holiday', '七、八月雨多。十一是长假。', ['十一是']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
