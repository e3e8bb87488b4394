import type { Flags, FlagValues } from '../flags.ts';
import { FORMATS } from '../formatters/formatter.ts';
import { CONFIG_FLAGS } from './configFlags.ts';

export const CHECK_FLAGS = {
  fix: { type: 'boolean', help: { zh: '就地应用安全的修复', en: 'apply safe fixes in place' } },
  diff: {
    type: 'boolean',
    help: {
      zh: '以 unified diff 显示安全的修复，不改文件',
      en: 'show safe fixes as a unified diff, write nothing',
    },
  },
  format: {
    type: 'string',
    choices: FORMATS,
    help: { zh: '报告的格式，默认 stylish', en: 'format of the report; stylish by default' },
  },
  output: {
    type: 'string',
    short: 'o',
    value: { zh: '文件', en: 'FILE' },
    help: { zh: '把报告写入文件，不写标准输出', en: 'write the report to a file instead of standard output' },
  },
  'fail-on': {
    type: 'string',
    choices: ['error', 'warning', 'info', 'never'],
    help: {
      zh: '有这一级别或更重的问题时退出码为 1，默认 error',
      en: 'the least severity that makes the exit code 1; error by default',
    },
  },
  'max-warnings': {
    type: 'string',
    value: { zh: '数目', en: 'N' },
    help: { zh: '警告多于此数时退出码为 1', en: 'exit with 1 where there are more warnings' },
  },
  'min-evidence': {
    type: 'string',
    value: { zh: '百分比', en: 'P' },
    help: {
      zh: '全部文稿合计，有来源的数据不足此百分比时退出码为 1',
      en: 'exit with 1 where fewer percent of the statistics of all drafts together are sourced',
    },
  },
  ...CONFIG_FLAGS,
  statistics: {
    type: 'boolean',
    help: {
      zh: '另列各规则的次数、各文稿的数据来源率',
      en: 'add counts by rule and evidence coverage by draft',
    },
  },
  'stdin-path': {
    type: 'string',
    value: { zh: '文件名', en: 'NAME' },
    help: {
      zh: '从标准输入读文稿，按此文件名取配置、出报告',
      en: 'read the draft from standard input, as if it were this file',
    },
  },
  'no-cache': {
    type: 'boolean',
    help: {
      zh: '不用缓存：默认情况下，文稿、配置和程序都没变，就沿用上次的结果',
      en: 'no cache: by default, drafts are not checked again while they, the configuration and the program stay as they are',
    },
  },
  'max-size': {
    type: 'string',
    value: { zh: '大小', en: 'SIZE' },
    help: {
      zh: '单个文件的上限，如 20MB，默认 10MB',
      en: 'the largest file to read, such as 20MB; 10MB by default',
    },
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    help: { zh: '只列出问题，不印汇总、提示和进度', en: 'findings alone: no summary, notices or progress' },
  },
} as const satisfies Flags;

export type CheckFlags = FlagValues<typeof CHECK_FLAGS>;
