import type { FootnoteDefinition, FootnoteMarker, Footnotes } from '../../facts/sources/footnotes.ts';
import type { Statement } from '../../facts/statistics/statement.ts';
import { replaceIn } from '../../facts/passageEdits.ts';
import { placeOf, type Block } from '../../markdown/block.ts';
import type { Fix, PlacedEdit } from '../rule.ts';

type Title = 'addFootnote' | 'reuseFootnote' | 'attribute';

/** How the draft sets its footnotes, ready for many findings. */
export interface FootnoteHabits {
  /** Where markers stand: before or after the punctuation mark. */
  readonly side: 'before' | 'after';
  /** The number after the highest in use. */
  readonly nextLabel: string;
  readonly byBlock: ReadonlyMap<Block, readonly FootnoteMarker[]>;
  /** By identifier, those that are blocks of their own, in order. */
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly lastDefinition: FootnoteDefinition | undefined;
}

/** Learns how the draft sets its footnotes. */
export function footnoteHabits(notes: Footnotes, side: FootnoteHabits['side']): FootnoteHabits {
  const { definitions, references, dangling } = notes;
  const used = [...definitions, ...references, ...dangling].map(({ label }) => Number(label));
  const highest = used.filter(Number.isInteger).reduce((most, number) => Math.max(most, number), 0);
  const byBlock = new Map<Block, FootnoteMarker[]>();
  for (const reference of references) {
    const here = byBlock.get(reference.at.block);
    if (here) here.push(reference);
    else byBlock.set(reference.at.block, [reference]);
  }
  const topLevel = definitions.filter(({ at }) => at.block.type === 'footnoteDefinition');
  return {
    side,
    nextLabel: String(highest + 1),
    byBlock,
    definitions: new Map(topLevel.map((definition) => [definition.identifier, definition])),
    lastDefinition: topLevel.at(-1),
  };
}

/** Ways to source a sentence, best first: a new footnote, one that its paragraph has, words. */
export function suggestSources(statement: Statement, habits: FootnoteHabits): readonly Fix<Title>[] {
  const fixes: Fix<Title>[] = [];
  const label = habits.nextLabel;
  const marker = markerEdits(statement, habits, label);
  if (marker)
    fixes.push({
      title: 'addFootnote',
      data: { label },
      edits: [...marker, definitionEdit(statement, habits)],
    });
  for (const near of nearLabels(statement, habits)) {
    const edits = markerEdits(statement, habits, near);
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
  { side }: FootnoteHabits,
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

/** After the note that the paragraph already has, else after the last one, else after the paragraph. */
function definitionEdit({ block }: Statement, habits: FootnoteHabits): PlacedEdit {
  const { byBlock, definitions, lastDefinition, nextLabel } = habits;
  const last = byBlock.get(block)?.findLast(({ identifier }) => definitions.has(identifier));
  const near = (last && definitions.get(last.identifier)) ?? lastDefinition;
  const after = near?.at ?? { block, end: block.source.length };
  const end = { start: after.end, end: after.end };
  return { at: placeOf(after.block, end), text: `${near ? '\n' : '\n\n'}[^${nextLabel}]: 来源：` };
}

/** The nearest footnotes before and after the sentence in its own paragraph. */
function nearLabels({ block, passage, sentence }: Statement, { byBlock }: FootnoteHabits): readonly string[] {
  const here = byBlock.get(block)?.filter((reference) => reference.passage === passage) ?? [];
  const before = here.findLast(({ offset }) => offset <= sentence.start);
  const after = here.find(({ offset }) => offset >= sentence.end);
  return [...new Set([before, after].flatMap((reference) => reference?.label ?? []))];
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
