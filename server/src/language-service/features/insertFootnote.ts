import {
  footnotes,
  hasSameStructure,
  updateDocument,
  type Edit,
  type FootnoteDefinition,
  type FootnoteMarker,
  type Footnotes,
  type Span,
} from '../../engine/index.ts';
import { blockAt, lineBreakOf, placedBlock, placesOf, type PlaceReader } from '../blocks.ts';
import type { Draft, DraftChange } from '../draft.ts';
import { say } from '../wordings.ts';
import { markerPlace } from './footnoteMarker.ts';

/** A new footnote whose marker stands at an offset; the source to be written in its definition is selected. */
export function insertFootnote(draft: Draft, offset: number): DraftChange {
  const { linter, result, document } = draft;
  const at = markerPlace(draft, offset);
  const refusal: DraftChange = { edits: [], note: say(linter.config.language, 'no-footnote-here') };
  if (at === undefined) return refusal;
  const notes = linter.read(result, footnotes);
  const site: Site = { draft, notes, at, spanOf: placesOf(document) };
  const { label, shifts } = numbering(site);
  for (const definition of definitionEdits(site, label)) {
    const edits = [...shifts, { start: at, end: at, text: `[^${label}]` }, definition.edit].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    if (isRead(draft, notes, edits)) return { edits, selection: selectionAfter(edits, definition) };
  }
  return refusal;
}

/** Whether marker and definition are taken for what they are, and nothing else for something new. */
function isRead(
  { document, linter, result, surroundings }: Draft,
  notes: Footnotes,
  edits: readonly Edit[],
): boolean {
  const after = updateDocument(document, edits);
  const { references, definitions } = linter.read(linter.lint(after, result, surroundings), footnotes);
  return (
    hasSameStructure(document, after) &&
    after.blocks.length === document.blocks.length + 1 &&
    references.length === notes.references.length + 1 &&
    definitions.length === notes.definitions.length + 1
  );
}

function selectionAfter(edits: readonly Edit[], { edit, selected }: NewDefinition): Span {
  const before = edits.filter((one) => one !== edit && one.start <= edit.start);
  const grown = before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const start = edit.start + grown + selected.start;
  return { start, end: start + selected.length };
}

interface Site {
  readonly draft: Draft;
  readonly notes: Footnotes;
  /** Where the marker goes. */
  readonly at: number;
  readonly spanOf: PlaceReader;
}

const NUMBER = /^[1-9]\d{0,5}$/;

/**
 * The new label: where the numbers rise through the text, the one after that of the note before, with what moves the
 * later ones on if it is taken; elsewhere the next free number.
 */
function numbering({ notes, at, spanOf }: Site): { label: string; shifts: readonly Edit[] } {
  const firsts = firstReferences(notes);
  const placed = [
    ...notes.references.map(({ at: place, label }) => ({ place, label })),
    ...notes.definitions.map(({ labelAt, label }) => ({ place: labelAt, label })),
  ];
  const labels = [...placed, ...notes.dangling].map(({ label }) => label);
  if (!isRising(notes, firsts)) {
    const numbers = labels.filter((label) => NUMBER.test(label)).map(Number);
    return { label: String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1), shifts: [] };
  }
  const previous = firsts.findLast((marker) => (spanOf(marker.at)?.start ?? 0) < at);
  const due = previous ? Number(previous.label) + 1 : Number(firsts[0]?.label ?? 1);
  const later = labels.includes(String(due)) ? placed.filter(({ label }) => Number(label) >= due) : [];
  const shifts = later.flatMap(({ place, label }): readonly Edit[] => {
    const span = spanOf(place);
    return span ? [{ start: span.start + 2, end: span.end - 1, text: String(Number(label) + 1) }] : [];
  });
  return { label: String(due), shifts };
}

/** The first marker of each note in the body. */
function firstReferences({ references }: Footnotes): readonly FootnoteMarker[] {
  const firsts = new Map<string, FootnoteMarker>();
  for (const marker of references) {
    if (marker.inside === undefined && !firsts.has(marker.identifier)) firsts.set(marker.identifier, marker);
  }
  return [...firsts.values()];
}

function isRising(
  { references, definitions, dangling }: Footnotes,
  firsts: readonly FootnoteMarker[],
): boolean {
  return (
    dangling.every(({ label }) => !NUMBER.test(label)) &&
    [...references, ...definitions].every(({ label }) => NUMBER.test(label)) &&
    firsts.every(({ label }, index) => Number(label) > Number(firsts[index - 1]?.label ?? 0))
  );
}

interface NewDefinition {
  readonly edit: Edit;
  /** In the text of the edit. */
  readonly selected: { readonly start: number; readonly length: number };
}

/** At the place for it; where that would change what stands there, at the end of the draft. */
function definitionEdits(site: Site, label: string): readonly NewDefinition[] {
  const { document } = site.draft;
  const newline = lineBreakOf(document.source.value);
  const place = definitionPlace(site, newline);
  const last = placedBlock(document, document.blocks.length - 1);
  const end = last && { at: last.end, before: newline + newline, after: '' };
  return [place, end].flatMap((one) => (one ? [definitionAt(site, one, label)] : []));
}

