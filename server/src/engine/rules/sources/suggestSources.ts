import type { FootnoteDefinition } from '../../facts/sources/footnotes.ts';
import type { Statement } from '../../facts/statistics/statement.ts';
import { replaceIn } from '../../facts/passageEdits.ts';
import { placeOf, type Block } from '../../markdown/block.ts';
import { normalizeLabel } from '../../markdown/label.ts';
import type { Mark } from '../../markdown/passage.ts';
import type { Fix, PlacedEdit } from '../rule.ts';

type Title = 'addFootnote' | 'reuseFootnote' | 'attribute';

/** How the draft sets its footnotes, as far as it concerns one sentence. */
export interface FootnoteHabits {
  /** Where markers stand: before or after the punctuation mark. */
  readonly side: 'before' | 'after';
  /** The number after the highest in use. */
  readonly nextLabel: string;
  /** After which definition another one goes; undefined where the draft has none. */
  readonly near: FootnoteDefinition | undefined;
}

/** After which definition that of another footnote in the block goes: the last that the block refers to, or the last. */
export function nearDefinition(
  block: Block,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  last: FootnoteDefinition | undefined,
): FootnoteDefinition | undefined {
  for (const { marks } of block.passages.toReversed()) {
    const own = marks.findLast((mark) => isReference(mark) && definitions.has(normalizeLabel(mark.value)));
    if (own) return definitions.get(normalizeLabel(own.value));
  }
  return last;
}

function isReference({ kind }: Mark): boolean {
  return kind === 'footnoteReference';
}

/** Ways to source a sentence, best first: a new footnote, one that its paragraph has, words. */
export function suggestSources(statement: Statement, habits: FootnoteHabits): readonly Fix<Title>[] {
  const { side, nextLabel: label } = habits;
  const fixes: Fix<Title>[] = [];
  const marker = markerEdits(statement, side, label);
  if (marker)
    fixes.push({
      title: 'addFootnote',
      data: { label },
      edits: [...marker, definitionEdit(statement, habits)],
    });
  for (const near of nearLabels(statement)) {
    const edits = markerEdits(statement, side, near);
    if (edits) fixes.push({ title: 'reuseFootnote', data: { label: near }, edits });
  }
  const words = insert(statement, startOfWords(statement), '据××统计，');
  // 据××统计，有研究显示 would say it twice.
  if (words && !statement.source) fixes.push({ title: 'attribute', edits: words });
  return fixes;
}

/** The marker goes with the clause of the last figure, so that it covers the figures before it. */
function markerEdits(
  statement: Statement,
  side: FootnoteHabits['side'],
  label: string,
): readonly PlacedEdit[] | undefined {
  const { sentence, statistics, passage } = statement;
  const last = statistics.at(-1)?.end ?? sentence.end;
  const clause = sentence.clauses.find(({ end }) => end >= last);
  const end = clause?.end ?? sentence.end;
  let before = end;
  while (before > last && /[。！？.!?”’）)\s]/.test(passage.text.charAt(before - 1))) before--;
  const mark = /^[。！？，；：,;:.!?”’）)]{0,3}/.exec(passage.text.slice(before))?.[0].length ?? 0;
  return insert(statement, side === 'after' ? before + mark : before, `[^${label}]`);
}

function definitionEdit({ block }: Statement, { near, nextLabel }: FootnoteHabits): PlacedEdit {
  const after = near?.at ?? { block, end: block.source.length };
  const end = { start: after.end, end: after.end };
  return { at: placeOf(after.block, end), text: `${near ? '\n' : '\n\n'}[^${nextLabel}]: 来源：` };
}

/** The nearest footnotes before and after the sentence in its own paragraph. */
function nearLabels({ passage, sentence }: Statement): readonly string[] {
  const here = passage.marks.filter(isReference);
  const before = here.findLast(({ text }) => text.start <= sentence.start);
  const after = here.find(({ text }) => text.start >= sentence.end);
  return [...new Set([before, after].flatMap((mark) => mark?.value ?? []))];
}

/** Words that open an item or lead over stay in front: 一是, 其中，. */
const OPENING =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]{1,2}[，,、]|(?:首先|其次|再次|最后|其中|此外|同时|另外|例如|比如|一方面|另一方面|与此同时|总体来看|总的来看)[，,])\s?/;

function startOfWords({ sentence }: Statement): number {
  return sentence.start + (OPENING.exec(sentence.text)?.[0].length ?? 0);
}

function insert({ block, passage }: Statement, at: number, text: string): readonly PlacedEdit[] | undefined {
  return replaceIn(block, passage, { start: at, end: at, text });
}
