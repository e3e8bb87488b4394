/** The wordings of enumeration-count. */
export const enumerationCountMessages = {
  count: {
    zh: '数目与列举不符：“{phrase}”称 {announced} 项，列出的是 {counted} 项。请核对是漏列了一项，还是数目有误。',
    en: '“{phrase}” announces {announced}, but {counted} are listed. Restore what is missing, or correct the number.',
  },
  range: {
    zh: '数目与列举不符：“{phrase}”称 {announced} 项，列出的是 {least}～{most} 项。请核对是漏列了一项，还是数目有误。',
    en: '“{phrase}” announces {announced}, but {least} to {most} are listed. Restore what is missing, or correct the number.',
  },
  open: {
    zh: '数目与列举不符：“{phrase}”称 {announced} 项，“等”之前已列出 {counted} 项。',
    en: '“{phrase}” announces {announced}, but {counted} are named before 等.',
  },
  member: { zh: '第 {index} 项', en: 'member {index}' },
  alsoAnnounced: { zh: '此处也写作“{phrase}”', en: '“{phrase}” here, too' },
  otherCount: { zh: '此处写作“{phrase}”', en: '“{phrase}” here' },
  correct: { zh: '改为“{phrase}”', en: 'Write “{phrase}”' },
} as const;
