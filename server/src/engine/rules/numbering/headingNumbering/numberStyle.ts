import type { HeadingNumber, NumberForm } from '../../../facts/headings/headingNumber.ts';
import { entryOf } from '../../../facts/headings/headingPlaces.ts';
import { writeCircled, writeNumeral } from '../../../text/numeral.ts';
import { majorityOf, ranked, type Margin } from '../../majority.ts';

/** How a number is dressed: each facet is one thing in which headings of a form may differ. */
export interface NumberStyle {
  /** The bracket before the figure; empty where there is none. */
  readonly opening: string;
  /** The bracket after it. */
  readonly closing: string;
  /** 、 . ， ： or empty; the mark after a closing bracket in （一）、. */
  readonly mark: string;
  /** White space after it all: empty, one space, or a full-width space. */
  readonly space: string;
  readonly script: Script;
}

/** Of the figure: 一, 1, １, or ① and other characters that are a number by themselves. */
export type Script = 'han' | 'arabic' | 'wide' | 'single';

const styles = new WeakMap<HeadingNumber, NumberStyle>();

/** The style of a number; the same object for the same number. */
export function styleOf(number: HeadingNumber): NumberStyle {
  let style = styles.get(number);
  if (!style) {
    style = readStyle(number);
    styles.set(number, style);
  }
  return style;
}

function readStyle(number: HeadingNumber): NumberStyle {
  const bracketed = /^[）)〕】\]]/.test(number.delimiter);
  return {
    opening: number.opening,
    closing: bracketed ? number.delimiter.charAt(0) : '',
    mark: bracketed ? number.delimiter.slice(1) : number.delimiter,
    space: number.space,
    script: scriptOf(number.figure),
  };
}

function scriptOf(figure: string): Script {
  if (/^[0-9]/.test(figure)) return 'arabic';
  if (/^[０-９]/.test(figure)) return 'wide';
  return /^[〇零一二三四五六七八九十百]/.test(figure) ? 'han' : 'single';
}

/**
 * The marks that may follow a number of the form by GB/T 15834—2011 B.3.1–B.3.6, the standard one first. Where a
 * publisher's own form is as common (皮书: 一　总论; 1．) it is in the list too. A label takes any mark.
 */
const PROPER_MARKS: Readonly<Record<NumberForm, readonly string[] | undefined>> = {
  han: ['、', ''],
  'han-brackets': [''],
  arabic: ['.', '．', ''],
  'arabic-brackets': [''],
  decimal: ['', '.'],
  chapter: [''],
  section: [''],
  ordinal: ['，'],
  label: undefined,
  circled: [''],
};

export function isProperMark(form: NumberForm, mark: string): boolean {
  return PROPER_MARKS[form]?.includes(mark) ?? true;
}

/** The mark that the standard puts after a number of the form; undefined for a label. */
export function properMark(form: NumberForm): string | undefined {
  return PROPER_MARKS[form]?.[0];
}

/** The style of one form in a document, facet by facet; undefined where no side has a clear majority. */
export interface HouseStyle {
  readonly brackets: string | undefined;
  readonly mark: string | undefined;
  readonly space: string | undefined;
  readonly script: Script | undefined;
  /** True where most headings of the form have a mark that the standard does not put there. */
  readonly improper: boolean;
  /** What most have, facet by facet, however narrow the lead; improper marks and half-width brackets do not count. */
  readonly usual: Partial<NumberStyle>;
}