function definitionAt({ draft, notes }: Site, place: DefinitionPlace, label: string): NewDefinition {
  const source = say(draft.linter.config.language, 'footnote-source');
  const lead = `[^${label}]: ${labelOf(notes.definitions)}`;
  const text = place.before + lead + source + endOf(notes.definitions) + place.after;
  return {
    edit: { start: place.at, end: place.at, text },
    selected: { start: place.before.length + lead.length, length: source.length },
  };
}

interface DefinitionPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Behind the paragraph where that is the habit of the draft, else among the notes before and after it. */
function definitionPlace(site: Site, newline: string): DefinitionPlace | undefined {
  const { draft, notes, at, spanOf } = site;
  const { document } = draft;
  const placed = blockAt(document, at);
  if (!placed) return undefined;
  const byIdentifier = new Map(notes.definitions.map((one) => [one.identifier, one]));
  const isBefore = ({ at: place }: FootnoteMarker): boolean => (spanOf(place)?.start ?? 0) < at;
  const firsts = firstReferences(notes).filter(({ identifier }) => byIdentifier.has(identifier));
  const previous = byIdentifier.get(firsts.findLast(isBefore)?.identifier ?? '');
  const next = byIdentifier.get(firsts.find((marker) => !isBefore(marker))?.identifier ?? '');
  if (!isBelowParagraphs(site, firsts, byIdentifier)) {
    if (previous && isTopLevel(previous)) return behind(site, previous, newline);
    if (next && isTopLevel(next)) {
      const start = spanOf(next.at)?.start ?? 0;
      return { at: start, before: '', after: gapAround(site, next, newline) };
    }
  }
  const previousSpan = previous && isTopLevel(previous) ? spanOf(previous.at) : undefined;
  if (previous && previousSpan && isBelow(site, placed.index, previous))
    return behind(site, previous, newline);
  return {
    at: placed.end,
    before: newline + newline,
    after: followed(document.source.value, placed.end, newline),
  };
}

/** Where text follows on the next line the definition would take it up. */
function followed(text: string, at: number, newline: string): string {
  return /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(at, at + 400)) ? newline : '';
}

function isTopLevel({ at }: FootnoteDefinition): boolean {
  return at.block.type === 'footnoteDefinition';
}

function behind(site: Site, definition: FootnoteDefinition, newline: string): DefinitionPlace {
  const end = site.spanOf(definition.at)?.end ?? 0;
  return { at: end, before: gapAround(site, definition, newline), after: '' };
}

/** What stands between this definition and the one beside it: an empty line, or a line break alone. */
function gapAround({ draft, notes, spanOf }: Site, definition: FootnoteDefinition, newline: string): string {
  const index = notes.definitions.indexOf(definition);
  const { value } = draft.document.source;
  for (const [one, other] of [
    [notes.definitions[index - 1], definition],
    [definition, notes.definitions[index + 1]],
  ]) {
    const end = one && spanOf(one.at)?.end;
    const start = other && spanOf(other.at)?.start;
    if (end !== undefined && start !== undefined && value.slice(end, start) === newline) return newline;
  }
  return newline + newline;
}

/** Whether the draft writes most notes below the paragraph that refers to them; one without notes does. */
function isBelowParagraphs(
  site: Site,
  firsts: readonly FootnoteMarker[],
  definitions: ReadonlyMap<string, FootnoteDefinition>,
): boolean {
  const { blocks } = site.draft.document;
  const indices = new Map(blocks.map((block, index) => [block, index]));
  // Notes at the end of a draft stand below its last paragraph, whatever the habit.
  const last = firsts.at(-1)?.at.block;
  const earlier = firsts.filter(({ at }) => at.block !== last);
  const telling = earlier.length > 0 ? earlier : firsts;
  const below = telling.filter(({ identifier, at }) => {
    const definition = definitions.get(identifier);
    return definition && isBelow(site, indices.get(at.block) ?? -1, definition, indices);
  });
  return below.length * 2 >= telling.length;
}

/** Whether nothing but notes stands between a block and a definition after it. */
function isBelow(
  { draft }: Site,
  index: number,
  { at }: FootnoteDefinition,
  indices?: ReadonlyMap<FootnoteDefinition['at']['block'], number>,
): boolean {
  const { blocks } = draft.document;
  const target = indices ? (indices.get(at.block) ?? -1) : blocks.indexOf(at.block);
  if (index < 0 || target <= index) return false;
  for (let next = index + 1; next < target; next++) {
    if (placedBlock(draft.document, next)?.block.type !== 'footnoteDefinition') return false;
  }
  return true;
}

/** 来源： or what most source notes begin with. */
function labelOf(definitions: readonly FootnoteDefinition[]): string {
  const counts = new Map<string, number>();
  for (const { note } of definitions) {
    if (note.kind === 'source') counts.set(note.label, (counts.get(note.label) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return '来源：';
  return most[0] === '' ? '' : `${most[0]}：`;
}

function endOf(definitions: readonly FootnoteDefinition[]): string {
  const closed = definitions.filter(({ passages }) => passages.at(-1)?.text.trimEnd().endsWith('。'));
  return closed.length * 2 >= definitions.length ? '。' : '';
}
