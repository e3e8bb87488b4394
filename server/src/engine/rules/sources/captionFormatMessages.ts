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
  figureSide: {
    zh: '图题在图的{side}，应在{wanted}（GB/T 7713.3—2009 5.3.1 图题在图下），请移动。',
    en: 'The caption of this figure stands {side} it; move it {wanted} (GB/T 7713.3—2009 5.3.1: below).',
  },
  tableSide: {
    zh: '表题在表的{side}，应在{wanted}（GB/T 7713.3—2009 5.3.2 表题在表上），请移动。',
    en: 'The caption of this table stands {side} it; move it {wanted} (GB/T 7713.3—2009 5.3.2: above).',
  },
  remove: { zh: '删去“{text}”', en: 'remove “{text}”' },
  change: { zh: '改为“{text}”', en: 'change to “{text}”' },
  space: { zh: '在 {count} 个图表号后加空格', en: 'insert a space after {count} numbers' },
  move: { zh: '把题移到{wanted}', en: 'move the caption {wanted}' },
} as const;
