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
  let end = before.length;
  while (end > 0 && LEADERS.includes(before.charAt(end - 1))) end--;
  const leaders = before.slice(end);
  const text = before.slice(0, end);
  if (DOTS.test(leaders)) return { text, whole: text, page };
  if (page === '' || text === '' || !/\s/.test(leaders)) return { text: line, whole: line, page: '' };
  return { text, whole: /\t|\s{2}/.test(leaders) ? text : line, page };
}
