import {
  checkAgainst,
  configSchemaOf,
  rules,
  type ConfigLayer,
  type ConfigPath,
  type Language,
  type Wording,
} from '../../engine/index.ts';
import type { Flags, FlagValues } from '../flags.ts';
import { wording } from '../wording.ts';

/** Flags that say what a configuration could say. */
export const CONFIG_FLAGS = {
  config: {
    type: 'string',
    value: { zh: '文件', en: 'FILE' },
    help: {
      zh: '对全部文稿使用这份配置，其中的 glob 以当前文件夹为准',
      en: 'use this configuration for all drafts; its globs count from the working folder',
    },
  },
  profile: {
    type: 'string',
    multiple: true,
    value: { zh: '体裁', en: 'NAME' },
    help: { zh: '体裁，可多次给出', en: 'the genre; may be given more than once' },
  },
  preset: {
    type: 'string',
    value: { zh: '预设', en: 'NAME' },
    help: { zh: '预设：recommended、strict、minimal', en: 'recommended, strict or minimal' },
  },
  rule: {
    type: 'string',
    multiple: true,
    value: { zh: '规则=级别', en: 'ID=SEVERITY' },
    help: {
      zh: '改变一条规则的级别（off、info、warning、error），可多次给出',
      en: 'set the severity of a rule (off, info, warning, error); may be given more than once',
    },
  },
} as const satisfies Flags;

/** The name of the layer that the flags make. */
export const COMMAND_LINE = '--';

/** The flags as a layer above all configurations, checked as one; undefined where they say nothing. */
export function layerOf(
  { preset, profile, rule }: FlagValues<typeof CONFIG_FLAGS>,
  language: Language | undefined,
): { layer: ConfigLayer | undefined; errors: readonly Wording[] } {
  const entries = (rule ?? []).map((text) => ({
    text,
    id: text.split('=')[0] ?? '',
    severity: text.split('=')[1],
  }));
  const written = {
    ...(preset === undefined ? {} : { preset }),
    ...(profile ? { profile } : {}),
    ...(language ? { language } : {}),
    ...(rule
      ? { rules: Object.fromEntries(entries.map(({ id, severity }) => [id, severity ?? 'off'])) }
      : {}),
  };
  if (Object.keys(written).length === 0) return { layer: undefined, errors: [] };
  const { value, problems } = checkAgainst(configSchemaOf(rules), written);
  const malformed = entries
    .filter(({ severity }) => severity === undefined)
    .map(({ text }) => wording('wrong-rule', { value: text }));
  const wrong = problems.map(({ path, message }) => prefixed(flagOf(path, rule), message));
  return {
    layer: { source: COMMAND_LINE, path: [], settings: value ?? {}, terms: [] },
    errors: [...malformed, ...wrong],
  };
}

function flagOf(path: ConfigPath, rule: readonly string[] | undefined): string {
  if (path[0] !== 'rules') return `--${String(path[0])}`;
  return `--rule ${rule?.find((text) => text.startsWith(`${String(path[1])}=`)) ?? ''}`.trimEnd();
}

function prefixed(flag: string, { zh, en }: Wording): Wording {
  return { zh: `${flag}：${zh}`, en: `${flag}: ${en}` };
}
