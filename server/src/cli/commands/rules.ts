import { optionDocsOf, rules, type AnyRule, type Language, type RuleGroup } from '../../engine/index.ts';
import { EXIT } from '../exitCode.ts';
import { pad, widthOf } from '../terminal/wrap.ts';
import { say, wording } from '../wording.ts';
import { GROUP_TITLES } from '../wordings.ts';
import { defineCommand } from './command.ts';

export const listRules = defineCommand({
  synopsis: { zh: '', en: '' },
  about: wording('about-rules'),
  flags: {
    format: {
      type: 'string',
      choices: ['stylish', 'json'],
      help: { zh: '输出格式，默认 stylish', en: 'format of the list; stylish by default' },
    },
  },
  most: 0,
  run: ({ io, language = 'zh', colorsFor }, _args, { format }) => {
    if (format === 'json') {
      io.stdout.write(
        `${JSON.stringify(
          rules.map((rule) => recordOf(rule)),
          undefined,
          2,
        )}\n`,
      );
    } else {
      const { bold, dim } = colorsFor(io.stdout);
      const groups = [...new Set(rules.map(({ group }) => group))];
      for (const group of groups)
        io.stdout.write(`${bold(GROUP_TITLES[group][language])}\n${listOf(group, language, dim)}\n`);
      io.stdout.write(`${dim(say(language, 'explain-hint'))}\n`);
    }
    return Promise.resolve(EXIT.clean);
  },
});

function listOf(group: RuleGroup, language: Language, dim: (text: string) => string): string {
  const titleWidth = Math.max(...rules.map(({ title }) => widthOf(title[language])));
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .filter((rule) => rule.group === group)
    .map(({ id, title, severity, fixable }) => {
      const fix = fixable === 'none' ? '' : say(language, `fixable-${fixable}`);
      const columns = [
        pad(title[language], titleWidth),
        dim(pad(id, idWidth)),
        pad(say(language, severity), 7),
        fix,
      ];
      return `  ${columns.join('  ')}`.trimEnd() + '\n';
    })
    .join('');
}

function recordOf(rule: AnyRule) {
  const { id, group, title, severity, fixable } = rule;
  const options = optionDocsOf(rule).map(({ name, about, fallback, choices }) => ({
    name,
    about,
    default: fallback,
    choices,
  }));
  return { id, group, title, severity, fixable, options };
}
