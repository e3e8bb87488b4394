import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROFILE_NAMES } from '../../engine/index.ts';
import { configsIn } from '../config/find.ts';
import { EXIT } from '../exitCode.ts';
import { fileFailure, formatFailure } from '../failure.ts';
import { say, wording } from '../wording.ts';
import { defineCommand, refuse } from './command.ts';
import { starterJson, starterYaml } from './starter.ts';

export const init = defineCommand({
  synopsis: { zh: '', en: '' },
  about: wording('about-init'),
  flags: {
    format: {
      type: 'string',
      choices: ['yaml', 'json'],
      help: { zh: '配置文件的格式，默认 yaml', en: 'format of the configuration; yaml by default' },
    },
    profile: {
      type: 'string',
      choices: PROFILE_NAMES,
      help: {
        zh: '文稿的体裁，默认 research-report',
        en: 'the genre of the drafts; research-report by default',
      },
    },
  },
  most: 0,
  run: (context, _args, { format = 'yaml', profile = 'research-report' }) => {
    const { io, language = 'zh' } = context;
    const [existing] = configsIn(io.cwd);
    if (existing)
      return Promise.resolve(refuse(context, [wording('config-exists', { path: basename(existing.path) })]));
    const name = `zhangfa.config.${format}`;
    try {
      // `wx`: whoever has written one in the meantime keeps it.
      writeFileSync(
        join(io.cwd, name),
        format === 'yaml' ? starterYaml(profile, language) : starterJson(profile, language),
        { flag: 'wx' },
      );
    } catch (error) {
      io.stderr.write(`${formatFailure(fileFailure(name, error), language)}\n`);
      return Promise.resolve(EXIT.failure);
    }
    io.stdout.write(`${say(language, 'config-written', { path: name })}\n`);
    return Promise.resolve(EXIT.clean);
  },
});
