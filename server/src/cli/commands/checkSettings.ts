import type { ConfigLayer, Language, Wording } from '../../engine/index.ts';
import { DEFAULT_MAX_SIZE } from '../files/draft.ts';
import type { Format } from '../formatters/formatter.ts';
import type { Thresholds } from '../thresholds.ts';
import { wording } from '../wording.ts';
import type { CheckFlags } from './checkFlags.ts';
import { layerOf } from './configFlags.ts';

/** What the flags of `check` come to. */
export interface CheckSettings {
  readonly mode: 'report' | 'fix' | 'diff';
  readonly format: Format;
  readonly output: string | undefined;
  readonly thresholds: Thresholds;
  readonly configFile: string | undefined;
  /** What the flags say of the configuration. */
  readonly layer: ConfigLayer | undefined;
  readonly statistics: boolean;
  readonly quiet: boolean;
  readonly usesCache: boolean;
  readonly maxSize: number;
  /** Undefined: files. Otherwise standard input, and the name it goes by. */
  readonly stdin: { readonly path: string | undefined } | undefined;
}

/** Makes sense of the flags, or says what makes none. */
export function settingsOf(
  flags: CheckFlags,
  args: readonly string[],
  language: Language | undefined,
): { settings: CheckSettings; errors: readonly Wording[] } {
  const { layer, errors: wrong } = layerOf(flags, language);
  const errors = [...wrong];
  const number = (name: 'max-warnings' | 'min-evidence', pattern: RegExp): number | undefined => {
    const value = flags[name];
    const digits = value === undefined ? undefined : pattern.exec(value)?.[1];
    if (value !== undefined && digits === undefined) errors.push(wording(`wrong-${name}`, { value }));
    return digits === undefined ? undefined : Number(digits);
  };
  const stdinPath = flags['stdin-path'];
  const isStdin = stdinPath !== undefined || args.includes('-');
  if (isStdin && args.some((arg) => arg !== '-')) errors.push(wording('stdin-and-paths'));
  if (flags.diff === true && flags.format === 'json') errors.push(wording('diff-and-json'));
  const thresholds: Thresholds = {
    failOn: flags['fail-on'] ?? 'error',
    maxWarnings: number('max-warnings', /^(\d{1,9})$/u),
    minEvidence: number('min-evidence', /^(100|\d{1,2}(?:\.\d{1,3})?)%?$/u),
  };
  const settings: CheckSettings = {
    mode: flags.diff === true ? 'diff' : flags.fix === true ? 'fix' : 'report',
    format: flags.format ?? 'stylish',
    output: flags.output,
    thresholds,
    configFile: flags.config,
    layer,
    statistics: flags.statistics ?? false,
    quiet: flags.quiet ?? false,
    usesCache: flags['no-cache'] !== true,
    maxSize: sizeOf(flags['max-size'], errors),
    stdin: isStdin ? { path: stdinPath } : undefined,
  };
  return { settings, errors };
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  K: 1024,
  KB: 1024,
  M: 1024 ** 2,
  MB: 1024 ** 2,
  G: 1024 ** 3,
  GB: 1024 ** 3,
};

function sizeOf(value: string | undefined, errors: Wording[]): number {
  if (value === undefined) return DEFAULT_MAX_SIZE;
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?([A-Z]{0,2})$/iu.exec(value) ?? [];
  const factor = UNITS[unit.toUpperCase()];
  if (number === undefined || factor === undefined) {
    errors.push(wording('wrong-max-size', { value }));
    return DEFAULT_MAX_SIZE;
  }
  return Number(number) * factor;
}
