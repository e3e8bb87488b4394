import { unevenRows, type UnevenRow } from '../../facts/floats/tableRows.ts';
import { placeOf, type Block } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding } from '../rule.ts';

type Message = 'fewer' | 'more' | 'line' | 'delimiter' | 'pad' | 'drop' | 'separate' | 'redraw';

/** Rows of a table that have more or fewer cells than its header. */
export const tableShape = blockRule({
  id: 'table-shape',
  group: 'markdown',
  title: { zh: '表格列数', en: 'Shape of tables' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages: {
    fewer: {
      zh: '这一行只有 {cells} 格，表头有 {wanted} 格：后面的列会空着，数据可能串列（GFM 4.10）。',
      en: 'This row has {cells} cells, the header {wanted}: the last columns stay empty and figures may be in the wrong column (GFM 4.10).',
    },
    more: {
      zh: '这一行有 {cells} 格，表头只有 {wanted} 格：多出的内容不会显示（GFM 4.10）。',
      en: 'This row has {cells} cells, the header {wanted}: what is beyond is not shown (GFM 4.10).',
    },
    line: {
      zh: '这一行紧跟在表格后面，被当成了表格的一行（GFM 4.10）；请在它前面空一行。',
      en: 'This line follows the table directly and becomes a row of it (GFM 4.10); put an empty line before it.',
    },
    delimiter: {
      zh: '表头有 {wanted} 格，分隔行有 {cells} 格：两者不等，整张表不会显示成表格（GFM 4.10）。',
      en: 'The header has {wanted} cells, the line under it {cells}: unless they agree, none of this is shown as a table (GFM 4.10).',
    },
    pad: { zh: '在行末补空格子', en: 'Add empty cells at the end' },
    drop: { zh: '删去多余的空格子', en: 'Remove the empty cells beyond the header' },
    separate: { zh: '在这一行前空一行', en: 'Put an empty line before it' },
    redraw: { zh: '按表头改分隔行', en: 'Make the line fit the header' },
  },
  facts: {},
  blocks: ['table', 'list', 'blockquote', 'paragraph'],
  *check(block): Iterable<Finding<Message>> {
    if (!block.source.includes('|')) return;
    if (block.type === 'paragraph') {
      yield* checkDelimiter(block);
      return;
    }
    for (const row of unevenRows(block)) yield rowFinding(block, row);
  },
});

function rowFinding(block: Block, row: UnevenRow): Finding<Message> {
  const { start, end, cells, wanted, text, isLine, surplus } = row;
  const data = { cells, wanted };
  const at = placeOf(block, { start, end });
  if (isLine) {
    const edits = [{ at: placeOf(block, { start, end: start }), text: '\n' }];
    const suggestions = block.type === 'table' ? [{ title: 'separate' as const, edits }] : [];
    return { message: 'line', at, suggestions };
  }
  if (cells < wanted) {
    const isClosed = /(?:^|[^\\])\|$/.test(text);
    const added = `${isClosed ? '' : ' |'}${'  |'.repeat(wanted - cells)}`;
    const edits = [{ at: placeOf(block, { start: end, end }), text: added }];
    return { message: 'fewer', data, at, fix: { title: 'pad', edits } };
  }
  const [first] = surplus;
  const rest = first ? block.source.slice(first.start, end) : '';
  if (!first || /[^\s|]/.test(rest)) return { message: 'more', data, at };
  const hasPipe = block.source.charAt(first.start - 1) === '|' || rest.startsWith('|');
  const from =
    rest.startsWith('|') && block.source.charAt(first.start - 1) !== '|' ? first.start + 1 : first.start;
  const edits = [{ at: placeOf(block, { start: from, end }), text: '' }];
  return { message: 'more', data, at, fix: hasPipe ? { title: 'drop', edits } : undefined };
}

const DELIMITER = /^ *:?-+:? *$/;

/** A header and a line of hyphens that do not agree make no table at all. */
function* checkDelimiter(block: Block): Iterable<Finding<Message>> {
  const [header = '', line = ''] = block.source.split('\n', 2);
  if (!/\|.*\|/.test(header) || !line.includes('|')) return;
  const delimiters = cellsOf(line);
  const cells = delimiters.length;
  const wanted = cellsOf(header).length;
  if (cells === wanted || !delimiters.every((cell) => DELIMITER.test(cell))) return;
  const span = { start: header.length + 1, end: header.length + 1 + line.length };
  const at = placeOf(block, span);
  const redrawn = `|${' --- |'.repeat(wanted)}`;
  yield {
    message: 'delimiter',
    data: { cells, wanted },
    at,
    suggestions: [{ title: 'redraw', edits: [{ at, text: redrawn }] }],
  };
}

function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
}
