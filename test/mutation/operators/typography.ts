import { expectedAt, insert, linesOf, proseLines, remove, rewriteProse, type Operator } from '../operator.ts';

/** Marks go from running text and definitions; of a heading's or an entry's number they are another fault. */
const closingDropped =
  (pattern: RegExp): Operator['sites'] =>
  (text) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(({ start }) =>
        linesOf(text).some(
          (line) =>
            line.start <= start && start < line.end && /^(?!#|\s*- |---)/.test(line.text) && start > 120,
        ),
      )
      .map((span) => ({ edits: [remove(span)], at: [lineAt(text, span.start)] }));

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

export const typographyOperators: readonly Operator[] = [
  {
    name: '。 drawn into bold: **X。**',
    rules: ['emphasis-boundary'],
    sites: rewriteProse(/\*\*。(?=\p{Script=Han})/gu, '。**'),
  },
  {
    name: 'closing ” dropped',
    rules: ['punctuation-pair'],
    companions: ['term-quotes'],
    sites: closingDropped(/”/g),
  },
  {
    name: 'opening “ dropped',
    rules: ['punctuation-pair'],
    companions: ['term-quotes'],
    sites: closingDropped(/“/g),
  },
  {
    name: 'closing ） dropped',
    rules: ['punctuation-pair'],
    // What stood in brackets now touches 汉字 without a space, and introduces no abbreviation.
    companions: ['cjk-spacing', 'abbreviation-definition'],
    sites: closingDropped(/）/g),
  },
  {
    name: 'opening （ dropped',
    rules: ['punctuation-pair'],
    companions: ['cjk-spacing'],
    sites: closingDropped(/（/g),
  },
  {
    name: 'closing 》 dropped',
    rules: ['punctuation-pair'],
    companions: ['footnote-format', 'title-consistency'],
    sites: closingDropped(/》/g),
  },
  {
    name: '， in half width',
    rules: ['punctuation-width'],
    sites: rewriteProse(/，(?=\p{Script=Han})/gu, ','),
  },
  {
    name: '。 in half width',
    rules: ['punctuation-width'],
    // A trend's title then runs into its text.
    companions: ['trend-format'],
    sites: rewriteProse(/(?<=\p{Script=Han})。(?=\p{Script=Han})/gu, '.'),
  },
  {
    name: '： in half width',
    rules: ['punctuation-width'],
    sites: rewriteProse(/：(?=\p{Script=Han})/gu, ':'),
  },
  {
    name: 'brackets in half width',
    rules: ['punctuation-width'],
    sites: rewriteProse(/（((?!\d)[^（）\n]{2,40})）/g, (match) => `(${match[1] ?? ''})`),
  },
  { name: '。。', rules: ['punctuation-repeat'], sites: rewriteProse(/。/g, '。。') },
  { name: '，，', rules: ['punctuation-repeat'], sites: rewriteProse(/，/g, '，，') },
  {
    name: '、，',
    rules: ['punctuation-repeat'],
    // The list that a count announces breaks in two.
    companions: ['enumeration-count'],
    sites: rewriteProse(/、/g, '、，'),
  },
  {
    name: '、 between quoted items',
    rules: ['punctuation-list'],
    sites: rewriteProse(/”“/g, '”、“'),
  },
  {
    name: 'final 。 of a paragraph dropped',
    rules: ['paragraph-end'],
    sites: expectedAt(
      (text) =>
        proseLines(text)
          .filter((line) => line.text.endsWith('。'))
          .map((line) => ({ edits: [remove({ start: line.end - 1, end: line.end })] })),
      (text, { edits: [edit] }) => (edit ? [lineAt(text, edit.start)] : []),
    ),
  },
  {
    name: 'space between 汉字 and number: the other way',
    rules: ['cjk-spacing'],
    sites: (text) =>
      (/\d 年/.test(text)
        ? rewriteProse(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, '')
        : rewriteProse(/(?<=\d)(?=年)|(?<=\p{Script=Han})(?=\d{4}年)/gu, ' '))(text),
  },
  {
    name: 'space between 汉字',
    rules: ['cjk-spacing'],
    sites: rewriteProse(/(?<=，\p{Script=Han}{2})(?=\p{Script=Han}{4})/gu, ' '),
  },
  {
    name: 'hyphen in a term of parts',
    rules: ['connector-dash'],
    sites: rewriteProse(/(?<=“)县级归集、省级共享、机构调用(?=”)/g, '归集-共享-调用'),
  },
  {
    name: 'ellipsis of three stops',
    rules: ['ellipsis'],
    sites: (text) =>
      proseLines(text).flatMap((line) => {
        const at = line.text.indexOf('。');
        return at < 0 ? [] : [{ edits: [insert(line.start + at, '...')] }];
      }),
  },
];
