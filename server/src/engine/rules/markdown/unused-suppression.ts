import { noOptions } from '../options.ts';
import { documentRule } from '../rule.ts';

/**
 * Directives that silence nothing. What a directive silences is known only after all other rules have run, so the
 * linter itself finds these and words them with this rule's messages.
 */
export const unusedSuppression = documentRule({
  id: 'unused-suppression',
  group: 'markdown',
  title: { zh: '多余的屏蔽', en: 'Unused suppression' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    unusedAll: {
      zh: '这条屏蔽没有屏蔽任何问题：问题已改正或位置不对，请删去，以免日后掩盖新问题。',
      en: 'This suppression silences nothing; remove it, or it will hide the next fault.',
    },
    unused: {
      zh: '这里屏蔽的 {id} 没有对应的问题：问题已改正或位置不对，请删去，以免日后掩盖新问题。',
      en: 'The suppression of {id} silences nothing; remove it, or it will hide the next fault.',
    },
    unknown: {
      zh: '没有名为 {id} 的规则，这条屏蔽不起作用；用 zhangfa rules 查看全部规则。',
      en: 'There is no rule {id}, so this suppression does nothing; see `zhangfa rules`.',
    },
    misspelt: {
      zh: '没有名为 {id} 的规则，这条屏蔽不起作用；是否想写 {name}？',
      en: 'There is no rule {id}, so this suppression does nothing; did you mean {name}?',
    },
    remove: { zh: '删去这条屏蔽', en: 'Remove this suppression' },
  },
  facts: {},
  check: () => [],
});
