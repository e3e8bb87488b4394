import { simplified } from '../../text/traditional.ts';
import { readCircled, readNumeral } from '../../text/numeral.ts';

/** The form of a heading's number. `label` is a word with a number, such as 趋势一 or 案例 3. */
export type NumberForm =
  | 'han' // 一、
  | 'han-brackets' // （一）
  | 'arabic' // 1.
  | 'arabic-brackets' // （1）
  | 'decimal' // 1.1, 1.1.1
  | 'chapter' // 第一章, 第一篇, 第一部分
  | 'section' // 第一节, 第一条
  | 'ordinal' // 第一，
  | 'label' // 趋势一
  | 'circled'; // ①

/** The number a heading opens with. Offsets count in the heading's trimmed text. */
export interface HeadingNumber {
  readonly form: NumberForm;
  /**
   * What makes two numbers comparable: the form, the word of a label (趋势), the unit of a chapter (章), the count of
   * parts of a decimal number.
   */
  readonly key: string;
  /** The last part of the number: 3 for 三、 and for 2.3. */
  readonly value: number;
  /** All parts: [2, 3] for 2.3; one part for all other forms. */
  readonly parts: readonly number[];
  /** As written, delimiter and following white space included. */
  readonly raw: string;
  /** The figure alone, as written: 一, 12, ①, 2.3. */
  readonly figure: string;
  /** The word of a `label`: 趋势; empty for the other forms. */
  readonly label: string;
  /** The word after the figure of a `chapter` or `section`: 章, 部分, 节; empty for the other forms. */
  readonly unit: string;
  /** The bracket before the figure, as written; empty where there is none, as in 1）. */
  readonly opening: string;
  /** What stands after the figure (and its unit), without white space: 、 . ） ）、 ： or empty. */
  readonly delimiter: string;
  /** White space after the delimiter, as written. */
  readonly space: string;
  /** After `raw`. */
  readonly end: number;
}

const HAN = '[〇零一二三四五六七八九十百]{1,5}';
const ARABIC = '[0-9０-９]{1,3}';

/** Enumerated compounds that only look like an ordinal: 二、三线城市; 第一、二、三产业. */
const COMPOUND =
  /^第?[一二三四五六七八九十]、(?:[一二三四五六七八九十]、)*[一二三四五六七八九十](?:线|次?产业|孩|手房)/;
const COMPOUND_ORDINAL =
  /^第[一二三四五六七八九十]、[一二三四五六七八九十](?:季度|阶段|[、批届次期代名位章节条和及与])/;

const BRACKETS = new RegExp(
  `^([（(〔【[]?)\\s?(?:(${HAN})|(${ARABIC}))\\s?([）)〕】\\]][、，,.．：:。]?)(\\s*)`,
);
const HAN_PLAIN = new RegExp(`^(${HAN})(?:\\s?([、，,.．。：:])(\\s*)|(\\s+)(?=\\S))`);
const ARABIC_PLAIN = new RegExp(`^(${ARABIC})(?:\\s?([、，,.．。：:])(?![0-9０-９])(\\s*)|(\\s+)(?=\\S))`);
const DECIMAL =
  /^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,4})([.．、，,：:]?)(?![0-9０-９A-Za-z%％‰])(\s*)/;
const CHAPTER = new RegExp(`^第\\s?(${HAN}|${ARABIC})\\s?(部分|[章篇编卷讲节条])([、，,.．。：:]?)(\\s*)`);
/** 第一 alone, where a space parts it from its title; 第 19 周 and 第二 天 count something. */
const ORDINAL = new RegExp(
  `^第\\s?(${HAN}|${ARABIC})(?:\\s?([、，,.．。：:；])(\\s*)|(?<![0-9０-９])(\\s+)(?=[^\\s周批号版课讲次天期届季年月日个位名章节条款项篇卷页步层类]))`,
);
const LABEL = new RegExp(
  `^([\\u4e00-\\u9fff]{1,6}?)之?\\s?(${HAN}|${ARABIC})(?:\\s?([：:、，,.．。｜|—－-]{1,2})(\\s*)|(\\s+|$))`,
);
/** ① … ⑳ and the other numbers that are one character: ⑴ … ⒇, ⒈ … ⒛, ㈠ … ㈩. */
const SINGLE_CHARACTER = /^([①-⑳⑴-⒛㈠-㈩])([、，,.．：:]?)(\s*)/;

/** Words that take a number in headings of reports. */
const LABEL_WORDS = new Set(
  (
    '趋势 案例 专栏 建议 专题 附件 附录 附表 附图 挑战 问题 观点 要点 启示 举措 场景 阶段 任务 方向 特征 特点 策略 路径 措施 经验 ' +
    '原则 机遇 风险 预测 判断 展望 关键词 模式 主题 亮点 目标 工程 行动 结论 发现 洞察 预判 变化 变革 重点 步骤 话题 关键 ' +
    '核心 优势 痛点 难点 热点 成效 做法 大趋势 十大趋势 五大趋势 技术趋势 关键趋势 典型案例 实践案例 优秀案例 创新案例 部分 板块 模块'
  ).split(' '),
);

/** 三大趋势, 10 个案例, 2 年: the figure counts, it does not number. */
const COUNTED =
  /^(?:大(?![型力众宗]|模型|数据|规模|湾区)|[个项家种条类年月日天亿万千倍款届批轮点级位名篇成])/;
/** 1.5 万亿, 2.5 倍: a decimal fraction. */
const FRACTION = /^(?:[万亿千百倍个度版元米秒吨℃]|时代|阶段)/;

