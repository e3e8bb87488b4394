import type { HeadingNumber } from '../../../facts/headings/headingNumber.ts';
import type { Heading } from '../../../facts/outline.ts';
import { writtenNumber, type FaultKind, type HeadingFault, type NumberChange } from './headingFault.ts';
import {
  houseKey,
  idealStyle,
  isProperMark,
  styleOf,
  writeNumber,
  type HouseStyle,
  type Houses,
  type NumberStyle,
} from './numberStyle.ts';

/** Finds numbers dressed unlike those of their kind: brackets, mark, white space, script. One fault a heading. */
export function* styleFaults(headings: readonly Heading[], houses: Houses): Iterable<HeadingFault> {
  const throughout = halfWidthThroughout(headings, houses);
  if (throughout) yield throughout;
  let before: HeadingNumber | undefined;
  let house: HouseStyle | undefined;
  for (const heading of headings) {
    const { number } = heading;
    if (!number) continue;
    if (number.key !== before?.key) house = houses.get(houseKey(number));
    before = number;
    const kind = house && kindOf(number, house, heading.title !== '');
    if (!house || !kind) continue;
    const change = redress(heading, number, house);
    yield { kind, heading, expected: change.text.trim(), changes: [change], certain: true };
  }
}

function kindOf(number: HeadingNumber, house: HouseStyle, titled: boolean): FaultKind | undefined {
  const style = styleOf(number);
  const brackets = style.opening + style.closing;
  if (brackets !== (house.brackets ?? '（）') && brackets !== '' && house.brackets !== '()') {
    // Without a majority only brackets that are half-width or do not match are wrong; 【一】 is as good as （一）.
    const sound = brackets === '（）' || brackets === '【】' || brackets === '〔〕' || brackets === '）';
    if (house.brackets !== undefined || !sound) return 'brackets';
  }
  const odd = house.mark === undefined ? !isProperMark(number.form, style.mark) : style.mark !== house.mark;
  if (!house.improper && odd) {
    // A missing full stop after ⒈ is part of the character.
    if (style.script !== 'single') return 'mark';
  }
  if (titled && house.space !== undefined && style.space !== house.space && style.script !== 'single') {
    return house.space === '' ? 'spaceExtra' : style.space === '' ? 'spaceMissing' : 'spaceOther';
  }
  return house.script !== undefined && style.script !== house.script && number.form !== 'label'
    ? 'script'
    : undefined;
}

/** The same number in the dress of the house. A mark that the whole document has is left for its own finding. */
function redress(heading: Heading, number: HeadingNumber, house: HouseStyle): NumberChange {
  const ideal = idealStyle(number.form, house);
  const own = styleOf(number);
  const style: NumberStyle = {
    ...ideal,
    mark: house.improper ? own.mark : ideal.mark,
    space: house.space ?? (ideal.mark === own.mark ? own.space : ideal.space),
  };
  return { heading, text: writeNumber(number, style) };
}

/** A document whose bracketed numbers are half-width as a rule: one fault. */
function halfWidthThroughout(headings: readonly Heading[], houses: Houses): HeadingFault | undefined {
  if (![...houses.values()].some(({ brackets }) => brackets === '()')) return undefined;
  const concerned = headings.filter(({ number }) => {
    if (!number || houses.get(houseKey(number))?.brackets !== '()') return false;
    const { opening, closing } = styleOf(number);
    return opening === '(' || closing === ')';
  });
  const [first] = concerned;
  if (!first) return undefined;
  const changes = concerned.map((heading) => {
    const text = (heading.number?.raw ?? '').replace('(', '（').replace(')', '）');
    return { heading, text };
  });
  const expected = (changes[0]?.text ?? '').trim();
  return {
    kind: 'bracketsThroughout',
    heading: first,
    expected,
    other: writtenNumber(first),
    count: concerned.length,
    changes,
    certain: true,
  };
}
