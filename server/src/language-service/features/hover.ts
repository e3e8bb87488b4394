import { rules, type Diagnostic, type Language, type Span } from '../../engine/index.ts';
import type { Draft } from '../draft.ts';
import { say } from '../wordings.ts';
import { escapeMarkdown, examplesFor } from './ruleExample.ts';
import { rulePage } from './rulePage.ts';

/** What is said of a place when the mouse rests on it. */
export interface Hover {
  /** What it is about. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The findings at an offset, explained; undefined where there is none.
 *
 * @param shown what the editor shows at the same place by itself, which is then left out.
 */
export function hoverAt(
  draft: Draft,
  offset: number,
  shown: 'nothing' | 'messages' = 'nothing',
): Hover | undefined {
  const { diagnostics } = draft.result;
  const within = diagnostics.filter(({ start, end }) => start <= offset && offset < Math.max(end, start + 1));
  // Behind its last character the cursor still touches a word.
  const found = within.length > 0 ? within : diagnostics.filter(({ end }) => end === offset);
  if (found.length === 0) return undefined;
  const start = Math.max(...found.map((one) => one.start));
  const end = Math.max(start, Math.min(...found.map((one) => one.end)));
  return {
    span: { start, end },
    markdown: found.map((one) => explain(draft, one, shown)).join('\n\n---\n\n'),
  };
}

function explain({ document, linter }: Draft, diagnostic: Diagnostic, shown: 'nothing' | 'messages'): string {
  const { language } = linter.config;
  const { rule: id, message, related } = diagnostic;
  const title = rules.find((rule) => rule.id === id)?.title[language] ?? id;
  const said = shown === 'messages' ? [] : [escapeMarkdown(message)];
  const paragraphs = [`**${title}** \`${id}\``, ...said, ...pageParts(id, message, language)];
  for (const place of related.slice(0, MOST_RELATED)) {
    const text = escapeMarkdown(excerptAt(document.source.value, place));
    paragraphs.push(say(language, 'related', { message: escapeMarkdown(place.message), text }));
  }
  return paragraphs.join('\n\n');
}

/** Of a finding with many related places the first few show which they are. */
const MOST_RELATED = 3;

function pageParts(id: string, message: string, language: Language): readonly string[] {
  const page = rulePage(id);
  if (!page) return [];
  const parts: string[] = [];
  if (language === 'en' && page.summary !== '') parts.push(page.summary);
  if (page.clauses !== '') {
    const isList = /^[-*\d]/.test(page.clauses);
    parts.push(`**${say(language, 'clauses')}**${isList ? '\n\n' : '  \n'}${page.clauses}`);
  }
  const { wrong, right } = examplesFor(page, message);
  const shown = [
    wrong === undefined ? '' : `- ${say(language, 'wrong')}${wrong}`,
    right === undefined ? '' : `- ${say(language, 'right')}${right}`,
  ].filter((line) => line !== '');
  if (shown.length > 0) parts.push(shown.join('\n'));
  return parts;
}

/** The line that holds a place, shortened to what stands next to it. */
function excerptAt(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 12);
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const to = Math.min(lineEnd, Math.max(Math.min(end, start + 60), start + 24));
  return `“${text.slice(from, to).trim()}${to < lineEnd ? '…' : ''}”`;
}
