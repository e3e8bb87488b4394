import { readFigureNumber, type FigureNumber } from './figureNumber.ts';
import { simplified } from '../../text/traditional.ts';

/** What a caption names. `either` is 图表, which brokers' reports give to figures and tables alike. */
export type CaptionKind = 'figure' | 'table' | 'either';

/** 图 1 …, 表 2-1 …: a line that names a figure or table. Offsets count in the line's text. */
export interface CaptionLine {
  readonly kind: CaptionKind;
  /** As written: 图, 表, 附图, 图表, Figure. */
  readonly label: string;
  /** White space between label and number, as written. */
  readonly gap: string;
  readonly number: FigureNumber;
  /** Offset of the number. */
  readonly numberAt: number;
  /** What stands between number and title, as written: a space, ：, nothing. */
  readonly separator: string;
  /** Without an end mark and without an embedded 来源; may be empty. */
  readonly title: string;
  readonly titleAt: number;
  /** 。，；：、. at the end of the line; empty where there is none. */
  readonly endMark: string;
  /** 续表 2, 表 2（续）: the rest of a table that a page break cuts. */
  readonly continued: boolean;
  /** The line itself names the source: 图 1 …（来源：…）. */
  readonly sourced: boolean;
}

const LABEL = /^(续?)(附?图表?|附?表|Figure|Fig\.?|Chart|Exhibit|Table)(\s{0,4})/i;
const SEPARATOR = /^\s?[：:.．、|｜]?\s{0,4}/;
const SOURCE_WITHIN = /[（([【]?(?:数据|资料|图片)?来源\s?[:：]/;
const END_MARK = /[。，；：、,;:.]$/;
/** The longest caption, in UTF-16 code units; longer lines are prose. */
const LONGEST = 100;

/** Words after the number that make the line a sentence: 图 1 展示了…, 表 2 的数据…. */
const SENTENCE_AFTER_NUMBER = new RegExp(
  '^[\\s，,]*(?:所[示列述给展反]|显示(?![面器屏技行产])|给出|列出|列示|列举了|反映|说明(?![书会])|表明|描述了|描绘了|刻画了|汇总了|总结了|概括了|梳理了|' +
    '展示|呈现|对比了|比较了|揭示|印证|[为是的则也将又]|中(?=[，,的可所显给列反也各将])|可[以知看]|可见(?!光)|[和与及、至到～~—]\\s?[图表0-9]|' +
    '还(?![款本贷原])|就(?![业近读医地])|分别|进一步|shows?\\b|illustrates?\\b|presents?\\b|lists?\\b|summari[sz]es\\b|is\\b|are\\b)',
  'i',
);
/** What follows at once a figure that counts: 3个, 2年; 1年度 … is a title run together with its number. */
const COUNTED = /^(?:年(?![度均报末初中])|月(?!度)|个(?![人体性])|[倍亿万%％])/;

/** Reads a line as a caption; undefined where it is none. */
export function readCaption(written: string): CaptionLine | undefined {
  const text = simplified(written);
  const opening = LABEL.exec(text);
  if (!opening || text.length > LONGEST) return undefined;
  const [lead, again = '', label = '', gap = ''] = opening;
  const number = readFigureNumber(text, lead.length);
  if (!number) return undefined;
  const afterNumber = lead.length + number.text.length;
  const rest = text.slice(afterNumber);
  if (SENTENCE_AFTER_NUMBER.test(rest) || COUNTED.test(rest)) return undefined;
  const separator = SEPARATOR.exec(rest)?.[0] ?? '';
  if (!separated(number, gap, separator, rest)) return undefined;
  const titleAt = afterNumber + separator.length;
  const body = readBody(written.slice(titleAt));
  if (!body) return undefined;
  const continued =
    again !== '' || /^[（(]?续/.test(body.title) || /[（(]续[^）)]{0,4}[）)]$/.test(body.title);
  return {
    kind: kindOf(label),
    label: written.slice(lead.lastIndexOf(label), lead.lastIndexOf(label) + label.length),
    gap,
    number,
    numberAt: lead.length,
    separator,
    titleAt,
    continued,
    ...body,
  };
}

/** 表一般, 图三维: a Chinese numeral needs something after it; a Latin label needs a space before the number. */
function separated(number: FigureNumber, gap: string, separator: string, rest: string): boolean {
  if (/^[一二三四五六七八九十百]/.test(number.text)) return separator !== '' || rest === '';
  return gap !== '' || separator !== '' || !/^[A-Za-z]/.test(rest);
}

function readBody(text: string): Pick<CaptionLine, 'title' | 'endMark' | 'sourced'> | undefined {
  const within = SOURCE_WITHIN.exec(text);
  const own = within ? text.slice(0, within.index) : text;
  const endMark = within ? '' : (END_MARK.exec(own)?.[0] ?? '');
  const title = own.slice(0, own.length - endMark.length).trim();
  // A caption is a phrase; 。 or ； inside makes it prose, and so does a 了 before an end mark.
  if (/[。；！？]/.test(title) || (endMark === '。' && title.includes('了') && /[，,]/.test(title)))
    return undefined;
  return { title, endMark, sourced: within !== null };
}

function kindOf(label: string): CaptionKind {
  if (label.includes('图表')) return 'either';
  return /表|^table/i.test(label) ? 'table' : 'figure';
}

/** 来源：…, 数据来源：…, （资料来源：…）, Source: …. Offsets count in the line's text. */
export interface SourceLine {
  /** The words before the colon: 来源, 数据来源, 注. */
  readonly label: string;
  /** The colon as written. */
  readonly colon: string;
  /** What follows it; empty in a stub. */
  readonly body: string;
}

const SOURCE =
  /^[（([【]?\s?((?:数据|资料|图片|图表|信息|文献|材料|案例|图|表)?(?:主要)?来源|(?:数据|资料)?出处|Sources?|Data sources?)(?:于|自)?\s?([:：])\s*/i;
const NOTE_WITH_SOURCE = /^[（(]?((?:注|说明|备注)\s?[0-9]?)\s?([:：]).*(?:来源|来自|整理|Source)/i;
const MAKER = /^[（(]?((?:制图|制表|绘制|供图|摄影|图源|图\/|数据整理)[^：:]{0,4})([:：/])\s*/;

/** Reads a line as the source line of a figure or table; undefined where it is none. */
export function readSource(written: string): SourceLine | undefined {
  const text = simplified(written);
  const match = SOURCE.exec(text);
  if (match) {
    const body = text
      .slice(match[0].length)
      .replace(/[）)\]】]$/, '')
      .trim();
    return { label: match[1] ?? '', colon: match[2] ?? '', body };
  }
  const other = NOTE_WITH_SOURCE.exec(text) ?? MAKER.exec(text);
  return other ? { label: other[1] ?? '', colon: other[2] ?? '', body: text } : undefined;
}

const NOTE = /^[（([]?\s?(?:(?:注|说明|备注|注释|单位|口径)\s?[0-9]?\s?[:：]|续[表图]|Notes?:|Unit:)/i;
const PART = /^[（(]?[a-h][)）][^。；]{0,60}$/;
const PLACEHOLDER_LINE =
  /^[[［【（(〔<＜]\s?(?:此处|这里)?(?:插入|放置|待补)?(?:图片?|插图|示意图|配图|图表|figure|image)(?![书谱形像案纸标])[^\]］】）)〕>＞]{0,60}[\]］】）)〕>＞]$/i;

/** 注：…, 单位：亿元, （a）…: a line that belongs to a figure or table and is neither caption nor source. */
export function isNote(text: string): boolean {
  return NOTE.test(text) || PART.test(text);
}

/** ［此处插入图 3］, 【图片】: a line that keeps a figure's place. */
export function isFigurePlaceholder(text: string): boolean {
  return PLACEHOLDER_LINE.test(text);
}
