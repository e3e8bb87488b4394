import { nearestName, type Language, type Wording } from '../engine/index.ts';
import type { Command } from './commands/command.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { GLOBAL_FLAGS, parseFlags } from './flags.ts';
import { formatHelp } from './help.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';
import { say } from './wording.ts';

/** The commands; each is loaded when it is called. */
const COMMANDS: Readonly<
  Record<string, { readonly summary: Wording; readonly load: () => Promise<Command> }>
> = {
  check: {
    summary: { zh: '检查文稿，可自动修复', en: 'check drafts, and fix them' },
    load: async () => (await import('./commands/check.ts')).check,
  },
  rules: {
    summary: { zh: '列出规则', en: 'list the rules' },
    load: async () => (await import('./commands/rules.ts')).listRules,
  },
  explain: {
    summary: { zh: '说明一条规则', en: 'explain a rule' },
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  init: {
    summary: { zh: '写一份起步的配置文件', en: 'write a configuration to start from' },
    load: async () => (await import('./commands/init.ts')).init,
  },
  config: {
    summary: { zh: '显示生效的配置及其来源', en: 'show the effective configuration and where it comes from' },
    load: async () => (await import('./commands/config.ts')).showConfig,
  },
  lsp: {
    summary: { zh: '启动语言服务器，供编辑器使用', en: 'start the language server for an editor' },
    load: async () => (await import('./commands/lsp.ts')).lsp,
  },
};

/** Runs the command line. Never throws: what goes wrong inside is reported and gives the exit code of a failure. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    const isError = error instanceof Error;
    const stack = argv.includes('--debug') && isError ? error.stack : undefined;
    io.stderr.write(
      `${say(languageOf(argv), 'internal-error', { detail: isError ? error.message : String(error) })}\n`,
    );
    if (stack !== undefined) io.stderr.write(`${stack}\n`);
    return EXIT.failure;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { before, name, after } = splitAtCommand(argv);
  const language = languageOf(argv);
  if (name === undefined) return withoutCommand(before, language, io);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return unknownCommand(name, language, io);
  return (await command.load()).execute(name, [...before, ...after], io);
}

/** Global flags may stand before the command. */
function splitAtCommand(argv: readonly string[]) {
  let index = 0;
  while (index < argv.length && argv[index]?.startsWith('-') === true)
    index += argv[index] === '--lang' ? 2 : 1;
  return { before: argv.slice(0, index), name: argv[index], after: argv.slice(index + 1) };
}

/** Good for messages that come before, or instead of, a proper reading of the flags. */
function languageOf(argv: readonly string[]): Language {
  return argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'zh';
}

function withoutCommand(args: readonly string[], language: Language, io: Io): ExitCode {
  const { values, errors } = parseFlags(args, GLOBAL_FLAGS);
  if (errors.length === 0 && values.version === true) {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.clean;
  }
  const isAskedFor = errors.length === 0 && values.help === true;
  const output = isAskedFor ? io.stdout : io.stderr;
  for (const error of errors) output.write(`${error[language]}\n`);
  output.write(formatHelp(COMMANDS, language, output.columns));
  return isAskedFor ? EXIT.clean : EXIT.failure;
}

function unknownCommand(name: string, language: Language, io: Io): ExitCode {
  const nearest = nearestName(name, Object.keys(COMMANDS));
  const isPath = /[./\\*]/u.test(name);
  const hint = isPath ? `check ${name}` : nearest;
  const message =
    hint === undefined
      ? say(language, 'unknown-command', { name })
      : say(language, 'unknown-command-nearest', { name, nearest: `zhangfa ${hint}` });
  io.stderr.write(`${message}\n${say(language, 'see-help', { command: 'zhangfa --help' })}\n`);
  return EXIT.failure;
}
