import {
  GAP_KINDS,
  gaps as gapsFact,
  gapsWhere,
  type Gap,
  type GapRegister,
} from '../../facts/typography/gaps.ts';
import type { Replacement } from '../../facts/lines.ts';
import { placeIn } from '../../facts/passageEdits.ts';
import { choice, options } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { editsThroughout, isThroughout } from '../throughout.ts';
import { cjkSpacingMessages } from './cjkSpacingMessages.ts';
import { gapEdits, groupGaps } from './gapEdits.ts';
import { houseOf } from './spacingHouse.ts';

type Message = keyof typeof cjkSpacingMessages;

/** Spaces between 汉字 and Latin letters or digits unlike the rest of the draft, and stray ones between 汉字. */
export const cjkSpacing = documentRule({
  id: 'cjk-spacing',
  group: 'typography',
  title: { zh: '中西文间距', en: 'Spaces between Chinese and Latin' },
  severity: 'warning',
  fixable: 'fix',
  options: options({
    letters: choice(['auto', 'always', 'never'], {
      zh: '汉字与西文字母之间空不空格；auto 随全文多数（至少 10 处、八成），多数不明显时不报',
      en: 'Spaces between Chinese and Latin letters; auto: as most of the draft (80% of at least 10 places)',
    }),
    digits: choice(['auto', 'always', 'never'], {
      zh: '汉字与阿拉伯数字（及 %）之间空不空格；auto 同上',
      en: 'Spaces between Chinese and digits (and %); auto: the same',
    }),
  }),
  messages: cjkSpacingMessages,
  facts: { gaps: gapsFact },
  *check({ gaps }, { options: { letters, digits } }): Iterable<Finding<Message>> {
    const missing: Gap[] = [];
    const superfluous: Gap[] = [];
    const right = { missing: 0, superfluous: 0 };
    for (const kind of GAP_KINDS) {
      const option = kind === 'letter' ? letters : digits;
      const house = option === 'auto' ? houseOf(gaps, kind) : option;
      if (house === undefined) continue;
      const isSpaced = house === 'always';
      const [wrong, count] = isSpaced
        ? ([missing, 'missing'] as const)
        : ([superfluous, 'superfluous'] as const);
      const { spaced, tight } = gaps.counts[kind];
      right[count] += isSpaced ? spaced : tight;
      if ((isSpaced ? tight : spaced) === 0) continue;
      for (const gap of gapsWhere(gaps, kind, isSpaced ? 'tight' : 'spaced')) wrong.push(gap);
    }
    yield* report('missing', missing, right.missing);
    yield* report('superfluous', superfluous, right.superfluous);
    yield* reportStray(gaps);
  },
});

function* report(
  message: 'missing' | 'superfluous',
  wrong: readonly Gap[],
  right: number,
): Iterable<Finding<Message>> {
  const groups = groupGaps(wrong);
  const [first] = groups;
  if (!first) return;
  const title = message === 'missing' ? 'insert' : 'remove';
  if (isThroughout(groups.length, right)) {
    const edits = editsThroughout(wrong, gapEdits);
    yield {
      message: `${message}Throughout`,
      data: { count: wrong.length, right },
      at: placeIn(first.block, first.passage, first),
      scope: 'document',
      fix: edits.length > 0 ? { title: `${title}All`, edits } : undefined,
    };
    return;
  }
  for (const { block, passage, start, end, members } of groups) {
    const text = passage.text.slice(start, end);
    const fix = fixOf(title, members.map(gapEdits));
    yield { message, data: { text, right }, at: placeIn(block, passage, { start, end }), fix };
  }
}

/** Undefined where one of the edits cannot be made. */
function fixOf(
  title: 'insert' | 'remove',
  edits: readonly (readonly Replacement[] | undefined)[],
): Fix<Message> | undefined {
  const possible = edits.flatMap((each) => (each ? [each] : []));
  return possible.length === edits.length ? { title, edits: possible.flat() } : undefined;
}

/** One heading with a space in it has a fault; several have a style. */
function* reportStray({ stray: all, headings }: GapRegister): Iterable<Finding<Message>> {
  const inHeadings = all.filter(({ kind }) => kind === 'heading');
  const isFault = inHeadings.length === 1 && headings >= LEAST_HEADINGS;
  const stray = all.filter(({ kind }) => kind !== 'heading' || isFault);
  const [first] = stray;
  if (first && isThroughout(stray.length, MOST_STRAY)) {
    const edits = editsThroughout(stray, gapEdits);
    const fix = edits.length > 0 ? ({ title: 'removeAll', edits } as const) : undefined;
    const at = placeIn(first.block, first.passage, first);
    yield { message: 'strayThroughout', data: { count: stray.length }, at, scope: 'document', fix };
    return;
  }
  for (const gap of stray) {
    const { block, passage, start, end, kind } = gap;
    const text = passage.text.slice(start - 1, end + 1);
    const fix = fixOf('remove', [gapEdits(gap)]);
    const at = placeIn(block, passage, { start, end });
    const repair = kind === 'heading' ? { suggestions: fix ? [fix] : [] } : { fix };
    yield { message: 'stray', data: { text }, at, ...repair };
  }
}

const LEAST_HEADINGS = 5;

/** Beyond these, stray spaces are told once. */
const MOST_STRAY = 10;
