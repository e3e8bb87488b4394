import type { Block } from '../../markdown/block.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { blockFact, documentFact } from '../fact.ts';
import { listsOf, type ListItem } from './numberedLists.ts';
import { alignRuns, type Step } from './runAlignment.ts';

/** An item of a Markdown list whose typed number is not the one that a renderer shows. */
export interface TypedNumberFault {
  readonly kind: 'listGap' | 'listRepeat';
  readonly block: Block;
  /** Its digits, in the block's source. */
  readonly item: Span & { readonly value: number };
  readonly expected: number;
  /** Number the items in order; empty where a number would take another width and move the item's text. */
  readonly edits: readonly Edit[];
}

type Digits = NonNullable<ListItem['number']>;

/** Ordered lists typed 1. 2. 4.; those that repeat one number throughout leave the counting to the renderer. */
export const typedNumbers = documentFact({
  id: 'typedNumbers',
  parts: blockFact<readonly TypedNumberFault[]>('typedNumbersOf', (block) => {
    if (block.type !== 'list') return undefined;
    const faults = listsOf(block).flatMap((list) =>
      faultsOf(
        block,
        list.items.flatMap(({ number }) => number ?? []),
      ),
    );
    return faults.length > 0 ? faults : undefined;
  }),
  merge: (parts): readonly TypedNumberFault[] => parts.flat(),
});

function faultsOf(block: Block, numbers: readonly Digits[]): readonly TypedNumberFault[] {
  const [first, second] = numbers;
  if (!first || !second || first.value === second.value) return [];
  const steps = numbers.map(({ value }): Step => ({
    value: value - first.value + 1,
    firm: true,
    break: 'none',
    added: false,
  }));
  // A list that begins again is two lists that Markdown has joined.
  if (steps.some(({ value }, index) => value < 1 || (value === 1 && index > 0))) return [];
  const [run, ...others] = alignRuns(steps, { lone: 2 });
  if (!run || others.length > 0) return [];
  const edits = run.flatMap(({ step, due }): Edit[] => {
    const number = numbers[step];
    const text = String(due + first.value - 1);
    return !number || text === String(number.value) ? [] : [{ start: number.start, end: number.end, text }];
  });
  const keepsWidth = edits.every(({ start, end, text }) => end - start === text.length);
  return run.flatMap(({ step, due, fault }): TypedNumberFault[] => {
    const item = numbers[step];
    if (!item || fault === undefined) return [];
    const kind = fault === 'repeat' ? 'listRepeat' : 'listGap';
    return [{ kind, block, item, expected: due + first.value - 1, edits: keepsWidth ? edits : [] }];
  });
}
