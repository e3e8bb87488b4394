import { countHan, type Sliced } from '../engine/index.ts';
import type { DraftState } from '../protocol/index.ts';
import type { PlacedText } from './convert.ts';
import { isBroken, type InForce } from './inForce.ts';

/** Characters beyond which a draft is not checked. */
export const LARGEST = 10_000_000;

/** What share of its letters must be Han for a draft to be Chinese. */
const CHINESE = 0.3;

/** So many characters are enough to tell what a draft is written in. */
const ENOUGH = 200_000;

/** Addresses are in no language. */
const ADDRESS = /\bhttps?:\/\/[!-~]+|\]\([!-'*-~]*\)/giu;

const LETTER = /\p{L}/gu;

/**
 * Whether a draft is to be checked, and if not, why.
 *
 * @param wasChinese a draft that was Chinese once is not dropped in the middle of an edit.
 */
export function stateOf(
  { text }: Pick<PlacedText, 'text'>,
  inForce: InForce,
  wasChinese: boolean,
): DraftState {
  const { settings, linter, loaded, isIgnored, failures } = inForce;
  if (!settings.enable) return 'disabled';
  if (isIgnored) return 'ignored';
  // Broken or not, a configuration says that the folder is meant to be checked.
  const isConfigured = loaded.path !== undefined;
  const isWanted =
    settings.activation === 'always' ||
    isConfigured ||
    (settings.activation === 'auto' && (wasChinese || isChinese(text)));
  if (!isWanted) return 'inactive';
  if (text.length > LARGEST) return 'tooLarge';
  return linter === undefined || isBroken(failures) ? 'misconfigured' : 'checked';
}

/** Nothing written yet counts as Chinese: who begins a report wants no notice first. */
export function isChinese(text: Sliced): boolean {
  const start = text.slice(0, ENOUGH);
  const han = countHan(start);
  // Most drafts are decided without counting their letters.
  if (han >= start.length * CHINESE) return true;
  return han >= (start.replace(ADDRESS, '').match(LETTER)?.length ?? 0) * CHINESE;
}
