/**
 * Flags as data: one table per command gives parsing, types, help and the hints for mistyped names. The parsing
 * itself is Node's own; a library for commands would cost every run more than the checks of a short draft.
 */
import { parseArgs } from 'node:util';
import { nearestName, type Wording } from '../engine/index.ts';
import { wording } from './wording.ts';

export interface Flag {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** Of a string: the only values. */
  readonly choices?: readonly string[];
  /** Of a string: what help calls the value. */
  readonly value?: Wording;
  readonly help: Wording;
}

export type Flags = Readonly<Record<string, Flag>>;

type FlagValue<F extends Flag> = F extends { readonly multiple: true }
  ? readonly string[]
  : F['type'] extends 'boolean'
    ? boolean
    : F extends { readonly choices: readonly (infer C)[] }
      ? C
      : string;

/** What was given; a flag that was not is undefined. */
export type FlagValues<F extends Flags> = { readonly [K in keyof F]?: FlagValue<F[K]> | undefined };

/** Flags that every command has. */
export const GLOBAL_FLAGS = {
  lang: {
    type: 'string',
    choices: ['zh', 'en'],
    help: { zh: '界面和诊断信息的语言，默认 zh', en: 'language of messages and findings; zh by default' },
  },
  'no-color': { type: 'boolean', help: { zh: '不用颜色', en: 'no colours' } },
  debug: {
    type: 'boolean',
    help: { zh: '程序出错时显示调用栈', en: 'show the stack trace when the program fails' },
  },
  help: { type: 'boolean', short: 'h', help: { zh: '显示帮助', en: 'show help' } },
  version: { type: 'boolean', short: 'v', help: { zh: '显示版本', en: 'show the version' } },
} as const satisfies Flags;

export interface ParsedFlags<F extends Flags> {
  readonly values: FlagValues<F>;
  readonly positionals: readonly string[];
  /** What cannot be made sense of, in the order of the command line. */
  readonly errors: readonly Wording[];
}

/** Reads a command line against a table of flags. Never throws. */
export function parseFlags<F extends Flags>(args: readonly string[], flags: F): ParsedFlags<F> {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | boolean | string[]> = {};
  const errors: Wording[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    const error = flag ? misuse(flag, token) : unknownFlag(token.rawName, flags);
    if (error) {
      errors.push(error);
    } else if (flag?.multiple === true) {
      const earlier = values[token.name];
      values[token.name] = [...(Array.isArray(earlier) ? earlier : []), token.value ?? ''];
    } else {
      values[token.name] = token.value ?? true;
    }
  }
  return { values: values as FlagValues<F>, positionals, errors };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function misuse(flag: Flag, { rawName, value, inlineValue }: OptionToken): Wording | undefined {
  if (flag.type === 'boolean') {
    return value === undefined ? undefined : wording('flag-takes-no-value', { flag: rawName, value });
  }
  const isNextFlag =
    inlineValue === false && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || isNextFlag) return wording('flag-needs-value', { flag: rawName });
  if (!flag.choices || flag.choices.includes(value)) return undefined;
  const nearest = nearestName(value, flag.choices);
  return wording(nearest === undefined ? 'flag-choice' : 'flag-choice-nearest', {
    flag: rawName,
    value,
    choices: flag.choices.join('、'),
    nearest: nearest ?? '',
  });
}

function unknownFlag(rawName: string, flags: Flags): Wording {
  const nearest = rawName.startsWith('--') ? nearestName(rawName.slice(2), Object.keys(flags)) : undefined;
  return nearest === undefined
    ? wording('unknown-flag', { flag: rawName })
    : wording('unknown-flag-nearest', { flag: rawName, nearest: `--${nearest}` });
}
