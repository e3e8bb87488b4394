/** A line of a 目录, taken apart. */
export interface ContentsLine {
  /** Without leaders and page number. */
  readonly text: string;
  /** With the number at its end where only white space sets it off, so that it may belong to the title. */
  readonly whole: string;
  /** As written; empty where there is none. */
  readonly page: string;
}

const PAGE = /(?:[0-9]{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}|[-—–]\s?[0-9]{1,4}\s?[-—–]|[（(][0-9]{1,4}[）)])$/;
const LEADERS = ' \t\u3000\u00a0.．。·…‥・⋯_-—–';
const DOTS = /[…‥⋯]|[.．。·・_]{2}|(?:[.．·・] ?){3}|[-—–]{3}/;

/**
 * Splits a line such as `一、概述…………1` or `第一章 总论　　3`.
 *
 * @param line without white space at its ends.
 */
export function readContentsLine(line: string): ContentsLine {
  const page = PAGE.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - page.length);
  const text = withoutLeaders(before);
  const leaders = before.slice(text.length);
  if (DOTS.test(leaders)) return { text, whole: text, page };
  const plain = before.trimEnd();
  const space = before.slice(plain.length);
  if (page === '' || plain === '' || space === '') return { text: line, whole: line, page: '' };
  return { text: plain, whole: /\t|\s{2}/.test(space) ? plain : line, page };
}

/** Without the dots, dashes and white space at the end of a text. */
export function withoutLeaders(text: string): string {
  let end = text.length;
  while (end > 0 && LEADERS.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
