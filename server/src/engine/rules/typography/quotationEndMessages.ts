/** The wordings of the rule quotation-end. */
export const quotationEndMessages = {
  inside: {
    zh: '引文是句子的一部分，句号应移到引号之外（GB/T 15834—2011 B.2.1）。',
    en: 'The quotation is part of a sentence: its full stop goes after the closing quote (GB/T 15834—2011 B.2.1).',
  },
  before: {
    zh: '引文是句子的一部分，后面还有“{mark}”，引号里的句号应删（GB/T 15834—2011 B.2.1）。',
    en: 'The quotation is part of a sentence that goes on with “{mark}”: remove the full stop within the quotes (GB/T 15834—2011 B.2.1).',
  },
  outside: {
    zh: '冒号后完整引用的话，句号应在引号之内（GB/T 15834—2011 B.2.1）。',
    en: 'Speech quoted in full after a colon has its full stop within the quotes (GB/T 15834—2011 B.2.1).',
  },
  etc: {
    zh: '“等”不是引文的内容，应放在引号之外（GB/T 15834—2011 4.8.3.1：引号标示引用的内容）。',
    en: '等 does not belong to what is quoted; put it after the closing quote (GB/T 15834—2011 4.8.3.1).',
  },
  move: { zh: '把句号移到引号之外', en: 'Move the full stop after the quote' },
  remove: { zh: '删去引号里的句号', en: 'Remove the full stop' },
  moveIn: { zh: '把句号移到引号之内', en: 'Move the full stop into the quotes' },
  moveEtc: { zh: '把“等”移到引号之外', en: 'Move 等 after the quote' },
} as const;
