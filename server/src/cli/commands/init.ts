import { writeFileSync } from 'node:fs';
import { basename, join, normalize } from 'pathe';
import { PROFILE_NAMES } from '../../engine/index.ts';
import { configsIn, starterJson, starterYaml } from '../../project/index.ts';
import { nodeFiles } from '../../project/node/index.ts';
import { EXIT } from '../exitCode.ts';
import { fileFailure, formatFailure } from '../failure.ts';
import { say, wording } from '../wording.ts';
import { defineCommand, refuse } from './command.ts';

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
  run: async (context, _args, { format = 'yaml', profile = 'research-report' }) => {
    const { io, language = 'zh' } = context;
    const [existing] = await configsIn(normalize(io.cwd), nodeFiles);
    if (existing) return refuse(context, [wording('config-exists', { path: basename(existing.path) })]);
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
      return EXIT.failure;
    }
    io.stdout.write(`${say(language, 'config-written', { path: name })}\n`);
    return EXIT.clean;
  },
});
