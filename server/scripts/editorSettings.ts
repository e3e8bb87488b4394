import type { EditorSettings } from '../src/protocol/index.ts';
import type { Wording } from '../src/engine/rules/rule.ts';

type Named<T> = { readonly [K in keyof T as string extends K ? never : K]-?: NonNullable<T[K]> };

type SettingOf<T> = [T] extends [boolean]
  ? { readonly kind: 'flag'; readonly fallback: boolean; readonly about: Wording }
  : {
      readonly kind: 'choice';
      readonly fallback: T;
      readonly about: Wording;
      readonly choices: Readonly<Record<T & string, Wording>>;
    };

/** Read by the library that speaks to the server, not by the server. */
interface ClientSettings {
  readonly 'trace.server': 'off' | 'messages' | 'verbose';
}

type EditorOnly = Named<EditorSettings> & ClientSettings;

/** The settings that only an editor has, in the order in which it shows them; the others are the configuration's. */
export const editorSettings: { readonly [K in keyof EditorOnly]: SettingOf<EditorOnly[K]> } = {
  enable: {
    kind: 'flag',
    fallback: true,
    about: { zh: '检查 Markdown 文稿。', en: 'Check Markdown drafts.' },
  },
  activation: {
    kind: 'choice',
    fallback: 'auto',
    about: { zh: '检查哪些文稿。', en: 'Which drafts are checked.' },
    choices: {
      auto: {
        zh: '以中文为主的文稿，以及所在文件夹有章法配置的文稿',
        en: 'Drafts that are mostly Chinese, and those in a folder that has a configuration of Zhangfa',
      },
      configured: {
        zh: '只查所在文件夹有章法配置的文稿',
        en: 'Only those in a folder that has a configuration of Zhangfa',
      },
      always: { zh: '全部 Markdown 文件', en: 'Every Markdown file' },
    },
  },
  run: {
    kind: 'choice',
    fallback: 'onType',
    about: { zh: '何时检查。', en: 'When drafts are checked.' },
    choices: {
      onType: { zh: '边写边查', en: 'While you type' },
      onSave: { zh: '打开和保存时检查', en: 'When a draft is opened or saved' },
    },
  },
  checkUnopened: {
    kind: 'flag',
    fallback: false,
    about: {
      zh: '没有打开的文稿也检查，结果列在“问题”面板里。',
      en: 'Check drafts that are not open as well, and list their findings in the Problems panel.',
    },
  },
  language: {
    kind: 'choice',
    fallback: 'auto',
    about: { zh: '诊断信息的语言。', en: 'The language of the findings.' },
    choices: {
      auto: { zh: '与编辑器的界面相同', en: 'As the editor’s own' },
      zh: { zh: '中文', en: 'Chinese' },
      en: { zh: '英文', en: 'English' },
    },
  },
  'trace.server': {
    kind: 'choice',
    fallback: 'off',
    about: {
      zh: '把编辑器与语言服务器之间的消息写入“章法”的日志，用于排查问题。',
      en: 'Write the messages between editor and language server to the log of Zhangfa, to look into a fault.',
    },
    choices: {
      off: { zh: '不写', en: 'Nothing' },
      messages: { zh: '只写消息的名称', en: 'The names of messages' },
      verbose: { zh: '写消息的全部内容', en: 'Messages in full' },
    },
  },
};
