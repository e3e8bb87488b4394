import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contents } from '../../server/src/engine/facts/contents/contents.ts';
import { announcedLists } from '../../server/src/engine/facts/enumerations/announcedLists.ts';
import type { Enumeration } from '../../server/src/engine/facts/enumerations/enumeration.ts';
import { runsByStretch } from '../../server/src/engine/facts/enumerations/enumerations.ts';
import { pairs } from '../../server/src/engine/facts/enumerations/pairs.ts';
import type { StretchFact } from '../../server/src/engine/facts/fact.ts';
import { outline } from '../../server/src/engine/facts/outline.ts';
import { buildLexicon } from '../../server/src/engine/lexicon/builtIn.ts';
import { Evaluation } from '../../server/src/engine/linter/evaluate.ts';
import { FactReader } from '../../server/src/engine/linter/factReader.ts';
import type { Block } from '../../server/src/engine/markdown/block.ts';
import { openDocument } from '../../server/src/engine/markdown/document.ts';
import { runs } from './markdownText.ts';

const PATIENCE = 120_000;
const lexicon = buildLexicon([]);

const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('甲', '一、乙', '二、丙', '（一）丁', '趋势一：戊', '趋势二：己', '三大趋势', '五大举措'),
  )
  .map(([depth, title]) => `${'#'.repeat(depth)} ${title}`);
const paragraph = fc.constantFrom(
  '一是子。二是丑。',
  '一是子。',
  '二是丑。',
  '三是寅。四是卯。',
  '一是子，包括：一是辰；二是巳。',
  '二是丑，包括：一是午；二是未。三是申。',
  '主要有以下三点：',
  '提出三大举措：一是子；二是丑。',
  '以上三点都要落实。',
  '趋势一：子',
  '趋势二：丑',
  '首先，子。',
  '其次，丑。第三，寅。',
  '第二，丑。',
  '1. 甲\n2. 乙',
  '> 一是引。二是文。',
  '平常的一段。',
  '注见[^1]。\n\n[^1]: 一是注。二是释。',
  '<!-- 注释 -->',
);
const report = fc
  .array(fc.oneof({ weight: 1, arbitrary: heading }, { weight: 2, arbitrary: paragraph }), {
    minLength: 3,
    maxLength: 24,
  })
  .map((parts) => parts.join('\n\n'));

function isHeading(block: Block | undefined): boolean {
  return block?.type === 'heading';
}

/** Cuts before each heading that a bit is set for. */
function cutAt(blocks: readonly Block[], bits: number): readonly (readonly Block[])[] {
  const cut: Block[][] = [[]];
  let headings = 0;
  for (const block of blocks) {
    if (isHeading(block) && ((bits >> (headings++ % 24)) & 1) === 1) cut.push([]);
    cut.at(-1)?.push(block);
  }
  return cut.filter((stretch) => stretch.length > 0);
}

/** What is said of a document that is cut in a certain way. */
function readCut(blocks: readonly Block[], evaluation: Evaluation, reader: FactReader, bits: number) {
  const cut = cutAt(blocks, bits);
  const partsOf = <T>(fact: StretchFact<T>): readonly T[] =>
    cut.flatMap((stretch) => fact.compute({ blocks: stretch }, reader) ?? []);
  const needs = {
    contents: evaluation.value(contents),
    outline: evaluation.value(outline),
    pairs: evaluation.value(pairs),
  };
  const placed = runsByStretch.merge(partsOf(runsByStretch.parts as never), needs as never, reader);
  const lists = announcedLists.merge(
    partsOf(announcedLists.parts as never),
    { ...needs, runsByStretch: placed } as never,
    reader,
  );
  const all = placed.flatMap((stretch) => stretch.runs.map(({ run }) => run));
  return {
    runs: all.map(spelt).sort(),
    lists: lists
      .map(({ announced, members, least, most, enumeration }) => ({
        counts: announced.map(({ announcement, block }) => [announcement.start, block.source]),
        members: members().map(({ block, start }) => [block.source, start]),
        size: [least, most],
        run: enumeration && spelt(enumeration),
      }))
      .map((list) => JSON.stringify(list))
      .sort(),
  };
}

function spelt({ form, added, members }: Enumeration): string {
  return JSON.stringify([
    form,
    added,
    members.map(({ ordinal, text, due, fault }) => [text.passage.text, ordinal.start, due, fault ?? '']),
  ]);
}

describe('enumerations and counted lists', () => {
  it(
    'are the same wherever the document is cut into stretches',
    () => {
      fc.assert(
        fc.property(report, fc.integer({ min: 0, max: 2 ** 24 - 1 }), (text, bits) => {
          const document = openDocument(text);
          const reader = new FactReader(lexicon);
          const evaluation = new Evaluation(document, reader);
          const whole = readCut(document.blocks, evaluation, reader, 0);
          expect(readCut(document.blocks, evaluation, reader, bits)).toEqual(whole);
          expect(readCut(document.blocks, evaluation, reader, 2 ** 24 - 1)).toEqual(whole);
        }),
        runs(300),
      );
    },
    PATIENCE,
  );
});
