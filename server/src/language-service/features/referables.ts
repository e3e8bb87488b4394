import {
  captionSeries,
  contentsReports,
  crossReferences,
  figureKey,
  footnotes,
  outline,
  placeInLine,
  placeOfLine,
  referredHeadings,
  seriesName,
  type Heading,
  type Line,
  type Place,
  type Span,
} from '../../engine/index.ts';
import { placesOf, type PlaceReader } from '../blocks.ts';
import type { Draft } from '../draft.ts';

/** Something of a draft that its text points to: a footnote, a caption, a heading. */
export interface Referable {
  readonly kind: 'footnote' | 'caption' | 'heading';
  /** Where it is; several where a footnote is defined more than once, none where it is not defined. */
  readonly declarations: readonly Declaration[];
  /** Where the text and the lists of contents point to it, in order. */
  readonly references: readonly Span[];
}

export interface Declaration {
  /** All of it. */
  readonly span: Span;
  /** What it is called by: `[^1]`, 图 1, the text of the heading. */
  readonly name: Span;
}

/** All that can be pointed to. Linear in the draft. */
export function referablesOf(draft: Draft): readonly Referable[] {
  const spanOf = placesOf(draft.document);
  return [...footnoteReferables(draft, spanOf), ...numberedReferables(draft, spanOf)];
}

/** What stands at an offset, as a declaration or a reference; undefined where nothing of the kind does. */
export function referableAt(
  draft: Draft,
  offset: number,
): { readonly referable: Referable; readonly at: Span; readonly isDeclaration: boolean } | undefined {
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  let declared: { referable: Referable; at: Span; isDeclaration: boolean } | undefined;
  for (const referable of referablesOf(draft)) {
    const at = referable.references.find(touches);
    if (at) return { referable, at, isDeclaration: false };
    const name = referable.declarations.find((one) => touches(one.name))?.name;
    if (name) declared ??= { referable, at: name, isDeclaration: true };
  }
  return declared;
}

function footnoteReferables({ linter, result }: Draft, spanOf: PlaceReader): readonly Referable[] {
  const { references, definitions } = linter.read(result, footnotes);
  const found = new Map<string, { declarations: Declaration[]; references: Span[] }>();
  const entryOf = (identifier: string): { declarations: Declaration[]; references: Span[] } => {
    const known = found.get(identifier) ?? { declarations: [], references: [] };
    found.set(identifier, known);
    return known;
  };
  for (const { identifier, at, labelAt } of definitions) {
    const span = spanOf(at);
    const name = spanOf(labelAt);
    if (span && name) entryOf(identifier).declarations.push({ span, name });
  }
  for (const { identifier, at } of references) {
    const span = spanOf(at);
    if (span) entryOf(identifier).references.push(span);
  }
  return [...found.values()].map((one): Referable => ({ kind: 'footnote', ...one }));
}

/** Captions and headings, with what refers to them by number and the entries that list them. */
function numberedReferables(draft: Draft, spanOf: PlaceReader): readonly Referable[] {
  const { linter, result } = draft;
  const { references } = linter.read(result, crossReferences);
  const listed = listedPlaces(draft);
  const { headings } = linter.read(result, outline);
  const referred = referredHeadings(references, headings);
  const own = headings.map((heading: Heading): Referable => {
    const entries = listed.get(heading.block) ?? [];
    const places = [...(referred.get(heading) ?? []).map(({ reference }) => reference.at), ...entries];
    const whole = { block: heading.block, start: 0, end: heading.block.source.length };
    return numbered('heading', whole, heading.at, places, spanOf);
  });
  const byNumber = new Map<string, Place[]>();
  for (const { label, figure, at } of references) {
    if (!figure) continue;
    const key = `${seriesName(label, figure.prefix)} ${figureKey(figure)}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), at]);
  }
  const captions = linter.read(result, captionSeries).flatMap(({ name, members }) =>
    members.map(({ caption: { line, caption } }): Referable => {
      const end = caption.numberAt + caption.number.text.length;
      const places = byNumber.get(`${name} ${figureKey(caption.number)}`) ?? [];
      const all = [...places, ...(listed.get(line) ?? [])];
      return numbered('caption', placeOfLine(line), placeInLine(line, { start: 0, end }), all, spanOf);
    }),
  );
  return [...own, ...captions];
}

function numbered(
  kind: 'caption' | 'heading',
  whole: Place,
  called: Place,
  places: readonly Place[],
  spanOf: PlaceReader,
): Referable {
  const span = spanOf(whole);
  const name = spanOf(called);
  const references = places.flatMap((place) => spanOf(place) ?? []).sort((a, b) => a.start - b.start);
  return { kind, declarations: span && name ? [{ span, name }] : [], references };
}

/** The entries of written lists of contents, by the line of a caption and by the block of a heading. */
function listedPlaces({ linter, result }: Draft): ReadonlyMap<Line | Heading['block'], readonly Place[]> {
  const listed = new Map<Line | Heading['block'], Place[]>();
  for (const { list, report } of linter.read(result, contentsReports)) {
    for (const { entry, target } of [...report.alignment.pairs, ...report.alignment.moved]) {
      const key = list.kind === 'headings' ? target.line.block : target.line;
      listed.set(key, [...(listed.get(key) ?? []), entry.at]);
    }
  }
  return listed;
}
