import { brokenEmphasis, type Delimiter } from '../../facts/typography/emphasis.ts';
import { placeOf, type Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding, type Fix } from '../rule.ts';
import { repairOf } from './emphasisRepair.ts';

type Message =
  'closing' | 'opening' | 'both' | 'spaces' | 'underscores' | 'stuck' | 'lone' | 'move' | 'space';

/** Strong emphasis that CommonMark does not render, because of the punctuation at its edge. */
export const emphasisBoundary = blockRule({
  id: 'emphasis-boundary',
  group: 'typography',
  title: { zh: '强调未生效', en: 'Emphasis that does not render' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages: {
    closing: {
      zh: '加粗没有生效，星号会原样印出：结束的 {run} 前是标点、后面紧跟文字（CommonMark 6.2）；请把标点移到 {run} 之后。',
      en: 'This is not rendered as bold: the closing {run} stands between punctuation and a word (CommonMark 6.2). Put the punctuation after {run}.',
    },
    opening: {
      zh: '加粗没有生效，星号会原样印出：开头的 {run} 前是文字、后面紧跟标点（CommonMark 6.2）；请把标点移到 {run} 之前。',
      en: 'This is not rendered as bold: the opening {run} stands between a word and punctuation (CommonMark 6.2). Put the punctuation before {run}.',
    },
    both: {
      zh: '加粗没有生效，星号会原样印出：{run} 夹在文字与标点之间（CommonMark 6.2）；请把标点移到 {run} 之外。',
      en: 'This is not rendered as bold: {run} stands between words and punctuation (CommonMark 6.2). Put the punctuation outside.',
    },
    spaces: {
      zh: '加粗没有生效，星号会原样印出：{run} 与文字之间不能有空格（CommonMark 6.2）。',
      en: 'This is not rendered as bold: there must be no space inside {run} (CommonMark 6.2).',
    },
    underscores: {
      zh: '加粗没有生效，下划线会原样印出：{run} 不能紧跟在文字旁边（CommonMark 6.2）；请改用 **。',
      en: 'This is not rendered as bold: {run} does not work within words (CommonMark 6.2). Use **.',
    },
    stuck: {
      zh: '加粗没有生效，星号会原样印出：结束的 {run} 夹在符号与文字之间（CommonMark 6.2）；请在 {run} 之后空一格，或把后面的文字一并加粗。',
      en: 'This is not rendered as bold: the closing {run} stands between a symbol and a word (CommonMark 6.2). Put a space after {run}, or make the next word bold too.',
    },
    lone: {
      zh: '{run} 没有配对，会原样印出；请补上另一半，或删去。',
      en: '{run} has no partner and is printed as it stands; add the other half or remove it.',
    },
    move: { zh: '移动 **，使加粗生效', en: 'Move ** so that it works' },
    space: { zh: '在 {run} 之后加空格', en: 'Add a space after {run}' },
  },
  facts: {},
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(block) {
    for (const passage of block.passages) {
      const broken = brokenEmphasis(passage, block.source);
      if (!broken) continue;
      for (const { open, close } of broken.pairs) {
        const repair = repairOf({ open, close }, block.source, passage.source);
        if (!repair) continue;
        const data = { run: open.run };
        const edits = repair.edits?.map(({ text, ...span }) => ({ at: placeOf(block, span), text }));
        const fix = edits && { title: 'move' as const, data, edits };
        const suggestions = fix ? undefined : spacing(block, close);
        yield {
          message: fix ? repair.cause : 'stuck',
          data,
          at: placeOf(block, repair.at),
          fix,
          suggestions,
        };
      }
      yield* loneFindings(block, passage, broken.lone);
    }
  },
});

/** `**增长 5%**左右` closes once a space follows. */
function spacing(block: Block, { run, end }: Delimiter): readonly Fix<Message>[] {
  return [{ title: 'space', data: { run }, edits: [{ at: placeOf(block, { start: end, end }), text: ' ' }] }];
}

/** Table notes explain stars: **表示在 5% 的水平上显著. */
const STAR_NOTE = /^(?:表示|代表|[为指注该此]|分别|说明|数据|[pP]\b)/;

function* loneFindings(
  block: Block,
  passage: Passage,
  lone: readonly Delimiter[],
): Iterable<Finding<Message>> {
  if (passage.kind === 'cell') return;
  for (const { start, end, run } of lone) {
    const after = block.source.slice(end, end + 2);
    if (run !== '**' || !/^[\p{Script=Han}“《]/u.test(after) || STAR_NOTE.test(after)) continue;
    if (start > passage.source.start && !/[\p{Script=Han}。；：，]/u.test(block.source.charAt(start - 1)))
      continue;
    yield { message: 'lone', data: { run }, at: placeOf(block, { start, end }) };
  }
}
