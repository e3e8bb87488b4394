import type { Range, Run } from './floatRuns.ts';
import type { DeclaredScope } from './sourceDeclarations.ts';
import type { EvidencePart } from './sourcingPart.ts';

/** A section, as far as a declaration reaches. */
interface Chapter extends Range {
  readonly depth: number;
}

/** What a declaration covers. */
export interface DeclaredRange extends Range {
  /** The declaration says when: 数据来自 2024 年年度报告. */
  readonly isDated?: boolean;
}

/** What declarations, headings that name a source and 来源 lines by themselves cover; a byline under the title covers nothing. */
export function declaredRanges(
  parts: readonly EvidencePart[],
  sections: readonly (Chapter | undefined)[],
  runs: readonly (Run | undefined)[],
): { readonly ranges: readonly DeclaredRange[]; readonly hasByline: boolean } {
  const whole: Range = { from: 0, to: parts.length };
  const ranges: DeclaredRange[] = [];
  let hasByline = false;
  let hasText = false;
  const chapters: Chapter[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) continue;
    const section = sections[index];
    if (part.kind === 'heading' && part.depth <= 2 && section) chapters.push(section);
    if (part.kind === 'heading' && part.namesSource && section) ranges.push(section);
    if (part.kind === 'frontMatter') ranges.push(whole);
    if (part.kind === 'text') hasText ||= part.statements.length > 0 || part.isAttributed;
    if ((part.kind === 'text' || part.kind === 'float') && part.declares) {
      const range = rangeOf(part.declares, section, chapters.at(-1));
      const { from, to } = range === 'document' ? whole : range;
      ranges.push({ from, to, isDated: part.kind === 'text' && part.isDated });
    }
    const run = part.kind === 'float' ? runs[index] : undefined;
    if (run?.from !== index || run.hasBody || !run.hasSource) continue;
    const next = parts[run.to];
    if (!hasText && (section === undefined || section.depth === 1)) hasByline = true;
    else if (!next || next.kind === 'heading') ranges.push({ from: section?.from ?? 0, to: index });
    else ranges.push({ from: index - 1, to: index });
  }
  return { ranges, hasByline };
}

function rangeOf(
  declares: DeclaredScope,
  section: Chapter | undefined,
  chapter: Chapter | undefined,
): Range | 'document' {
  if (declares === 'section') return section ?? 'document';
  return declares === 'chapter' ? (chapter ?? 'document') : 'document';
}

/** Of each part, whether one of the ranges holds it; empty where there are none. */
export function coverage(ranges: readonly Range[], length: number): readonly boolean[] {
  if (ranges.length === 0) return [];
  const changes = new Array<number>(length + 1).fill(0);
  for (const { from, to } of ranges) {
    changes[Math.max(0, from)] = (changes[Math.max(0, from)] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let depth = 0;
  return changes.slice(0, length).map((change) => (depth += change) > 0);
}
