import type { Colors } from 'picocolors/types.js';
import type { Language, Wording } from '../../engine/index.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { GLOBAL_FLAGS, parseFlags, type Flags, type FlagValues } from '../flags.ts';
import type { Io, Output } from '../io.ts';
import { formatCommandHelp, type Usage } from '../help.ts';
import { VERSION } from '../version.ts';
import { colorsFor } from '../terminal/colors.ts';
import { say, wording } from '../wording.ts';

/** What a command has to work with besides its own flags and arguments. */
export interface Context {
  readonly io: Io;
  readonly name: string;
  /** `--lang`; undefined where not given. */
  readonly language: Language | undefined;
  readonly debug: boolean;
  /** Colours fit for an output: none where it is no terminal or the user wants none. */
  readonly colorsFor: (output: Output) => Colors;
}

/** A command, ready to be given a command line. */
export interface Command {
  readonly execute: (name: string, args: readonly string[], io: Io) => Promise<ExitCode>;
}

type GlobalValues = FlagValues<typeof GLOBAL_FLAGS>;

/** Makes a command of its usage and what it does; `--help` and misuse are dealt with here. */
export function defineCommand<const F extends Flags>(
  usage: Usage & {
    readonly flags: F;
    /** How many arguments it takes. */
    readonly most: number;
    readonly run: (context: Context, args: readonly string[], flags: FlagValues<F>) => Promise<ExitCode>;
  },
): Command {
  const flags = { ...usage.flags, ...GLOBAL_FLAGS };
  return {
    execute: async (name, args, io) => {
      const { values, positionals, errors } = parseFlags(args, flags);
      const { lang, help, version, debug = false, 'no-color': noColor = false }: GlobalValues = values;
      const language = lang ?? 'zh';
      if (help === true || version === true) {
        const text =
          help === true ? formatCommandHelp(name, usage, language, io.stdout.columns) : `${VERSION}\n`;
        io.stdout.write(text);
        return EXIT.clean;
      }
      const surplus = positionals[usage.most];
      const all =
        surplus === undefined ? errors : [...errors, wording('surplus-argument', { name: surplus })];
      if (all.length > 0) return refuse({ io, name, language }, all);
      const context = {
        io,
        name,
        language: lang,
        debug,
        colorsFor: (output: Output) => colorsFor(output, io, noColor),
      };
      return usage.run(context, positionals, values);
    },
  };
}

/** Says what makes no sense of a command line; nothing is done then. */
export function refuse(
  { io, name, language }: Pick<Context, 'io' | 'name' | 'language'>,
  errors: readonly Wording[],
): ExitCode {
  const command = `zhangfa ${name} --help`;
  const lines = [
    ...errors.map((error) => error[language ?? 'zh']),
    say(language ?? 'zh', 'see-help', { command }),
  ];
  io.stderr.write(`${lines.join('\n')}\n`);
  return EXIT.failure;
}
