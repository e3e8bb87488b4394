import type { Directive } from '../facts/directives.ts';
import type { Document } from '../markdown/document.ts';
import type { Place } from '../markdown/block.ts';
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
  const suppressions = directives.flatMap((directive, index) =>
    suppressionsOf(directive, directives.slice(index + 1), document, starts),
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

function suppressionsOf(
  directive: Directive,
  later: readonly Directive[],
  document: Document,
  starts: BlockStarts,
): readonly Suppression[] {
  if (directive.kind === 'enable') return [];
  const rules = directive.rules.length > 0 ? directive.rules : [{ id: undefined, at: directive.at }];
  return rules.map(({ id, at }) => ({
    rule: id,
    reach: reachOf(directive, id, later, document, starts),
    directive,
    at,
  }));
}

function reachOf(
  directive: Directive,
  rule: string | undefined,
  later: readonly Directive[],
  document: Document,
  starts: BlockStarts,
): Span {
  const blockStart = starts.get(directive.at.block) ?? 0;
  const start = blockStart + directive.at.start;
  const end = blockStart + directive.at.end;
  if (directive.kind === 'disable') {
    const closing = later.find((next) => next.kind === 'enable' && enables(next, rule));
    return {
      start: end,
      end: closing ? (starts.get(closing.at.block) ?? 0) + closing.at.start : document.source.length + 1,
    };
  }
  if (directive.kind === 'disable-next-line' && directive.standsAlone) {
    const next = document.blocks[document.blocks.indexOf(directive.at.block) + 1];
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

/** An `enable` without ids ends everything; with ids, what was silenced by those ids, and they end no other. */
function enables(directive: Directive, rule: string | undefined): boolean {
  return directive.rules.length === 0 || directive.rules.some(({ id }) => id === rule);
}

function afterLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length + 1 : newline + 1;
}
