import { nearestName, rules } from '../../engine/index.ts';
import { EXIT } from '../exitCode.ts';
import { renderPage } from '../terminal/renderPage.ts';
import { wording } from '../wording.ts';
import { defineCommand, refuse } from './command.ts';

/** Pages are read at book width, however wide the terminal. */
const WIDEST = 80;

export const explain = defineCommand({
  synopsis: { zh: '<规则>', en: '<RULE>' },
  about: wording('about-explain'),
  flags: {},
  most: 1,
  run: async (context, [name]) => {
    if (name === undefined) return refuse(context, [wording('missing-argument', { name: 'RULE' })]);
    // A rule goes by its id or by its 名称.
    const rule = rules.find(({ id, title }) => id === name || title.zh === name);
    if (!rule) {
      const nearest = nearestName(
        name,
        rules.flatMap(({ id, title }) => [id, title.zh]),
      );
      const message =
        nearest === undefined ? wording('no-rule', { name }) : wording('no-rule-nearest', { name, nearest });
      return refuse(context, [message]);
    }
    const { rulePage } = await import('../../language-service/features/rulePage.ts');
    const { io, colorsFor } = context;
    io.stdout.write(
      renderPage(
        rulePage(rule.id)?.markdown ?? '',
        colorsFor(io.stdout),
        Math.min(io.stdout.columns, WIDEST),
      ),
    );
    return EXIT.clean;
  },
});
