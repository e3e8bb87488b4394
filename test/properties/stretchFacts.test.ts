import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contents } from '../../server/src/engine/facts/contents/contents.ts';
import type { AnyDocumentFact } from '../../server/src/engine/facts/fact.ts';
import { floats } from '../../server/src/engine/facts/floats/floats.ts';
import { gaps } from '../../server/src/engine/facts/typography/gaps.ts';
import { pairFaults } from '../../server/src/engine/facts/typography/pairing.ts';
import { paragraphEnds } from '../../server/src/engine/facts/typography/paragraphEnds.ts';
import { buildLexicon } from '../../server/src/engine/lexicon/builtIn.ts';
import { FactReader } from '../../server/src/engine/linter/factReader.ts';
import type { Block } from '../../server/src/engine/markdown/block.ts';
import { openDocument } from '../../server/src/engine/markdown/document.ts';
import { runs } from './markdownText.ts';

const PATIENCE = 120_000;
const lexicon = buildLexicon([]);

const part = fc.constantFrom(
  '# 报告',
  '## 一、总论',
  '### 附录',
  '## 目录\n\n- 一、总论\n- 二、分论',
  '## 图目录\n\n图 1 甲\n\n图 2 乙',
  '#',
  '###### 图 1 甲',
  '![](a.png)',
  '![图 3 丙](b.png)',
  '图 2 乙',
  'Figure 2 The second',
  '续表 1 丁',
  '表 1 丁',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  '数据来源：年报。',
  '如下图所示，增长较快。',
  '全文图表如无特别说明，均来源于课题组整理。',
  '***',
  '他说：“甲甲甲甲。',
  '“乙乙乙乙。',
  '丙丙丙丙。”',
  '（戊戊戊戊，',
  '己己己己）。',
  '2025年GDP增长 5%，共 3 个 接口。',
  '这一段写得很长很长，直到三十个汉字以上才停下来却没有写上句号就这样结束了',
  '- 甲\n- 乙',
);
const report = fc.array(part, { minLength: 3, maxLength: 24 }).map((parts) => parts.join('\n\n'));

/** Cuts before each heading that a bit is set for. */
function cutAt(blocks: readonly Block[], bits: number): readonly (readonly Block[])[] {
  const cut: Block[][] = [[]];
  let headings = 0;
  for (const block of blocks) {
    if (block.type === 'heading' && ((bits >> (headings++ % 24)) & 1) === 1) cut.push([]);
    cut.at(-1)?.push(block);
  }
  return cut.filter((stretch) => stretch.length > 0);
}

/** What facts say of a document that is cut in a certain way. */
function readCut(blocks: readonly Block[], bits: number): Readonly<Record<string, unknown>> {
  const reader = new FactReader(lexicon);
  const valueOf = (fact: AnyDocumentFact): unknown => {
    const { parts } = fact;
    const values =
      parts.kind === 'stretch'
        ? cutAt(blocks, bits).flatMap((stretch) => {
            const value = parts.compute({ blocks: stretch }, reader);
            return value === undefined ? [] : [value];
          })
        : [];
    const needs = Object.entries(fact.needs).map(([name, need]) => [name, valueOf(need)]);
    return fact.merge(values as never, Object.fromEntries(needs) as never, reader);
  };
  // Which stretches have the gaps is the one thing that depends on the cuts.
  const { counts, stray, headings } = valueOf(gaps) as ReturnType<typeof gaps.merge>;
  return {
    contents: valueOf(contents),
    floats: valueOf(floats),
    gaps: { counts, stray, headings },
    pairFaults: valueOf(pairFaults),
    paragraphEnds: valueOf(paragraphEnds),
  };
}

it(
  'says the same of figures, lists of contents, gaps, pairs and paragraphs wherever a document is cut',
  () => {
    fc.assert(
      fc.property(report, fc.nat(2 ** 24 - 1), (text, bits) => {
        const { blocks } = openDocument(text);
        expect(readCut(blocks, bits)).toEqual(readCut(blocks, 0));
      }),
      runs(150),
    );
  },
  PATIENCE,
);
