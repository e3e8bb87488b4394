import type { Directive } from '../facts/directives.ts';
import type { Document } from '../markdown/document.ts';
import type { Block, Place } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { BlockStarts } from './place.ts';

/** What a directive silences: one rule (or all, where `rule` is undefined) over a stretch of the document. */
interface Suppression {
  readonly rule: string | undefined;
  readonly reach: Span;
  readonly directive: Directive;
  /** The id in the comment, or the whole comment. */
  readonly at: Place;
}

export interface Suppressed {
  /** What no directive silences, in the order given. */
  readonly diagnostics: readonly Diagnostic[];
  /** Directives, or single ids of one, that silence nothing. */
  readonly unused: readonly {
    readonly at: Place;
    readonly rule: string | undefined;
    readonly directive: Directive;
  }[];
}

/** Takes out what the directives silence. A finding counts as being where it starts. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  directives: readonly Directive[],
  document: Document,
  starts: BlockStarts,
): Suppressed {
  if (directives.length === 0) return { diagnostics, unused: [] };
  const ends = directives.filter(({ kind }) => kind === 'enable');
  const indexes = new Map(document.blocks.map((block, index) => [block, index]));
  const suppressions = directives.flatMap((directive) =>
    suppressionsOf(directive, { ends, document, starts, indexes }),
  );
  const used = new Set<Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const silencing = suppressions.filter(
      ({ rule, reach }) =>
        (rule === undefined || rule === diagnostic.rule) &&
        diagnostic.start >= reach.start &&
        diagnostic.start < reach.end,
    );
    for (const suppression of silencing) used.add(suppression);
    return silencing.length === 0;
  });
  return { diagnostics: kept, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}

/** The document in which directives reach. */
interface Ground {
  /** The `enable` directives, in order. */
  readonly ends: readonly Directive[];
  readonly document: Document;
  readonly starts: BlockStarts;
  readonly indexes: ReadonlyMap<Block, number>;
}

function suppressionsOf(directive: Directive, ground: Ground): readonly Suppression[] {
  if (directive.kind === 'enable') return [];
  const rules = directive.rules.length > 0 ? directive.rules : [{ id: undefined, at: directive.at }];
  return rules.map(({ id, at }) => ({ rule: id, reach: reachOf(directive, id, ground), directive, at }));
}

function reachOf(directive: Directive, rule: string | undefined, ground: Ground): Span {
  const { document, starts } = ground;
  const { start, end } = spanOf(directive, starts);
  if (directive.kind === 'disable') {
    const closing = ground.ends.find((next) => spanOf(next, starts).start >= end && enables(next, rule));
    return { start: end, end: closing ? spanOf(closing, starts).start : document.source.length + 1 };
  }
  if (directive.kind === 'disable-next-line' && directive.standsAlone) {
    const next = document.blocks[(ground.indexes.get(directive.at.block) ?? document.blocks.length) + 1];
    const nextStart = next && starts.get(next);
    return next && nextStart !== undefined
      ? { start: nextStart, end: nextStart + next.source.length }
      : { start: end, end };
  }
  const text = document.source.value;
  const first =
    directive.kind === 'disable-line' ? text.lastIndexOf('\n', start - 1) + 1 : afterLine(text, end);
  return { start: first, end: afterLine(text, first) };
}

function spanOf({ at }: Directive, starts: BlockStarts): Span {
  const blockStart = starts.get(at.block) ?? 0;
  return { start: blockStart + at.start, end: blockStart + at.end };
}

/** An `enable` without ids ends everything; with ids, what was silenced by those ids, and they end no other. */
function enables(directive: Directive, rule: string | undefined): boolean {
  return directive.rules.length === 0 || directive.rules.some(({ id }) => id === rule);
}

function afterLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length + 1 : newline + 1;
}
