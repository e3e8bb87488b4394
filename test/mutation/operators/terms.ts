import type { Span } from '../../../server/src/engine/text/span.ts';
import {
  expectedAt,
  inHouseSpacing,
  linesOf,
  outsideTitles,
  rewrite,
  rewriteProse,
  type Operator,
} from '../operator.ts';

function occurrences(text: string, part: string): readonly Span[] {
  return linesOf(text).filter((line) => line.text.includes(part));
}

export const termOperators: readonly Operator[] = [
  {
    name: '五篇大文章 as 五大篇文章',
    rules: ['term-variant'],
    sites: outsideTitles(rewrite(/五篇大文章/g, '五大篇文章')),
  },
  {
    name: '五篇大文章 as 5篇大文章',
    rules: ['term-variant'],
    sites: (text) => outsideTitles(rewrite(/五篇大文章/g, inHouseSpacing(text, '5 篇大文章')))(text),
  },
  {
    name: 'institution under a wrong name',
    rules: ['term-variant'],
    sites: rewriteProse(/工业和信息化部|(?<!《)中国互联网络信息中心/g, (match) =>
      match[0] === '工业和信息化部' ? '工业与信息化部' : '中国互联网信息中心',
    ),
  },
  {
    name: 'quotes of “五篇大文章” dropped',
    rules: ['term-quotes'],
    // Behind its members, the official wording has none: 做好科技金融……数字金融五篇大文章.
    sites: outsideTitles(rewrite(/(?<!数字金融)“五篇大文章”/g, '五篇大文章')),
  },
  {
    name: 'quotes of “十五五” dropped',
    rules: ['term-quotes', 'term-consistency'],
    sites: rewrite(/“(十[四五]五)”/g, (match) => match[1] ?? ''),
  },
  {
    name: 'members of a group swapped',
    rules: ['term-members'],
    sites: rewriteProse(
      /科技金融、绿色金融(?=、(?:普惠金融、)?养老金融、数字金融)|养老金融、数字金融/g,
      (match) => match[0].split('、').reverse().join('、'),
    ),
  },
  {
    name: 'member of a group dropped',
    rules: ['term-members'],
    sites: rewriteProse(/(?:科技|绿色|普惠|养老)金融、(?=[^。\n]*数字金融)|、数字金融(?=“五篇|相互)/g, ''),
  },
  {
    name: 'member of a group repeated',
    rules: ['term-members'],
    sites: rewriteProse(/绿色金融、(?=[^。\n]*数字金融)/g, '科技金融、'),
  },
  {
    name: 'title one word short',
    rules: ['title-consistency'],
    // Which of the two is right, nobody knows: the finding may stand at either.
    sites: expectedAt(
      rewrite(
        /(?<=《2025 年县域金融服务)抽样(?=调查报告》)|(?<=《农村中小银行智能技术应用)调研(?=报告》)|(?<=《社区养老)服务(?=蓝皮书》)/g,
        '',
      ),
      (text, { edits: [edit] }) =>
        edit
          ? occurrences(text, text.slice(text.lastIndexOf('《', edit.start), text.indexOf('》', edit.end)))
          : [],
    ),
  },
  {
    name: 'abbreviation used before it is introduced',
    rules: ['abbreviation-definition'],
    sites: rewriteProse(
      /光学字符识别（OCR）|机器人流程自动化（RPA）|大语言模型（LLM）|建筑信息模型（BIM）/g,
      (match) => match[0].slice(0, match[0].indexOf('（')),
    ),
  },
  {
    name: 'abbreviation in another case',
    rules: ['term-consistency', 'abbreviation-definition'],
    sites: rewriteProse(
      /(?<!（)(?:OCR|RPA|LLM)(?=\s)/g,
      (match) => match[0].charAt(0) + match[0].slice(1).toLowerCase(),
    ),
  },
  {
    name: 'a character in traditional script',
    rules: ['script-mix'],
    sites: outsideTitles(
      rewriteProse(/县域金融(?=[的供服])|养老服务(?=站)|节能改造/g, (match) =>
        match[0].replace('县', '縣').replace('务', '務').replace('节', '節'),
      ),
    ),
  },
];
