import pico from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { Io, Output } from '../io.ts';

/** For what is read anywhere. */
export const NO_COLORS: Colors = pico.createColors(false);

/** Colours where the output is a terminal and no one objects: see no-color.org and force-color.org. */
export function colorsFor(output: Output, { env }: Pick<Io, 'env'>, noColor: boolean): Colors {
  const isForced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0';
  const isForbidden = noColor || (env['NO_COLOR'] ?? '') !== '';
  return pico.createColors(!isForbidden && (isForced || (output.isTerminal && env['TERM'] !== 'dumb')));
}
