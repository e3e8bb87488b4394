import type { Language, Wording } from '../engine/index.ts';
import { GLOBAL_FLAGS, type Flag, type Flags } from './flags.ts';
import { pad, widthOf, wrap } from './terminal/wrap.ts';
import { say } from './wording.ts';

/** What help says of a command. */
export interface Usage {
  /** What follows the command's name, such as `[PATH…]`. */
  readonly synopsis: Wording;
  readonly about: Wording;
  readonly flags: Flags;
}

/** Help stays readable on wide terminals. */
const WIDEST = 100;

/** Help for the program as a whole. */
export function formatHelp(
  commands: Readonly<Record<string, { readonly summary: Wording }>>,
  language: Language,
  columns: number,
): string {
  const width = Math.min(columns, WIDEST);
  const rows = Object.entries(commands).map(([name, { summary }]): Row => [name, summary[language]]);
  return [
    ...wrap(say(language, 'about'), width),
    '',
    `${say(language, 'usage')}zhangfa ${say(language, 'command-slot')}`,
    '',
    say(language, 'commands'),
    ...table(rows, width),
    '',
    say(language, 'global-flags'),
    ...flagRows(GLOBAL_FLAGS, language, width),
    '',
    ...wrap(say(language, 'exit-codes'), width),
    '',
  ].join('\n');
}

/** Help for one command. */
export function formatCommandHelp(
  name: string,
  { synopsis, about, flags }: Usage,
  language: Language,
  columns: number,
): string {
  const width = Math.min(columns, WIDEST);
  const own =
    Object.keys(flags).length === 0 ? [] : [say(language, 'flags'), ...flagRows(flags, language, width), ''];
  return [
    `${say(language, 'usage')}zhangfa ${name} ${synopsis[language]}`.trimEnd(),
    '',
    ...wrap(about[language], width),
    '',
    ...own,
    say(language, 'global-flags'),
    ...flagRows(GLOBAL_FLAGS, language, width),
    '',
  ].join('\n');
}

type Row = readonly [term: string, description: string];

function flagRows(flags: Flags, language: Language, width: number): readonly string[] {
  return table(
    Object.entries(flags).map(([name, flag]): Row => [termOf(name, flag, language), flag.help[language]]),
    width,
  );
}

function termOf(name: string, { short, type, choices, value }: Flag, language: Language): string {
  const slot = type === 'boolean' ? '' : ` ${choices?.join('|') ?? value?.[language] ?? ''}`;
  return `${short === undefined ? '' : `-${short}, `}--${name}${slot}`;
}

/** Where the descriptions begin; a longer term has a line to itself. */
const TERM_WIDTH = 26;

function table(rows: readonly Row[], width: number): readonly string[] {
  return rows.flatMap(([term, description]) => {
    const lines = wrap(description, width - TERM_WIDTH - 2).map((line) => ' '.repeat(TERM_WIDTH + 2) + line);
    if (widthOf(term) >= TERM_WIDTH) return [`  ${term}`, ...lines];
    const [first = '', ...rest] = lines;
    return [`  ${pad(term, TERM_WIDTH)}${first.trimStart()}`, ...rest];
  });
}
