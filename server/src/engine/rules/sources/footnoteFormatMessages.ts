/** What footnote-format says. */
export const footnoteFormatMessages = {
  empty: {
    zh: '脚注 [^{label}] 没有注文；请写明机构、文件名和时间，如“来源：机构《文件》，年份。”。',
    en: 'Footnote [^{label}] has no text; name the institution, the document and the year.',
  },
  labelMissing: {
    zh: '脚注 [^{label}] 前面没有“{wanted}：”，与其他出处注不一致（同一出版物的注释体例应统一，CY/T 121—2015）。',
    en: 'Footnote [^{label}] lacks the label “{wanted}：” of the other source notes (one form throughout, CY/T 121—2015).',
  },
  labelOther: {
    zh: '脚注 [^{label}] 写作“{is}：”，其他出处注写作“{wanted}：”，应一致（同一出版物的注释体例应统一，CY/T 121—2015）。',
    en: 'Footnote [^{label}] has “{is}：” where the other source notes have “{wanted}：” (one form throughout, CY/T 121—2015).',
  },
  labelSuperfluous: {
    zh: '脚注 [^{label}] 写有“{is}：”，其他出处注都没有，应一致（同一出版物的注释体例应统一，CY/T 121—2015）。',
    en: 'Footnote [^{label}] has a label “{is}：” that the other source notes have not (one form throughout, CY/T 121—2015).',
  },
  institutionOnly: {
    zh: '脚注 [^{label}] 只有机构名“{body}”，读者无从查考；请补上文件或数据的名称和时间，如“{body}《……》，2025 年”。',
    en: 'Footnote [^{label}] names only an institution, which nobody can look up; add the document and its date.',
  },
  institutionsOnly: {
    zh: '全文有 {count} 条出处注只写机构名，读者无从查考；请补上文件或数据的名称和时间。',
    en: '{count} source notes name only an institution, which nobody can look up; add the documents and their dates.',
  },
  vague: {
    zh: '脚注 [^{label}] 的“{body}”不是可查考的出处；请写明机构和文件。',
    en: '“{body}” in footnote [^{label}] is no source that can be looked up; name the institution and the document.',
  },
  endMissing: {
    zh: '脚注 [^{label}] 末尾没有句号，全文 {count} 条注文中 {closed} 条有，应一致。',
    en: 'Footnote [^{label}] has no final 。, as {closed} of the {count} notes have.',
  },
  useLabel: { zh: '改用“{wanted}：”', en: 'Use the label “{wanted}：”' },
  dropLabel: { zh: '删去“{is}：”', en: 'Remove “{is}：”' },
  close: { zh: '补上句号', en: 'Add 。' },
} as const;