/** The house style of a form, read from the headings that bear it. */
export function houseStyleOf(numbers: readonly HeadingNumber[]): HouseStyle {
  const all = numbers.map(styleOf);
  // ⒈ brings its full stop with it and says nothing of the others.
  const plain = all.filter((style) => style.script !== 'single');
  const styles = plain.length > 0 ? plain : all;
  const marks = styles.map((style) => style.mark);
  const form = numbers[0]?.form ?? 'han';
  const proper = marks.filter((mark) => isProperMark(form, mark));
  const [usualBrackets] = ranked(
    styles.map(({ opening, closing }) => opening + closing).filter((pair) => pair !== '()'),
  );
  return {
    brackets: majorityOf(
      styles.map((style) => style.opening + style.closing),
      MARGIN,
    ),
    mark: majorityOf(marks, MARGIN),
    space: majorityOf(
      styles.map((style) => style.space),
      MARGIN,
    ),
    script: majorityOf(
      styles.map((style) => style.script),
      MARGIN,
    ),
    improper: marks.length > proper.length * 2,
    usual: {
      ...(usualBrackets && { opening: usualBrackets[0].slice(0, -1), closing: usualBrackets[0].slice(-1) }),
      ...(proper[0] !== undefined && { mark: ranked(proper)[0]?.[0] ?? '' }),
      space: ranked(styles.map((style) => style.space))[0]?.[0] ?? '',
      script:
        ranked(styles.map((style) => style.script).filter((script) => script !== 'single'))[0]?.[0] ??
        'arabic',
    },
  };
}

/** A handful of headings shows a style if it leads by more than one. */
const MARGIN: Margin = { least: 3, share: 0.6, lead: 2 };

const SPACED: ReadonlySet<NumberForm> = new Set(['decimal', 'chapter', 'section', 'arabic']);
const ARABIC: ReadonlySet<NumberForm> = new Set(['arabic', 'arabic-brackets', 'decimal']);

/** The style a number of the form should have: the house's where the form is in use, else the standard's. */
export function idealStyle(form: NumberForm, house: HouseStyle | undefined): NumberStyle {
  const bracketed = form === 'han-brackets' || form === 'arabic-brackets';
  const style: NumberStyle = {
    opening: bracketed ? '（' : '',
    closing: bracketed ? '）' : '',
    mark: properMark(form) ?? '：',
    space: SPACED.has(form) ? ' ' : '',
    script: ARABIC.has(form) ? 'arabic' : 'han',
    ...house?.usual,
  };
  const runsIn = style.mark === '' && style.space === '' && RUNNING_IN.has(form);
  return runsIn ? { ...style, mark: properMark(form) ?? '：' } : style;
}

/** Forms whose figure needs something between it and the title: 趋势一体化 is no number. */
const RUNNING_IN: ReadonlySet<NumberForm> = new Set(['han', 'arabic', 'ordinal', 'label']);

/** What a number is, apart from its dress. */
export interface NumberIdentity {
  readonly form: NumberForm;
  readonly parts: readonly number[];
  readonly label: string;
  readonly unit: string;
}

/** Writes a number with its delimiter and the white space after it, such as `（二）`, `第三章 ` or `趋势四：`. */
export function writeNumber(identity: NumberIdentity, style: NumberStyle): string {
  const { form, parts, label, unit } = identity;
  const value = parts.at(-1) ?? 1;
  const plain = style.script === 'han' ? writeNumeral(value) : String(value);
  const figure =
    form === 'decimal'
      ? parts.join('.')
      : form === 'circled'
        ? (writeCircled(value) ?? String(value))
        : plain;
  const ordinal = form === 'chapter' || form === 'section' || form === 'ordinal' ? '第' : '';
  return `${label}${ordinal}${style.opening}${figure}${unit}${style.closing}${style.mark}${style.space}`;
}

/** House styles by {@link houseKey}. */
export type Houses = ReadonlyMap<string, HouseStyle>;

/** Headings of one form share a style, decimals of every depth included; each label (趋势, 案例) has its own. */
export function houseKey({ form, label }: Pick<NumberIdentity, 'form' | 'label'>): string {
  return form + label;
}

/** The house style of every form that the numbers of the document’s headings have. */
export function housesOf(numbers: readonly HeadingNumber[]): Houses {
  const byKey = new Map<string, HeadingNumber[]>();
  for (const number of numbers) entryOf(byKey, houseKey(number), () => []).push(number);
  return new Map([...byKey].map(([key, alike]) => [key, houseStyleOf(alike)]));
}

/** Writes a number as the house would. */
export function writeInStyle(identity: NumberIdentity, houses: Houses): string {
  return writeNumber(identity, idealStyle(identity.form, houses.get(houseKey(identity))));
}
