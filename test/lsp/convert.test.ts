import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../server/src/engine/index.ts';
import { converterOf } from '../../server/src/lsp/convert.ts';
import { lineStartsOf, updateLineStarts } from '../../server/src/lsp/lines.ts';
import { pathOf, uriOf } from '../../server/src/lsp/paths.ts';

const text = fc
  .array(fc.constantFrom('a', '报', 'é', '𠮷', '\n', '\r\n', '\r', ' ', '\ud842'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('line starts', () => {
  it('are those of the engine, after any edits', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(), text), { maxLength: 5 }), (first, edits) => {
        let current = first;
        let lines = lineStartsOf(current);
        for (const [a, b, inserted] of edits) {
          const [start = 0, end = 0] = [a % (current.length + 1), b % (current.length + 1)].sort(
            (x, y) => x - y,
          );
          current = current.slice(0, start) + inserted + current.slice(end);
          lines = updateLineStarts(lines, current, { start, end, text: inserted });
          expect(lines).toEqual(new SourceText(current).lineStarts);
        }
      }),
    );
  });
});

describe('positions', () => {
  it('lead back to their offsets, in either encoding', () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, at) => {
        const placed = { text: value, lines: lineStartsOf(value) };
        const offset = at % (value.length + 1);
        const isWithinPair =
          value.codePointAt(offset - 1) !== undefined && (value.codePointAt(offset - 1) ?? 0) > 0xffff;
        const isWithinLineEnd = value.slice(offset - 1, offset + 1) === '\r\n';
        if (offset > 0 && (isWithinPair || isWithinLineEnd)) return;
        for (const encoding of ['utf-16', 'utf-8'] as const) {
          const { offsetAt, positionAt } = converterOf(placed, encoding);
          expect(offsetAt(positionAt(offset))).toBe(offset);
        }
      }),
    );
  });

  it('count bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (value, places) => {
        const placed = { text: value, lines: lineStartsOf(value) };
        // One converter for many places, as it remembers where it was.
        const { positionAt } = converterOf(placed, 'utf-8');
        for (const place of places) {
          const offset = place % (value.length + 1);
          const { line, character } = positionAt(offset);
          const start = placed.lines[line] ?? 0;
          const isWithinPair = offset > 0 && (value.codePointAt(offset - 1) ?? 0) > 0xffff;
          if (!isWithinPair) expect(character).toBe(Buffer.byteLength(value.slice(start, offset)));
        }
      }),
    );
  });
});

describe('paths and URIs', () => {
  it.each([
    ['file:///desk/a%20b.md', '/desk/a b.md'],
    ['file:///c%3A/报告/a.md', 'C:/报告/a.md'],
    ['file:///C:/a.md', 'C:/a.md'],
    ['file://server/share/a.md', '//server/share/a.md'],
    ['vscode-vfs://github/team/drafts/a.md', '/@vscode-vfs@github/team/drafts/a.md'],
    ['memfs:/a.md', '/@memfs@/a.md'],
  ])('%s is %s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
    expect(pathOf(uriOf(path))).toBe(path);
  });

  it.each(['untitled:Untitled-1', '', 'nonsense', 'file:', 'http:'])('“%s” has no path', (uri) => {
    const path = pathOf(uri);
    if (path !== undefined) expect(uriOf(path)).toBeTypeOf('string');
  });
});
