import type { ContentsTarget, Document, Edit, ReportedContents } from '../../engine/index.ts';
import { lineBreakOf, placesOf } from '../blocks.ts';
import { escapeMarkdown } from './ruleExample.ts';

/** A list of contents as a nested list, one item an entry. */
export function contentsText(targets: readonly ContentsTarget[], newline: string): string {
  const depths = [...new Set(targets.map(({ depth }) => depth))].sort((a, b) => a - b);
  return targets
    .map(({ depth, text }) => `${'  '.repeat(depths.indexOf(depth))}- ${itemText(text)}`)
    .join(newline);
}

/** A text that a list item shows as it is: `1. 概述` would open a list within it. */
function itemText(text: string): string {
  return escapeMarkdown(text.trim())
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/**
 * Writes a list anew where it stands: a table as a table, with the pages of the entries that stay, all else as a
 * nested list.
 *
 * @returns undefined where it does not stand in blocks of its own.
 */
export function rewrittenContents(
  document: Document,
  reported: ReportedContents,
): readonly Edit[] | undefined {
  const { list, report } = reported;
  const spanOf = placesOf(document);
  const [first, ...others] = list.blocks.flatMap(
    (block) => spanOf({ block, start: 0, end: block.source.length }) ?? [],
  );
  if (!first || list.blocks.length !== others.length + 1) return undefined;
  const newline = lineBreakOf(document.source.value);
  const targets = dueTargets(reported);
  if (targets.length === 0) return undefined;
  const isTable = list.blocks[0]?.type === 'table';
  const pages = new Map(
    [...report.alignment.pairs, ...report.alignment.moved].map(({ entry, target }) => [target, entry.page]),
  );
  const text = isTable ? tableText(targets, pages, newline) : contentsText(targets, newline);
  const last = others.at(-1) ?? first;
  return [{ start: first.start, end: last.end, text }];
}

/** What a list that is out of date altogether should list: everything but what may be left out. */
function dueTargets({ targets, report, list }: ReportedContents): readonly ContentsTarget[] {
  const { pairs, moved } = report.alignment;
  const paired = new Set([...pairs, ...moved].map(({ target }) => target));
  const required = targets.filter((target) => !target.optional || paired.has(target));
  if (list.kind !== 'headings') return required;
  const deepest = report.unrelated
    ? Math.min(...required.map(({ depth }) => depth)) + 1
    : Math.max(...[...paired].map(({ depth }) => depth));
  return required.filter((target) => target.depth <= deepest || paired.has(target));
}

function tableText(
  targets: readonly ContentsTarget[],
  pages: ReadonlyMap<ContentsTarget, string>,
  newline: string,
): string {
  const rows = targets.map((target) => `| ${escapeMarkdown(target.text)} | ${pages.get(target) ?? ''} |`);
  return ['| | |', '| --- | --- |', ...rows].join(newline);
}
