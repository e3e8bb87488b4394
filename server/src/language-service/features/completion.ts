import { rules, type Span } from '../../engine/index.ts';
import { lineAround } from '../blocks.ts';
import type { Draft } from '../draft.ts';

/** A word that may be put in at the cursor. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** What it takes the place of: what has been typed of it. */
  readonly replace: Span;
}

const DIRECTIVES = [
  'zhangfa-disable-next-line',
  'zhangfa-disable-line',
  'zhangfa-disable',
  'zhangfa-enable',
] as const;

/** The ids of rules within a suppression comment, and before them the directives themselves. */
export function completionsAt(draft: Draft, offset: number): readonly Completion[] {
  const { value } = draft.document.source;
  const before = value.slice(lineAround(value, offset).start, offset);
  const comment = before.slice(before.lastIndexOf('<!--'));
  if (!comment.startsWith('<!--') || comment.includes('-->')) return [];
  const { language } = draft.linter.config;
  const list = /^<!--\s*zhangfa-(?:disable-next-line|disable-line|disable|enable)\s([\w\s,-]*)$/.exec(
    comment,
  )?.[1];
  if (list !== undefined) {
    // Behind `--` stands the reason.
    if (/(?:^|\s)--/.test(list)) return [];
    const words = list.split(/[\s,]+/);
    const typed = words.at(-1) ?? '';
    const named = new Set(words.slice(0, -1));
    const replace = { start: offset - typed.length, end: offset };
    return rules
      .filter(({ id }) => !named.has(id) && id !== 'unused-suppression')
      .map(({ id, title }) => ({ label: id, detail: title[language], replace }));
  }
  const typed = /^<!--\s*([\w-]*)$/.exec(comment)?.[1];
  if (typed === undefined || !DIRECTIVES.some((name) => name.startsWith(typed))) return [];
  const replace = { start: offset - typed.length, end: offset };
  return DIRECTIVES.map((label) => ({ label, detail: '', replace }));
}
