/** What punctuation-pair says. */
export const punctuationPairMessages = {
  unclosed: {
    zh: '这里的 {mark} 没有配对的 {partner}：引号、括号、书名号要成对使用（GB/T 15834—2011 4.8、4.9、4.15）。',
    en: '{mark} has no {partner} (GB/T 15834—2011 4.8, 4.9, 4.15).',
  },
  unopened: {
    zh: '这里的 {mark} 前面没有配对的 {partner}：引号、括号、书名号要成对使用（GB/T 15834—2011 4.8、4.9、4.15）。',
    en: '{mark} has no {partner} before it (GB/T 15834—2011 4.8, 4.9, 4.15).',
  },
  turned: {
    zh: '引号方向反了：这里的 {mark} 应为 {partner}（GB/T 15834—2011 4.8.2）。',
    en: '{mark} is turned the wrong way: {partner} belongs here (GB/T 15834—2011 4.8.2).',
  },
  reversed: {
    zh: '引号前后颠倒，应为“{words}”（GB/T 15834—2011 4.8.2）。',
    en: 'The quotes are the wrong way round: “{words}” (GB/T 15834—2011 4.8.2).',
  },
  mixed: {
    zh: '括号一半全角、一半半角；中文里两个都用全角（GB/T 15834—2011 4.9.2）。',
    en: 'One bracket is full-width and the other half-width; in Chinese text both are full-width (GB/T 15834—2011 4.9.2).',
  },
  crossed: {
    zh: '两对标点互相交叉：后开的应先关（GB/T 15834—2011 4.8、4.9）。',
    en: 'Two pairs of marks cross: what opens last closes first (GB/T 15834—2011 4.8, 4.9).',
  },
  insert: { zh: '补上 {partner}', en: 'Add {partner}' },
  replace: { zh: '改为 {partner}', en: 'Replace by {partner}' },
  remove: { zh: '删去 {mark}', en: 'Remove {mark}' },
} as const;
