import { rememberTexts } from '../text/memo.ts';
import { TRADITIONAL as OF_TRADITIONAL, type ScriptTables } from './scripts.ts';

/** Frequent characters that only traditional text has. */
const TRADITIONAL = /[們這個國為與發會來對時說學動經業應產實際數據資訊關後開點樣現網]/;

/** True for text in traditional script, told by characters that every sentence has some of. Several rules ask. */
export const isTraditional = rememberTexts((text) => TRADITIONAL.test(text));

/** The text character for character in simplified script, so that offsets stay; itself where it is simplified. */
export function toSimplified(text: string, { classes, simplifiedOf }: ScriptTables): string {
  if (!isTraditional(text)) return text;
  let simple = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    // In neither table of its own, because simplified texts have 著名 too: 隨著.
    if (char === '著') simple += '着';
    else simple += classes[text.charCodeAt(at)] === OF_TRADITIONAL ? (simplifiedOf(char) ?? char) : char;
  }
  return simple;
}

/**
 * What was written for a simplified text in the script of the original.
 *
 * @param simple the original in simplified script, as long as it is: what both have is taken from the original.
 */
export function asOriginal(
  right: string,
  simple: string,
  original: string,
  { traditionalOf }: ScriptTables,
): string {
  if (simple === original) return right;
  return Array.from(right, (char) => {
    const at = simple.indexOf(char);
    return at < 0 ? (traditionalOf(char) ?? char) : original.charAt(at);
  }).join('');
}
