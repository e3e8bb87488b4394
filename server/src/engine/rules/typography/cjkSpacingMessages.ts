/** The wordings of the rule cjk-spacing. */
export const cjkSpacingMessages = {
  missing: {
    zh: '“{text}”里汉字与西文、数字之间应空一格：本文的体例是空格（{right} 处），全文应一致（CY/T 154—2017 8.1）。',
    en: 'Put a space between Chinese and Latin letters or digits in “{text}”, as in {right} other places of the draft (CY/T 154—2017 8.1: be consistent).',
  },
  superfluous: {
    zh: '“{text}”里汉字与西文、数字之间不空格：本文的体例是不空（{right} 处），全文应一致（CY/T 154—2017 8.1）。',
    en: 'No space between Chinese and Latin letters or digits in “{text}”, as in {right} other places of the draft (CY/T 154—2017 8.1: be consistent).',
  },
  missingThroughout: {
    zh: '全文 {count} 处汉字与西文、数字之间没有空格，与体例（空一格，已有 {right} 处）不符（CY/T 154—2017 8.1：全文应一致）。',
    en: 'In {count} places there is no space between Chinese and Latin letters or digits, against the style (a space, as in {right} places; CY/T 154—2017 8.1: be consistent).',
  },
  superfluousThroughout: {
    zh: '全文 {count} 处汉字与西文、数字之间有空格，与体例（不空，已有 {right} 处）不符（CY/T 154—2017 8.1：全文应一致）。',
    en: 'In {count} places there is a space between Chinese and Latin letters or digits, against the style (none, as in {right} places; CY/T 154—2017 8.1: be consistent).',
  },
  stray: {
    zh: '“{text}”里多了空格：汉字之间、汉字与全角标点之间不空格（GB/T 15834—2011 5.1）。',
    en: 'Stray space in “{text}”: there is none between Chinese characters or beside full-width punctuation (GB/T 15834—2011 5.1).',
  },
  strayThroughout: {
    zh: '全文 {count} 处汉字之间或全角标点旁有空格，应删去（GB/T 15834—2011 5.1）。',
    en: 'Stray spaces between Chinese characters or beside full-width punctuation in {count} places (GB/T 15834—2011 5.1).',
  },
  insert: { zh: '加一个空格', en: 'Insert a space' },
  remove: { zh: '删去空格', en: 'Remove the space' },
  insertAll: { zh: '全文加空格', en: 'Insert all the spaces' },
  removeAll: { zh: '全文删去空格', en: 'Remove all these spaces' },
} as const;