/** Reads the number at the start of a heading's trimmed text; undefined where there is none. */
export function readHeadingNumber(written: string): HeadingNumber | undefined {
  const text = simplified(written);
  const first = text.charCodeAt(0);
  if (Number.isNaN(first) || (first >= 0x41 && first < 0x7f && first !== 0x5b)) return undefined;
  if (isCompoundOrdinal(text)) return undefined;
  return (
    readChapter(text) ??
    readOrdinal(text) ??
    readSingle(text) ??
    readBrackets(text) ??
    readPlain(text) ??
    readLabel(text)
  );
}

/** True for a text that opens with ordinals in a row, which number nothing: 第一、二、三产业, 二、三线城市. */
export function isCompoundOrdinal(text: string): boolean {
  return COMPOUND.test(text) || COMPOUND_ORDINAL.test(text);
}

interface Reading {
  readonly form: NumberForm;
  readonly figure: string;
  readonly value?: number | undefined;
  readonly parts?: readonly number[];
  readonly label?: string;
  readonly unit?: string;
  readonly opening?: string;
  readonly delimiter?: string | undefined;
  readonly space?: string | undefined;
}

function numbered(match: RegExpExecArray, reading: Reading): HeadingNumber | undefined {
  const value = reading.value ?? readNumeral(reading.figure);
  // 002, 007: a code, not an ordinal.
  if (value === undefined || value < 1 || value > 999 || /^[0０]/.test(reading.figure)) return undefined;
  const {
    form,
    figure,
    label = '',
    unit = '',
    opening = '',
    delimiter = '',
    space = '',
    parts = [value],
  } = reading;
  return {
    form,
    key: `${form}:${label}${unit}${form === 'decimal' ? String(parts.length) : ''}`,
    value,
    parts,
    raw: match[0],
    figure,
    label,
    unit,
    opening,
    delimiter,
    space,
    end: match[0].length,
  };
}

function readChapter(text: string): HeadingNumber | undefined {
  const match = CHAPTER.exec(text);
  if (!match) return undefined;
  const [raw, figure = '', unit = '', delimiter, space] = match;
  const closed = delimiter !== '' || space !== '' || raw.length === text.length;
  // 第二篇章, 第三条曲线: these words count other things too, unless something sets them off.
  if (!closed && !/^(?:章|部分|节(?![课日点能]))/.test(unit + text.charAt(raw.length))) return undefined;
  return numbered(match, {
    form: unit === '节' || unit === '条' ? 'section' : 'chapter',
    figure,
    unit,
    delimiter,
    space,
  });
}

function readOrdinal(text: string): HeadingNumber | undefined {
  const match = ORDINAL.exec(text);
  if (!match) return undefined;
  return numbered(match, {
    form: 'ordinal',
    figure: match[1] ?? '',
    delimiter: match[2],
    space: match[3] ?? match[4],
  });
}

function readSingle(text: string): HeadingNumber | undefined {
  const match = SINGLE_CHARACTER.exec(text);
  if (!match) return undefined;
  const [, figure = '', delimiter, space] = match;
  const circled = readCircled(figure);
  if (circled !== undefined)
    return numbered(match, { form: 'circled', figure, value: circled, delimiter, space });
  const code = figure.charCodeAt(0);
  if (code >= 0x3220) {
    return numbered(match, { form: 'han-brackets', figure, value: code - 0x321f, delimiter, space });
  }
  return code >= 0x2488
    ? numbered(match, { form: 'arabic', figure, value: code - 0x2487, delimiter, space })
    : numbered(match, { form: 'arabic-brackets', figure, value: code - 0x2473, delimiter, space });
}

function readBrackets(text: string): HeadingNumber | undefined {
  const match = BRACKETS.exec(text);
  if (!match) return undefined;
  const [, opening, han, arabic = '', delimiter, space] = match;
  const form = han === undefined ? 'arabic-brackets' : 'han-brackets';
  return numbered(match, { form, figure: han ?? arabic, opening: opening ?? '', delimiter, space });
}

function readPlain(text: string): HeadingNumber | undefined {
  const decimal = DECIMAL.exec(text);
  if (decimal) return readDecimal(text, decimal);
  const han = HAN_PLAIN.exec(text);
  const match = han ?? ARABIC_PLAIN.exec(text);
  if (!match) return undefined;
  const bare = match[2] === undefined;
  const rest = text.slice(match[0].length);
  if (bare && (COUNTED.test(rest) || /^\S(?:\s|$)/.test(rest))) return undefined;
  return numbered(match, {
    form: han ? 'han' : 'arabic',
    figure: match[1] ?? '',
    delimiter: match[2],
    space: match[3] ?? match[4],
  });
}

function readDecimal(text: string, match: RegExpExecArray): HeadingNumber | undefined {
  const [raw, figure = '', delimiter, space] = match;
  const parts = figure.split(/[.．]/).map((part) => readNumeral(part) ?? 0);
  if (parts.includes(0)) return undefined;
  if (parts.length === 2 && delimiter === '' && FRACTION.test(text.slice(raw.length))) return undefined;
  return numbered(match, { form: 'decimal', figure, value: parts.at(-1), parts, delimiter, space });
}

function readLabel(text: string): HeadingNumber | undefined {
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const [, label = '', figure = '', delimiter, space] = match;
  const arabic = /^[0-9０-９]/.test(figure);
  // Beyond the known words only an Arabic figure with a colon is sure: 知行合一：… is a title.
  const general =
    arabic && /^[：:]/.test(delimiter ?? '') && label.length >= 2 && !/[图表第年月]$/.test(label);
  if (!LABEL_WORDS.has(label) && !general) return undefined;
  return numbered(match, { form: 'label', figure, label, delimiter, space: space ?? match[5] });
}
