import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStretch } from '../../server/src/engine/facts/sources/evidenceStretch.ts';
import { resolveSources } from '../../server/src/engine/facts/sources/sourceScopes.ts';
import { evidenceOf } from '../../server/src/engine/facts/sources/sourcing.ts';
import { builtInLexicon } from '../../server/src/engine/lexicon/builtIn.ts';
import { FactReader } from '../../server/src/engine/linter/factReader.ts';
import { openDocument } from '../../server/src/engine/markdown/document.ts';
import { runs } from './markdownText.ts';

const PATIENCE = 120_000;

/** What gives figures, and what sources or dates those beside, after or around it. */
const BLOCKS = [
  '## 摘要',
  '## 附录',
  '## 下一步工作要点',
  '### 发展现状',
  '### 《某市统计公报》主要指标',
  '## 2024 年回顾',
  '#### 小节',
  '##',
  '市场规模达到 31.2 亿元。',
  '2023 年规模为 31.2 亿元[^1]。',
  '受访企业中，42% 已采用该技术。',
  '课题组于 2024 年开展问卷调查，回收问卷 300 份。',
  '据国家统计局数据，总产值增长 8.3%。',
  '某报告研判了五大趋势：',
  '- 一是规模达到 31.2 亿元。\n- 二是增速为 12%。',
  '来源：某市统计局。',
  '| 项目 | 数值 |\n| --- | --- |\n| 规模 | 31.2 |\n\n数据来源：某局，2024 年。',
  '图 1 规模',
  '![图](a.png)',
  '本章数据均来自某市统计局 2024 年年报。',
  '本节数据来自某企业。',
  '如无特别说明，本报告数据来源于某平台。',
  '本报杭州 10 月 26 日电 产值增长 5%。',
  '---',
];

const draft = fc
  .array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 24 })
  .map((blocks) => `# 某报告\n\n${blocks.join('\n\n')}\n\n[^1]: 来源：某局，2023 年。\n`);

describe('what sources statistics', () => {
  it(
    'does not depend on where the document is cut into stretches',
    () => {
      fc.assert(
        fc.property(draft, fc.infiniteStream(fc.boolean()), (text, choices) => {
          const reader = new FactReader(builtInLexicon);
          const dated = new Set(['1']);
          const found = openDocument(text).blocks.flatMap((block) => {
            const part = reader.read(evidenceOf, block);
            return part ? [{ part, isHeading: block.type === 'heading' }] : [];
          });
          const cut = found.flatMap(({ isHeading }, index) =>
            index === 0 || (isHeading && choices.next().value === true) ? [index] : [],
          );
          const parts = found.map(({ part }) => part);
          const stretches = cut.map((first, index) => readStretch(parts.slice(first, cut[index + 1])));
          const { statements, cells, hasByline } = resolveSources(stretches, dated);
          const whole = resolveSources([readStretch(parts)], dated);
          expect({ statements, cells, hasByline }).toEqual({
            statements: whole.statements,
            cells: whole.cells,
            hasByline: whole.hasByline,
          });
        }),
        runs(300),
      );
    },
    PATIENCE,
  );
});
