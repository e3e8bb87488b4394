import type { Wordings } from '../../rule.ts';
import type { FaultKind } from './headingFault.ts';

type FixTitle = 'insert' | 'replace' | 'renumber' | 'moveLevel' | 'other';

/** The wordings of heading-numbering: one for each kind of fault, and the titles of its fixes. */
export const headingNumberingMessages = {
  missing: {
    zh: '标题缺序号：依前后标题，此处应为“{expected}”。序次语应连续编排（GB/T 15834—2011 B.3.8）。',
    en: 'This heading has lost its number: going by its neighbours it is “{expected}” (GB/T 15834—2011 B.3.8).',
  },
  missingGroup: {
    zh: '标题缺序号：同级标题多有序号，此处应为“{expected}”（GB/T 15834—2011 B.3.8）。',
    en: 'Headings of this level are numbered elsewhere; this one should be “{expected}” (GB/T 15834—2011 B.3.8).',
  },
  unnumbered: {
    zh: '同级标题几乎都有序号，此处没有，而前后序号已相连。如属正文，应编为“{expected}”，其后顺延；如属专栏、案例，宜用另一级别或普通段落。',
    en: 'Nearly all headings of this level are numbered, this one is not, and its neighbours leave no gap. If it belongs to the body, number it “{expected}” and move the rest on.',
  },
  wrong: {
    zh: '序号“{actual}”与次序不符，此处应为“{expected}”（GB/T 15834—2011 B.3.8）。',
    en: '“{actual}” is out of sequence: it should be “{expected}” (GB/T 15834—2011 B.3.8).',
  },
  repeat: {
    zh: '序号“{actual}”与前面的标题重复，应为“{expected}”，其后各号顺延。',
    en: '“{actual}” repeats an earlier number: it should be “{expected}”, and the rest move on.',
  },
  skip: {
    zh: '序号从“{other}”跳到“{actual}”，缺“{expected}”：补上缺漏的标题，或将其后各号提前。',
    en: 'The numbers jump from “{other}” to “{actual}”: “{expected}” is missing. Restore the lost heading or renumber the rest.',
  },
  start: {
    zh: '序号从“{actual}”开始，前面没有“{expected}”。',
    en: 'The numbers begin with “{actual}”: there is no “{expected}” before it.',
  },
  swap: {
    zh: '序号“{actual}”与“{other}”前后颠倒，此处依次应为“{expected}”。',
    en: '“{actual}” and “{other}” are in each other’s place: in order, this is “{expected}”.',
  },
  move: {
    zh: '序号“{actual}”不在其位，此处依次应为“{expected}”：移动这一节，或重新编号。',
    en: '“{actual}” is not in its place, which is that of “{expected}”: move the section, or renumber.',
  },
  form: {
    zh: '同级标题的序号作“{other}”一类，此处“{actual}”应改为“{expected}”（同级用同一种序次语，GB/T 15834—2011 B.3.8）。',
    en: 'The siblings are numbered like “{other}”: “{actual}” should be “{expected}” (one form for one level, GB/T 15834—2011 B.3.8).',
  },
  parent: {
    zh: '序号“{actual}”与上级标题“{other}”不合，应为“{expected}”。',
    en: '“{actual}” does not go with its parent “{other}”: it should be “{expected}”.',
  },
  level: {
    zh: '序号“{actual}”承接“{other}”，应与之同级（{count} 级标题），此处却是另一级。',
    en: '“{actual}” continues “{other}” and should be a heading of the same level ({count}).',
  },
  group: {
    zh: '这一级标题在其他章节多用“{expected}”一类序号，这一组用“{actual}”（同级用同一种序次语，GB/T 15834—2011 B.3.8）。',
    en: 'Elsewhere this level is numbered like “{expected}”, here like “{actual}” (one form for one level, GB/T 15834—2011 B.3.8).',
  },
  scheme: {
    zh: '标题序号不合所选体系：有 {count} 处，如“{actual}”应为“{expected}”（层次序数，GB/T 9704—2012 7.3.3）。',
    en: '{count} headings are not numbered by the chosen scheme: “{actual}” should be “{expected}” (GB/T 9704—2012 7.3.3).',
  },
  brackets: {
    zh: '序号的括号应全角、成对，并与同级标题一致：“{actual}”应为“{expected}”（GB/T 15834—2011 4.9、B.3.8）。',
    en: 'Brackets of a number are full-width, in pairs, and the same throughout: “{actual}” should be “{expected}” (GB/T 15834—2011 4.9, B.3.8).',
  },
  bracketsThroughout: {
    zh: '全文 {count} 处标题序号用了半角括号，如“{other}”；中文序次语用全角括号“{expected}”（GB/T 15834—2011 4.9、B.3.8）。',
    en: '{count} headings have half-width brackets, such as “{other}”; Chinese numbers take full-width ones, “{expected}” (GB/T 15834—2011 4.9, B.3.8).',
  },
  mark: {
    zh: '序号“{actual}”后的标点与同类标题不同，应为“{expected}”（序次语后的标点，GB/T 15834—2011 B.3.1—B.3.6）。',
    en: 'The mark after “{actual}” is not that of the other headings: “{expected}” (GB/T 15834—2011 B.3.1–B.3.6).',
  },
  spaceMissing: {
    zh: '序号“{actual}”与标题之间缺空格，全文同类标题多数有（CY/T 35—2001 要求序号后留空且前后统一）。',
    en: 'No space after “{actual}”, unlike most headings of the kind (CY/T 35—2001: the same space after every number).',
  },
  spaceExtra: {
    zh: '序号“{actual}”与标题之间的空格与全文同类标题不一，多数不空（CY/T 35—2001 要求前后统一）。',
    en: 'The space after “{actual}” is not in most headings of the kind (CY/T 35—2001: the same throughout).',
  },
  spaceOther: {
    zh: '序号“{actual}”与标题之间的空白与全文同类标题不同（全角、半角或字数不一；CY/T 35—2001 要求前后统一）。',
    en: 'The white space after “{actual}” is not that of most headings of the kind (CY/T 35—2001: the same throughout).',
  },
  script: {
    zh: '序号“{actual}”的数字形式与同级标题不一，应为“{expected}”（同类形式一致，GB/T 15835—2011 4.3）。',
    en: '“{actual}” has another kind of numeral than its siblings: “{expected}” (GB/T 15835—2011 4.3).',
  },
  insert: { zh: '补序号“{expected}”', en: 'Insert “{expected}”' },
  replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  renumber: {
    zh: '重新编号（{count} 个标题），并改正引用',
    en: 'Renumber {count} headings and the references to them',
  },
  moveLevel: { zh: '改为 {count} 级标题', en: 'Make it a heading of level {count}' },
  other: { zh: '另一处：“{other}”', en: 'The other: “{other}”' },
} as const satisfies Wordings & Record<FaultKind | FixTitle, unknown>;
