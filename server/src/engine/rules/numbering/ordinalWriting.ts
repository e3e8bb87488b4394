import { LAST, type Ordinal, type OrdinalForm } from '../../facts/enumerations/ordinals.ts';
import { ORDER_WORDS } from '../../lexicon/enumeration.ts';
import { writeCircled, writeNumeral } from '../../text/numeral.ts';

/** The figure of an ordinal with another number, in the digits that it is written with; undefined where there is none. */
export function writeFigure(form: OrdinalForm, written: string, value: number): string | undefined {
  if (form === 'xian') return value === LAST ? ORDER_WORDS.at(-1) : ORDER_WORDS[value - 1];
  if (form === 'circled') return writeCircled(value);
  return /[0-9]/.test(written) ? String(value) : writeNumeral(value);
}

/** The ordinal as the text has it, with another number: 三是, （3）, 趋势三. */
export function writeOrdinal(ordinal: Ordinal, text: string, value: number): string {
  const { form, figure, start, end } = ordinal;
  const written = text.slice(figure.start, figure.end);
  const figureThere = writeFigure(form, written, value) ?? '';
  return text.slice(start, figure.start) + figureThere + text.slice(figure.end, end);
}

/** An ordinal of another form, without punctuation: 三是, 第三; undefined where that form is never changed to. */
export function writeInForm(form: OrdinalForm, value: number): string | undefined {
  const figure = writeFigure(form, '', value);
  if (figure === undefined) return undefined;
  const words: Partial<Record<OrdinalForm, string>> = {
    shi: `${figure}是`,
    yao: `${figure}要`,
    di: `第${figure}`,
    qi: `其${figure}`,
    xian: figure,
  };
  return words[form];
}
