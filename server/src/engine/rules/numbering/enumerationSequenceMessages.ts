/** The wordings of enumeration-sequence. */
export const enumerationSequenceMessages = {
  gap: {
    zh: '并列序数不相连：“{before}”之后是“{found}”，缺“{expected}”。同一组序次语应依次编排；若漏了一项请补上，若只是编号有误，改为“{expected}”。',
    en: '“{before}” is followed by “{found}”: “{expected}” is missing. Restore the member that was lost, or renumber.',
  },
  start: {
    zh: '并列序数从“{found}”开始，前面没有“{first}”。请补上第一项，或改从“{first}”起编。',
    en: 'The enumeration begins with “{found}”; there is no “{first}” before it. Restore the first member, or number from “{first}”.',
  },
  repeat: {
    zh: '并列序数重复：这一组已有“{found}”，此处应为“{expected}”。',
    en: '“{found}” has been used in this enumeration; “{expected}” is due here.',
  },
  order: {
    zh: '并列序数次序不对：此处应为“{expected}”，写作“{found}”。',
    en: '“{found}” is out of order; “{expected}” is due here.',
  },
  swap: {
    zh: '并列序数次序颠倒：“{found}”与“{other}”应互换。',
    en: '“{found}” and “{other}” bear each other’s numbers.',
  },
  form: {
    zh: '同一组序次语形式不一：其他各项用“{sample}”一类，此处写作“{found}”，应为“{expected}”。同类形式应当一致（GB/T 15835—2011 4.3）。',
    en: '“{found}” is of another series than “{sample}”; write “{expected}”. Members of one enumeration take one form (GB/T 15835—2011 4.3).',
  },
  lone: {
    zh: '只有“{found}”，后面没有“{next}”。请补上其余各项；若只有一项，删去“{found}”。',
    en: '“{found}” stands alone; no “{next}” follows. Add the other members, or drop “{found}”.',
  },
  listGap: {
    zh: '列表编号不相连：此处应为 {expected}，写作 {found}。渲染时编号会自动顺延，与原稿不符。',
    en: 'The list item is numbered {found}, but {expected} is due. A renderer counts by itself and will show another number.',
  },
  listRepeat: {
    zh: '列表编号重复：此处应为 {expected}，又写作 {found}。',
    en: 'The list item repeats number {found}; {expected} is due.',
  },
  otherMember: { zh: '同一组的另一项', en: 'another member of the enumeration' },
  renumber: { zh: '按现有次序重新编号（共 {count} 项）', en: 'Renumber the {count} members in order' },
  replace: { zh: '改为“{expected}”', en: 'Write “{expected}”' },
  remove: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  renumberList: { zh: '重新编排列表编号', en: 'Renumber the list' },
} as const;
