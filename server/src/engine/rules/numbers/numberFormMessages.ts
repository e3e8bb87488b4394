/** The wordings of `number-form`: by what is wrong, then those of the whole document and of the corrections. */
export const numberFormMessages = {
  digits: {
    zh: '全角数字“{text}”应为半角“{right}”：阿拉伯数字用半角（GB/T 15835—2011 5.1）。',
    en: 'Full-width digits: write “{right}” for “{text}” (GB/T 15835—2011 5.1).',
  },
  percent: {
    zh: '全角百分号“％”应为半角“%”，与数字同宽（GB/T 15835—2011 5.1）。',
    en: 'Full-width percent sign: write “%” (GB/T 15835—2011 5.1).',
  },
  zero: {
    zh: '年份“{text}”应为“{right}”：编号和年份里的“零”写作“〇”（GB/T 15835—2011 5.2.5）。',
    en: 'The year “{text}” should be “{right}”: zero in numbers that count nothing is 〇 (GB/T 15835—2011 5.2.5).',
  },
  approximate: {
    zh: '概数“{text}”应为“{right}”：相邻两个数表示概数用汉字，中间不加顿号（GB/T 15835—2011 4.2.2、5.2.1）。',
    en: 'Approximate “{text}” should be “{right}”: two adjacent numerals, in Chinese and without 、 (GB/T 15835—2011 4.2.2, 5.2.1).',
  },
  few: {
    zh: '“{text}”应为“{right}”：带“几”的概数用汉字（GB/T 15835—2011 4.2.2）。',
    en: '“{text}” should be “{right}”: approximate numbers with 几 are written in Chinese (GB/T 15835—2011 4.2.2).',
  },
  leading: {
    zh: '小数“{text}”应为“{right}”：纯小数写出小数点前的 0（GB/T 15835—2011 5.1.2）。',
    en: 'The decimal “{text}” should be “{right}”, with the zero before its point (GB/T 15835—2011 5.1.2).',
  },
  scale: {
    zh: '“{text}”应为“{right}”：与阿拉伯数字连用的只有“万”“亿”，“千”“百”不连用（GB/T 15835—2011 5.3）。',
    en: '“{text}” should be “{right}”: of the Chinese units only 万 and 亿 go with Arabic digits (GB/T 15835—2011 5.3).',
  },
  year: {
    zh: '年份“{text}”应写四位“{right}”，不简写（GB/T 15835—2011 5.1.4）。',
    en: 'Write the year “{text}” in four digits, “{right}” (GB/T 15835—2011 5.1.4).',
  },
  month: {
    zh: '同一日期里年用阿拉伯数字、月用汉字，“{text}”应为“{right}”（GB/T 15835—2011 4.3）。',
    en: 'The year is in digits and the month in Chinese; write “{right}” for “{text}” (GB/T 15835—2011 4.3).',
  },
  sign: {
    zh: '“{text}”应为“{right}”：汉字数字与“%”、阿拉伯数字与“百分之”不混用（GB/T 15835—2011 4.1.1、5.3）。',
    en: '“{text}” should be “{right}”: 百分之 goes with Chinese numerals, % with digits (GB/T 15835—2011 4.1.1, 5.3).',
  },
  letter: {
    zh: '“{text}”应为“{right}”：“万”“千”不用字母 w、k 代替（GB/T 15835—2011 5.3）。',
    en: 'Write “{right}” for “{text}”: w and k do not stand for 万 and 千 (GB/T 15835—2011 5.3).',
  },
  comma: {
    zh: '“{text}”没有用千分撇，而全文另有 {others} 处用：分节的方式应一致，宜写作“{right}”（GB/T 15835—2011 5.1.1）。',
    en: '“{text}” has no thousands separators, which {others} others have; group digits alike: “{right}” (GB/T 15835—2011 5.1.1).',
  },
  space: {
    zh: '“{text}”没有用千分空，而全文另有 {others} 处用：分节的方式应一致，宜写作“{right}”（GB/T 15835—2011 5.1.1）。',
    en: '“{text}” is not grouped by spaces, as {others} others are; group digits alike: “{right}” (GB/T 15835—2011 5.1.1).',
  },
  plain: {
    zh: '“{text}”分了节，而全文另有 {others} 处不分：分节的方式应一致，宜写作“{right}”（GB/T 15835—2011 5.1.1）。',
    en: '“{text}” is grouped, while {others} others are not; write digits alike: “{right}” (GB/T 15835—2011 5.1.1).',
  },
  measure: {
    zh: '“{text}”缺量词，同句的“{sibling}”有；请补上，如“{right}”。',
    en: '“{text}” has no measure word, while “{sibling}” in the same sentence has one; add it, as in “{right}”.',
  },
  sibling: {
    zh: '“{text}”用汉字，同句的“{sibling}”用阿拉伯数字：同类数字形式应一致，宜写作“{right}”（GB/T 15835—2011 4.3）。',
    en: '“{text}” is in Chinese numerals and “{sibling}” in the same sentence in digits; numbers of one kind are written alike: {right} (GB/T 15835—2011 4.3).',
  },
  digitsThroughout: {
    zh: '全文 {count} 处用全角数字（半角 {others} 处）：阿拉伯数字应用半角（GB/T 15835—2011 5.1）。',
    en: 'Full-width digits in {count} places throughout (half-width in {others}); write them half-width (GB/T 15835—2011 5.1).',
  },
  percentThroughout: {
    zh: '全文 {count} 处用全角百分号“％”（半角 {others} 处）：应与数字同用半角“%”（GB/T 15835—2011 5.1）。',
    en: 'Full-width ％ in {count} places throughout (half-width in {others}); write “%” (GB/T 15835—2011 5.1).',
  },
  replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
  replaceAll: { zh: '全文改为半角', en: 'Make all of them half-width' },
} as const;
