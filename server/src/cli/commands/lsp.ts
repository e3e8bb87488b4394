import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT } from '../exitCode.ts';
import { wording } from '../wording.ts';
import { defineCommand, refuse } from './command.ts';

export const lsp = defineCommand({
  synopsis: { zh: '--stdio', en: '--stdio' },
  about: wording('about-lsp'),
  flags: {
    stdio: {
      type: 'boolean',
      help: { zh: '经标准输入输出收发消息（必需）', en: 'speak over standard input and output (required)' },
    },
  },
  most: 0,
  run: async (context, _args, { stdio }) => {
    if (stdio !== true) return refuse(context, [wording('lsp-transport')]);
    const { serve } = await import('../../lsp/node/main.ts');
    // The program may have been called by a link.
    const code = await serve('stdio', dirname(realpathSync(process.argv[1] ?? '.')));
    // The protocol's own codes: 1 where the client has gone without taking its leave.
    return code === 0 ? EXIT.clean : EXIT.findings;
  },
});
