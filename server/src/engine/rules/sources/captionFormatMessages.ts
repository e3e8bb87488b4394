/** What `caption-format` says. */
export const captionFormatMessages = {
  endMark: {
    zh: '图表题末尾不用“{mark}”（GB/T 15834—2011 A.1），请删去。',
    en: 'A caption takes no “{mark}” at its end (GB/T 15834—2011 A.1).',
  },
  joint: {
    zh: '图表号“{actual}”中应用短横线（GB/T 15834—2011 4.13.3），请改为“{text}”。',
    en: 'The parts of {actual} are joined by a hyphen (GB/T 15834—2011 4.13.3): {text}.',
  },
  noSpace: {
    zh: '图表号与题名之间空一个字符（CY/T 35—2001 4.2），请改为“{text}”。',
    en: 'A space parts number and title (CY/T 35—2001 4.2): {text}.',
  },
  unlike: {
    zh: '“{actual}”与其他图表题的写法不同，全文应统一（CY/T 170、171—2019），请改为“{text}”。',
    en: '{actual} is not written like the other captions; write {text}.',
  },
  throughout: {
    zh: '全文 {count} 个图表题的号与题名之间都没有空格（如“{actual}”），应空一个字符（CY/T 35—2001 4.2）。',
    en: 'In {count} captions, such as {actual}, no space parts number and title (CY/T 35—2001 4.2).',
  },
  figureAbove: {
    zh: '图题在图的上方，应移到下方（GB/T 7713.3—2009 5.3.1）。',
    en: 'The caption stands above its figure; move it below (GB/T 7713.3—2009 5.3.1).',
  },
  figureBelow: {
    zh: '图题在图的下方，本刊体例应移到上方。',
    en: 'The caption stands below its figure; the house sets it above.',
  },
  tableAbove: {
    zh: '表题在表的上方，本刊体例应移到下方。',
    en: 'The caption stands above its table; the house sets it below.',
  },
  tableBelow: {
    zh: '表题在表的下方，应移到上方（GB/T 7713.3—2009 5.3.2）。',
    en: 'The caption stands below its table; move it above (GB/T 7713.3—2009 5.3.2).',
  },
  remove: { zh: '删去“{text}”', en: 'remove “{text}”' },
  change: { zh: '改为“{text}”', en: 'change to “{text}”' },
  space: { zh: '在 {count} 个图表号后加空格', en: 'insert a space after {count} numbers' },
  moveAbove: { zh: '把题移到上方', en: 'move the caption above' },
  moveBelow: { zh: '把题移到下方', en: 'move the caption below' },
} as const;
