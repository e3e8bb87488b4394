import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocument, updateDocument, type Document } from '../../server/src/engine/markdown/document.ts';
import type { MarkdownNode } from '../../server/src/engine/markdown/node.ts';
import { parseMarkdown } from '../../server/src/engine/markdown/parse.ts';
import { sourceOf } from '../../server/src/engine/markdown/passage.ts';
import { frontMatterOf } from '../../server/src/engine/markdown/regions.ts';
import { hostileEdit, markdownText, placeEdit, runs } from './markdownText.ts';

const PATIENCE = 120_000;

/** The blocks with their places, for comparison. */
function shapeOf(document: Document): unknown {
  return document.blocks
    .map((block, index) => ({
      start: document.starts[index],
      source: block.source,
      node: plain(block.node, 0, block.source.trimEnd().length),
    }))
    .map(trimmed);
}

/** Blank lines after an unclosed fence or HTML block: the parser counts them in, a region leaves them out. */
function trimmed<T extends { readonly source: string }>(block: T): T {
  return { ...block, source: block.source.trimEnd() };
}

/** What the parser makes of the whole text at once. */
function parsedWhole(text: string): unknown {
  const front = frontMatterOf(text);
  const from = front?.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const nodes = parseMarkdown(text.slice(from), new Map())
    .map((node) => ({
      node,
      start: node.start + from,
      source: text.slice(node.start + from, node.end + from),
    }))
    .map(({ node, start, source }) => ({
      start,
      source,
      node: plain(node, node.start, source.trimEnd().length),
    }))
    .map(trimmed);
  if (!front) return nodes;
  const source = text.slice(front.start, front.end).trimEnd();
  const node = { type: 'frontMatter', start: 0, end: source.length, value: source };
  return [{ start: front.start, source, node }, ...nodes];
}

function plain(node: MarkdownNode, by: number, length: number): unknown {
  const { children, value, ...rest } = node;
  const own = {
    ...rest,
    value: value?.trimEnd(),
    start: node.start - by,
    end: Math.min(node.end - by, length),
  };
  return children ? { ...own, children: children.map((child) => plain(child, by, length)) } : own;
}

describe('openDocument', () => {
  it(
    'yields the tree that the parser yields for the whole text',
    () => {
      fc.assert(
        fc.property(markdownText, (text) => {
          expect(shapeOf(openDocument(text))).toEqual(parsedWhole(text));
        }),
        runs(2000),
      );
    },
    PATIENCE,
  );

  it(
    'gives passages whose runs agree with the source code unit for code unit',
    () => {
      fc.assert(
        fc.property(markdownText, (text) => {
          for (const block of openDocument(text).blocks) {
            for (const passage of block.passages) {
              for (const run of passage.runs) {
                const seen = passage.text.slice(run.text, run.text + run.length).replaceAll('\ufffd', '\0');
                const written = block.source
                  .slice(run.source, run.source + run.length)
                  .replaceAll('\ufffd', '\0');
                expect(seen).toBe(written);
                expect(sourceOf(passage, { start: run.text, end: run.text + run.length })).toEqual({
                  start: run.source,
                  end: run.source + run.length,
                });
              }
            }
          }
        }),
        runs(800),
      );
    },
    PATIENCE,
  );
});

it.each([
  ['quotations', '> '.repeat(3000) + '深'],
  ['lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- 项`).join('\n')],
  ['lists on one line', '- '.repeat(3000) + '项'],
  ['lists in quotations', '> - '.repeat(1000) + '项'],
])('opens %s nested thousands deep without descending', (_, text) => {
  expect(openDocument(`${text}\n\n段落。\n`).blocks.map(({ type }) => type)).toEqual(['code', 'paragraph']);
});

describe('updateDocument', () => {
  it(
    'equals opening the edited text',
    () => {
      fc.assert(
        fc.property(markdownText, fc.array(hostileEdit, { minLength: 1, maxLength: 8 }), (text, edits) => {
          let document = openDocument(text);
          for (const edit of edits) {
            document = updateDocument(document, [placeEdit(edit, document.source.length)]);
            const fresh = openDocument(document.source.value);
            expect(shapeOf(document)).toEqual(shapeOf(fresh));
            expect([...document.labels].sort()).toEqual([...fresh.labels].sort());
          }
        }),
        runs(600),
      );
    },
    PATIENCE,
  );

  it('keeps every block that the edit leaves alone', () => {
    const paragraphs = Array.from(
      { length: 50 },
      (_, index) => `第${String(index)}段的正文，**重点**在此[^1]。`,
    );
    const before = openDocument(`# 题\n\n${paragraphs.join('\n\n')}\n\n[^1]: 来源：某院。\n`);
    const at = before.source.value.indexOf('第25段');
    const after = updateDocument(before, [{ start: at, end: at, text: '新' }]);
    const same = after.blocks.filter((block) => before.blocks.includes(block));
    expect(same).toHaveLength(before.blocks.length - 1);
  });
});
