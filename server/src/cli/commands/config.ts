import { dirname, resolve } from 'pathe';
import type { Explained, Language, Origin, Resolution } from '../../engine/index.ts';
import { createConfigs, type LoadedConfig } from '../../project/index.ts';
import { nodeFiles } from '../../project/node/index.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { formatFailure } from '../failure.ts';
import { isFolder, shownPath } from '../files/select.ts';
import { pad } from '../terminal/wrap.ts';
import { say, wording } from '../wording.ts';
import { defineCommand, refuse, type Context } from './command.ts';
import { COMMAND_LINE, CONFIG_FLAGS, layerOf } from './configFlags.ts';

export const showConfig = defineCommand({
  synopsis: { zh: '[路径]', en: '[PATH]' },
  about: wording('about-config'),
  flags: {
    ...CONFIG_FLAGS,
    format: {
      type: 'string',
      choices: ['stylish', 'json'],
      help: { zh: '输出格式，默认 stylish', en: 'format of the output; stylish by default' },
    },
  },
  most: 1,
  run: async (context, [path = '.'], flags) => {
    const { io, language } = context;
    const { layer, errors } = layerOf(flags, language);
    if (errors.length > 0) return refuse(context, errors);
    const configs = createConfigs({ files: nodeFiles, root: io.cwd, file: flags.config, flags: layer });
    const draft = resolve(io.cwd, path);
    // A path that does not exist yet is taken for the draft it may become.
    const config = await configs.forFolder(isFolder(draft) ? draft : dirname(draft));
    if (config.failures.length > 0) return complain(context, config);
    const report = new ConfigReport(config, config.resolutionOf(draft), draft, context);
    io.stdout.write(flags.format === 'json' ? report.json() : report.text());
    return EXIT.clean;
  },
});

function complain({ io, language = 'zh' }: Context, { failures }: LoadedConfig): ExitCode {
  for (const failure of failures) {
    const path = failure.path && shownPath(failure.path, io.cwd);
    io.stderr.write(`${formatFailure({ ...failure, path }, language)}\n`);
  }
  return EXIT.failure;
}

type Row = readonly [key: string, value: string, origin: Origin | undefined];

/** The effective configuration as one reads it. */
class ConfigReport {
  readonly #config: LoadedConfig;
  readonly #resolution: Resolution;
  readonly #draft: string;
  readonly #context: Context;
  readonly #language: Language;

  constructor(config: LoadedConfig, resolution: Resolution, draft: string, context: Context) {
    this.#config = config;
    this.#resolution = resolution;
    this.#draft = draft;
    this.#context = context;
    this.#language = context.language ?? 'zh';
  }

  /** YAML, each value with a comment on where it comes from. */
  text(): string {
    const { preset, profiles, language, rules, config } = this.#resolution;
    const rows: Row[] = [
      ['preset: ', preset.value, preset.origin],
      ['profile: ', `[${profiles.value.join(', ')}]`, profiles.origin],
      ['language: ', language.value, language.origin],
      ['rules:', '', undefined],
    ];
    for (const [id, { severity, options }] of rules) {
      rows.push([`  ${id}: `, severity.value, severity.origin]);
      if (severity.value === 'off') continue;
      for (const [name, { value, origin }] of options)
        rows.push([`    ${name}: `, JSON.stringify(value), origin]);
    }
    const terms = say(this.#language, 'config-terms', { count: config.lexicon.terms.length });
    return `${this.#head()}${this.#table(rows)}# ${terms}\n`;
  }

  #head(): string {
    const { io } = this.#context;
    const ignored = this.#config.ignores(this.#draft, false) ? say(this.#language, 'config-ignored') : '';
    const files = this.#config.files.map((file) => shownPath(file, io.cwd));
    const lines = [
      say(this.#language, 'config-for', { path: shownPath(this.#draft, io.cwd) }) + ignored,
      files.length === 0
        ? say(this.#language, 'no-config')
        : say(this.#language, 'config-files', { list: files.join(', ') }),
    ];
    return lines.map((line) => `# ${line}\n`).join('');
  }

  #table(rows: readonly Row[]): string {
    const { dim } = this.#context.colorsFor(this.#context.io.stdout);
    return rows
      .map(([key, value, origin]) => {
        const setting = key + value;
        return origin ? `${pad(setting, 44)}  ${dim(`# ${this.#originText(origin)}`)}\n` : `${setting}\n`;
      })
      .join('');
  }

  json(): string {
    const { preset, profiles, language, rules, config } = this.#resolution;
    const explained = <T>({ value, origin }: Explained<T>) => ({ value, origin: this.#originText(origin) });
    const record = {
      files: this.#config.files.map((file) => shownPath(file, this.#context.io.cwd)),
      preset: explained(preset),
      profile: explained(profiles),
      language: explained(language),
      rules: Object.fromEntries(
        [...rules].map(([id, { severity, options }]) => [
          id,
          {
            severity: explained(severity),
            options: Object.fromEntries([...options].map(([name, option]) => [name, explained(option)])),
          },
        ]),
      ),
      terms: config.lexicon.terms.length,
    };
    return `${JSON.stringify(record, undefined, 2)}\n`;
  }

  #originText(origin: Origin): string {
    switch (origin.kind) {
      case 'default':
        return say(this.#language, 'origin-default');
      case 'preset':
        return say(this.#language, 'origin-preset', { name: origin.name });
      case 'profile':
        return say(this.#language, 'origin-profile', { name: origin.name });
      case 'layer': {
        if (origin.source === COMMAND_LINE) return say(this.#language, 'origin-flag');
        const place = this.#config.placeOf(origin.source, origin.path);
        return `${shownPath(origin.source, this.#context.io.cwd)}:${String(place?.line ?? 1)}:${String(place?.column ?? 1)}`;
      }
    }
  }
}
