import { wording } from '../wording.ts';
import { CHECK_FLAGS } from './checkFlags.ts';
import { CheckRun } from './checkRun.ts';
import { settingsOf } from './checkSettings.ts';
import { defineCommand, refuse } from './command.ts';

export const check = defineCommand({
  synopsis: { zh: '[路径…]', en: '[PATH…]' },
  about: wording('about-check'),
  flags: CHECK_FLAGS,
  most: Infinity,
  run: async (context, args, flags) => {
    const { settings, errors } = settingsOf(flags, args, context.language);
    if (errors.length > 0) return refuse(context, errors);
    return new CheckRun(context, settings).run(args.length > 0 ? args : ['.']);
  },
});
