/** What `toc-sync` says. */
export const tocSyncMessages = {
  differs: {
    zh: '目录条目与正文的“{heading}”不一致：目录应与正文逐字相同（《图书编校质量差错认定细则》第五十四条）。',
    en: 'The entry differs from “{heading}” in the body; the two have to agree character by character.',
  },
  separator: {
    zh: '目录条目序号后的空格或标点与正文处处不同（{count} 条，如“{entry}”与“{heading}”），请统一。',
    en: 'What follows the numbers differs from the body throughout ({count} entries, such as “{entry}” for “{heading}”).',
  },
  headingSpace: {
    zh: '标题中有空格，而目录条目作“{entry}”；多半是折行留下的，请删去标题中的空格。',
    en: 'The heading has a space that its entry “{entry}” has not, likely from a line break; remove it from the heading.',
  },
  unknown: {
    zh: '正文中没有与目录条目“{entry}”对应的标题：或已改名、删去，请按正文改正（《图书编校质量差错认定细则》第五十四条）。',
    en: 'No heading of the body matches the entry “{entry}”; it has been renamed or removed.',
  },
  unknownCaption: {
    zh: '正文中没有与目录条目“{entry}”对应的图表题：或已改名、删去，请按正文改正。',
    en: 'No caption of the body matches the entry “{entry}”; it has been renamed or removed.',
  },
  missing: {
    zh: '标题“{heading}”没有列入目录，同级的其他标题都已列入；请补上。',
    en: 'The contents leave out “{heading}”, though they list the other headings of its level.',
  },
  missingCaption: {
    zh: '“{heading}”没有列入图表目录；请补上（GB/T 7713.3—2009 4.2.6）。',
    en: 'The list of figures or tables leaves out “{heading}” (GB/T 7713.3—2009 4.2.6).',
  },
  order: {
    zh: '目录条目“{entry}”的次序与正文不同，请按正文的次序排列。',
    en: 'The entry “{entry}” does not stand where the body has it; put the entries in the order of the body.',
  },
  unrelated: {
    zh: '目录共 {count} 条，只有 {matched} 条能在正文中找到，目录与正文大半不符；请按正文重新编制目录。',
    en: 'Of {count} entries only {matched} are found in the body; make the contents anew from the body.',
  },
  heading: { zh: '正文在这里', en: 'the body has it here' },
  entry: { zh: '目录条目', en: 'the entry' },
  list: { zh: '目录', en: 'the contents' },
  rewriteEntry: { zh: '把目录条目改为“{heading}”', en: 'change the entry to “{heading}”' },
  rewriteAll: { zh: '按正文改正 {count} 条目录', en: 'change {count} entries to the form of the body' },
  removeSpace: { zh: '删去标题中的空格', en: 'remove the space from the heading' },
  insertEntry: { zh: '在目录中补上“{heading}”', en: 'add “{heading}” to the contents' },
  removeEntry: { zh: '删去这一条目录', en: 'delete the entry' },
  reorder: { zh: '按正文的次序重排目录', en: 'put the entries in the order of the body' },
} as const;
