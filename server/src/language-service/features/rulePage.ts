import { pages } from '../generated/pages.ts';

/** An example of a rule's page. */
export interface RuleExample {
  readonly kind: '错误' | '正确' | '不报';
  /** Markdown, with ⟦ ⟧ round what is found. */
  readonly text: string;
  /** 诊断: what is said of it, one finding a line, places first; empty where nothing is. */
  readonly diagnoses: readonly string[];
  /** 修复后, else 采纳建议; undefined where the page shows none. */
  readonly corrected: string | undefined;
}

/** A rule's page taken apart. */
export interface RulePage {
  readonly id: string;
  /** 名称. */
  readonly title: string;
  /** One English sentence. */
  readonly summary: string;
  /** 依据: the clauses, in Markdown; empty where the page has none. */
  readonly clauses: string;
  /** 为什么, in Markdown. */
  readonly reason: string;
  readonly examples: readonly RuleExample[];
  /** The whole page. */
  readonly markdown: string;
}

/** The page of a rule; undefined where there is no such rule. */
export function rulePage(id: string): RulePage | undefined {
  const markdown = Object.hasOwn(pages, id) ? pages[id] : undefined;
  if (markdown === undefined) return undefined;
  return {
    id,
    title: /^# \S+ (.+)$/m.exec(markdown)?.[1] ?? id,
    summary: /^> (.+)$/m.exec(markdown)?.[1] ?? '',
    clauses: sectionOf(markdown, '依据'),
    reason: sectionOf(markdown, '为什么'),
    examples: examplesOf(markdown),
    markdown,
  };
}

/** What stands under a heading of the page, up to the next; 依据 and 为什么 stand before any example. */
function sectionOf(page: string, title: string): string {
  const heading = `\n## ${title}\n`;
  const start = page.indexOf(heading);
  if (start < 0) return '';
  const rest = page.slice(start + heading.length);
  const end = rest.search(/\n#{2,3} /);
  return rest.slice(0, end < 0 ? undefined : end).trim();
}

interface Fence {
  readonly name: string;
  readonly text: string;
}

function examplesOf(page: string): readonly RuleExample[] {
  const examples: RuleExample[] = [];
  for (const { name, text } of fencesOf(page)) {
    const last = examples.at(-1);
    if (name === '错误' || name === '正确' || name === '不报') {
      examples.push({ kind: name, text, diagnoses: [], corrected: undefined });
    } else if (last && name === '诊断') {
      // Related places are indented under their finding.
      const diagnoses = text.split('\n').filter((line) => !line.startsWith(' '));
      examples[examples.length - 1] = { ...last, diagnoses };
    } else if (last && (name === '修复后' || name === '采纳建议')) {
      examples[examples.length - 1] = { ...last, corrected: last.corrected ?? text };
    }
  }
  return examples;
}

function fencesOf(page: string): readonly Fence[] {
  const fences: Fence[] = [];
  const lines = page.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [, tildes, name = ''] = /^(~{3,})(?:md|text|json) (\S+)$/.exec(lines[index] ?? '') ?? [];
    if (tildes === undefined) continue;
    const close = lines.indexOf(tildes, index + 1);
    if (close < 0) break;
    fences.push({ name, text: lines.slice(index + 1, close).join('\n') });
    index = close;
  }
  return fences;
}
