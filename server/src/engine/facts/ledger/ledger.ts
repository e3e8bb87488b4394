import type { Block } from '../../markdown/block.ts';
import { blockFact, documentFact } from '../fact.ts';
import { isEntered, readLedgerSubject, readLedgerValue, type LedgerEntry } from './ledgerEntry.ts';
import { placeIn } from '../passageEdits.ts';
import { evidenceOf } from '../sources/sourcing.ts';
import type { Statement } from '../statistics/statement.ts';
import { tableOf, type Table } from '../floats/tables.ts';

export type { LedgerEntry } from './ledgerEntry.ts';

/** What a block enters in the ledger. */
export const ledgerOfBlock = blockFact<readonly LedgerEntry[]>('ledgerOfBlock', (block, context) => {
  const table = context.read(tableOf, block);
  const part = table ? undefined : context.read(evidenceOf, block);
  const entries = table
    ? tableEntries(table)
    : part?.kind === 'text'
      ? part.statements.flatMap((statement) => proseEntries(block, statement))
      : [];
  return entries.length > 0 ? entries : undefined;
});

/**
 * The number ledger: every figure of the document whose indicator can be named, in order, with its unit normalised.
 * Two entries are about the same thing where indicator, scope, period and unit agree.
 */
export const ledger = documentFact({
  id: 'ledger',
  parts: ledgerOfBlock,
  merge: (parts): readonly LedgerEntry[] => parts.flat(),
});

function proseEntries(block: Block, { passage, sentence, statistics }: Statement): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let from = 0;
  let previous = '';
  for (const statistic of statistics) {
    const start = statistic.start - sentence.start;
    const value = isEntered(statistic) ? readLedgerValue(statistic.text) : undefined;
    const subject = value && readLedgerSubject(sentence.text.slice(0, start), from, previous);
    from = statistic.end - sentence.start;
    previous = subject?.indicator ?? '';
    if (!value || !subject) continue;
    entries.push({
      ...value,
      ...subject,
      qualifier: /^(?:左右|上下)/.test(sentence.text.slice(from)) ? 'about' : subject.qualifier,
      origin: 'prose',
      context: sentence.text,
      text: statistic.text,
      at: placeIn(block, passage, statistic),
    });
  }
  return entries;
}

const YEAR = /(?:19|20)\d{2}(?=\s?年)/;
const HEADER_UNIT = /[（(]([^（）()]{1,8})[）)]$/;

/** A cell's indicator is its row and its column; the unit may stand in the header's brackets. */
function tableEntries({ block, headers, rows }: Table): readonly LedgerEntry[] {
  const columns = headers.map(readHeader);
  return rows.flatMap((row) => {
    const label = row[0]?.text ?? '';
    if (label === '') return [];
    const year = YEAR.exec(label)?.[0];
    return row.flatMap(({ figure, passage, text }, index): LedgerEntry[] => {
      const column = columns[index];
      if (!figure || !passage || !column || index === 0) return [];
      const unit = figure.scale + figure.unit;
      const value = readLedgerValue(`${String(Math.abs(figure.number))}${unit || column.unit}`);
      if (!value) return [];
      const precision = 0.5 * 10 ** -figure.decimals * (value.value / (Math.abs(figure.number) || 1) || 1);
      return [
        {
          ...value,
          value: figure.number < 0 ? -value.value : value.value,
          precision,
          indicator: `${label} ${column.title}`.trim(),
          scope: undefined,
          period: column.year ?? year,
          qualifier: figure.isApproximate ? 'about' : 'exact',
          origin: 'table',
          attribution: '',
          context: text,
          text,
          at: placeIn(block, passage, { start: 0, end: passage.text.length }),
        },
      ];
    });
  });
}

/** What the head of a column says of its figures: 规模（亿元）, 2025 年. */
function readHeader(header: string): { title: string; unit: string; year: string | undefined } {
  return {
    title: header.replace(HEADER_UNIT, ''),
    unit: HEADER_UNIT.exec(header)?.[1] ?? '',
    year: YEAR.exec(header)?.[0],
  };
}
