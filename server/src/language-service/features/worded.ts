import type { Language, Rule } from '../../engine/index.ts';

/** Whether a sentence is one of a rule's wordings, whatever data it was given. */
export function isWordedAs(
  rule: Rule,
  names: readonly string[],
  sentence: string,
  language: Language,
): boolean {
  return names.some((name) => {
    const template = rule.messages[name]?.[language];
    return template !== undefined && fits(template, sentence);
  });
}

/** The constant parts of a template stand in the sentence in order, the first and last at its ends. */
function fits(template: string, sentence: string): boolean {
  const parts = template.split(/\{[A-Za-z]\w*\}/);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (!sentence.startsWith(first) || !sentence.endsWith(last)) return false;
  let at = 0;
  for (const part of parts) {
    const found = sentence.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return parts.length > 1 || sentence === template;
}
