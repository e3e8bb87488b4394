import type { Language } from '../../engine/index.ts';
import { say } from '../wordings.ts';
import { rulePage } from './rulePage.ts';

/**
 * A rule's page as Markdown for a reader: each example says above it what it shows, and the brackets round what is
 * found are explained once. The English summary is for readers of English.
 *
 * @returns undefined where there is no such rule.
 */
export function readablePage(id: string, language: Language): string | undefined {
  const page = rulePage(id);
  if (page === undefined) return undefined;
  const lines: string[] = [];
  let fence: string | undefined;
  let isExplained = false;
  for (const line of page.markdown.split('\n')) {
    const [, tildes, format = '', label] = /^(~{3,})(\w*)(?: (\S+))?$/.exec(line) ?? [];
    if (fence === undefined && tildes !== undefined) {
      fence = tildes;
      const legend: string = label === '错误' && !isExplained ? say(language, 'legend', {}) : '';
      if (label !== undefined) lines.push(`**${label}**${legend}`, '');
      isExplained ||= legend !== '';
      lines.push(tildes + format);
    } else if (fence !== undefined && line === fence) {
      fence = undefined;
      lines.push(line);
    } else if (fence !== undefined || language === 'en' || line !== `> ${page.summary}`) {
      lines.push(line);
    }
  }
  return lines.join('\n').replace(/\n{3,}/gu, '\n\n');
}
