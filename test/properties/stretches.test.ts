import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocument, updateDocument } from '../../server/src/engine/markdown/document.ts';
import { cutAgain, cutStretches } from '../../server/src/engine/markdown/stretches.ts';
import { spliceOf } from '../../server/src/engine/text/splice.ts';
import { hostileEdit, markdownText, placeEdit, reportEdit, reportText, runs } from './markdownText.ts';

const PATIENCE = 120_000;
const text = fc.oneof({ weight: 3, arbitrary: reportText }, { weight: 1, arbitrary: markdownText });
const edits = fc.array(fc.oneof(reportEdit, hostileEdit), { minLength: 1, maxLength: 6 });

describe('stretches', () => {
  it(
    'hold all blocks in order, and each but the first begins with a heading',
    () => {
      fc.assert(
        fc.property(text, (value) => {
          const { blocks } = openDocument(value);
          const { list, firsts } = cutStretches(blocks);
          expect(list.flatMap((stretch) => stretch.blocks)).toEqual(blocks);
          expect(firsts.map((first) => blocks[first])).toEqual(list.map((stretch) => stretch.blocks[0]));
          for (const { blocks: own } of list.slice(1)) expect(own[0]?.type).toBe('heading');
        }),
        runs(200),
      );
    },
    PATIENCE,
  );

  it(
    'are after any edits those of the edited document, and the same objects where nothing has changed',
    () => {
      fc.assert(
        fc.property(text, edits, (start, all) => {
          let document = openDocument(start);
          let stretches = cutStretches(document.blocks);
          for (const edit of all) {
            const before = { document, stretches };
            document = updateDocument(document, [placeEdit(edit, document.source.length)]);
            const splice = spliceOf(before.document.blocks, document.blocks);
            stretches = cutAgain(document.blocks, splice, before.document.blocks, before.stretches);
            expect(stretches).toEqual(cutStretches(document.blocks));
            if (stretches.depth !== before.stretches.depth) continue;
            for (const [index, first] of before.stretches.firsts.entries()) {
              const end = before.stretches.firsts[index + 1] ?? before.document.blocks.length;
              const isAlone = end < splice.head || first >= before.document.blocks.length - splice.tail;
              if (isAlone && index > 0) expect(stretches.list).toContain(before.stretches.list[index]);
            }
          }
        }),
        runs(150),
      );
    },
    PATIENCE,
  );
});
