import type { Colors } from 'picocolors/types.js';
import { widthOf, wrap } from './wrap.ts';

const CODE_INDENT = '    ';

/**
 * Sets a rule's page for the terminal: headings stand out, prose is wrapped to the columns, examples are indented
 * as they are, with the words between ⟦ and ⟧ marked.
 */
export function renderPage(markdown: string, colors: Colors, columns: number): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const mark = /^(?:~{3,}|`{3,})/u.exec(line)?.[0];
    if (fence === undefined && mark !== undefined) {
      fence = mark;
      lines.push(colors.dim(`  ${labelOf(line.slice(mark.length))}`));
    } else if (fence !== undefined && line.startsWith(fence)) {
      fence = undefined;
    } else if (fence !== undefined) {
      lines.push(
        ...wrap(line, columns - CODE_INDENT.length).map((part) => CODE_INDENT + markSpans(part, colors)),
      );
    } else {
      lines.push(...proseLine(line, colors, columns));
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** `md 错误` says 错误 to a reader, and a language alone nothing. */
function labelOf(info: string): string {
  return info.trim().split(/\s+/u).slice(1).join(' ') || info.trim();
}

function proseLine(line: string, colors: Colors, columns: number): readonly string[] {
  const [, hashes, title = ''] = /^(#{1,6}) (.*)$/u.exec(line) ?? [];
  if (hashes !== undefined)
    return [hashes.length === 1 ? colors.bold(colors.underline(title)) : colors.bold(title)];
  const lead = /^\s*(?:[-*] |\d+\. |> )?/u.exec(line)?.[0] ?? '';
  const hanging = ' '.repeat(widthOf(lead));
  return wrap(line.slice(lead.length), columns - widthOf(lead)).map(
    (part, index) => (index === 0 ? lead : hanging) + inline(part, colors),
  );
}

/** Bold and code as the terminal can show them; links as their text and address. */
function inline(text: string, colors: Colors): string {
  return text
    .replace(/\*\*([^*]+)\*\*/gu, (_match, words: string) => colors.bold(words))
    .replace(/`([^`]+)`/gu, (_match, words: string) =>
      colors.isColorSupported ? colors.cyan(words) : `\`${words}\``,
    )
    .replace(/\[([^[\]]+)\]\(([^()]+)\)/gu, '$1（$2）');
}

function markSpans(text: string, colors: Colors): string {
  if (!colors.isColorSupported) return text;
  return text.replace(/⟦([^⟦⟧]*)⟧/gu, (_match, words: string) => colors.underline(colors.red(words)));
}
