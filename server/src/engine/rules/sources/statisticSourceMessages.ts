/** The wordings of `statistic-source`. */
export const statisticSourceMessages = {
  missing: {
    zh: '“{figure}”没有来源：本句没有脚注、出处或链接，读者无从核对（GB/T 7713.3—2009 4.3.6）。请加脚注，或写明“据……统计”“《……》显示”。',
    en: '“{figure}” has no source: no footnote, attribution or link in its sentence (GB/T 7713.3—2009 4.3.6). Add a footnote or say whose figure it is.',
  },
  several: {
    zh: '“{figure}”等 {count} 项数据没有来源：本句没有脚注、出处或链接，读者无从核对（GB/T 7713.3—2009 4.3.6）。请加脚注，或写明“据……统计”“《……》显示”。',
    en: '“{figure}” and the other figures of the sentence ({count} in all) have no source: no footnote, attribution or link (GB/T 7713.3—2009 4.3.6). Add a footnote or say whose figures they are.',
  },
  claim: {
    zh: '“{figure}”断言了增长的幅度，却没有数据和来源。请给出数据并注明出处，或改用不涉及幅度的说法。',
    en: '“{figure}” claims how fast something grows without figure or source. Give both, or word it without a measure.',
  },
  anonymous: {
    zh: '“{figure}”的来源没有指明是谁，读者查不到。请写出机构或文件，或加脚注。',
    en: 'The source of “{figure}” names nobody whom a reader could look up. Name the institution or document, or add a footnote.',
  },
  none: {
    zh: '全文 {count} 句话用了 {figures} 项数据，没有一处注明来源（GB/T 7713.3—2009 4.3.6）。请逐一加脚注或写明出处；来源相同的，可在文首统一声明。',
    en: 'The draft gives {figures} figures in {count} sentences and no source for any (GB/T 7713.3—2009 4.3.6). Add footnotes or attributions, or declare one source for all.',
  },
  most: {
    zh: '全文 {all} 句含数据的话里，{count} 句没有来源（GB/T 7713.3—2009 4.3.6）。请逐一加脚注或写明出处；来源相同的，可在文首统一声明。',
    en: '{count} of the {all} sentences with figures have no source (GB/T 7713.3—2009 4.3.6). Add footnotes or attributions, or declare one source for all.',
  },
  alsoHere: { zh: '“{figure}”', en: '“{figure}”' },
  addFootnote: { zh: '加脚注 [^{label}]', en: 'Add footnote [^{label}]' },
  reuseFootnote: { zh: '引用已有的脚注 [^{label}]', en: 'Refer to the existing footnote [^{label}]' },
  attribute: { zh: '句首加“据××统计，”', en: 'Begin with “据××统计，”' },
} as const;
