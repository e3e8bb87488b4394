import { numberTexts, type NumberText } from '../../facts/numbers/numberText.ts';
import { replaceIn } from '../../facts/passageEdits.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding, type Fix, type PlacedEdit } from '../rule.ts';
import type { Wording } from '../wording.ts';

type Message = 'wrong' | 'replace';

/** 国发[2023]12号, 国发〔2023〕第012号 for 国发〔2023〕12号. */
export const documentNumber = blockRule({
  id: 'document-number',
  group: 'numbers',
  title: { zh: '发文字号', en: 'Numbers of official documents' },
  severity: 'error',
  fixable: 'fix',
  options: noOptions,
  messages: {
    wrong: {
      zh: '发文字号“{text}”应为“{right}”：{reasons}。',
      en: 'The document number “{text}” should be “{right}”: {reasons}.',
    },
    replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
  },
  facts: { numberTexts },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(_, { numberTexts: texts = [] }): Iterable<Finding<Message>> {
    for (const source of texts) {
      const { text } = source.passage;
      if (!text.includes('号')) continue;
      for (const match of text.matchAll(NUMBER)) {
        const fault = readNumber(match);
        if (fault && !source.isExempt(fault)) yield findingOf(source, fault);
      }
    }
  },
});

const NUMBER =
  /(?<=(\p{Script=Han}{1,2})\s?)([[【（(〔［])\s?((?:19|20)\d{2})\s?(年?)\s?([\]】）)〕］])\s?(第?)\s?(0*)([1-9]\d{0,4})(\s?)号(?![线楼院门机舱馆库桌位店展])/gu;
/** 国发, 银办发, 教技函: with round brackets only what ends so is the sign of an issuing body. */
const SIGN = /[发函办令字规通告复文电综议知审批法监]$/;
/** 中国人民银行公告〔2021〕第9号, 国务院令: announcements and decrees have their 第. */
const WITH_ORDINAL = /[告令]$/;

const REASONS = {
  bracket: {
    zh: '年份用六角括号“〔〕”（GB/T 9704—2012 7.2.5、GB/T 15834—2011 4.9.3.4）',
    en: 'the year takes 〔〕 (GB/T 9704—2012 7.2.5, GB/T 15834—2011 4.9.3.4)',
  },
  form: {
    zh: '年份不加“年”，序号不加“第”，不编虚位（GB/T 9704—2012 7.2.5）',
    en: 'no 年, no 第 and no leading zero (GB/T 9704—2012 7.2.5)',
  },
  both: {
    zh: '年份用六角括号“〔〕”，序号不加“第”，不编虚位（GB/T 9704—2012 7.2.5）',
    en: 'the year takes 〔〕, the number neither 第 nor a leading zero (GB/T 9704—2012 7.2.5)',
  },
} as const satisfies Readonly<Record<string, Wording>>;

interface NumberFault extends Span {
  readonly right: string;
  readonly reasons: Wording;
}

function readNumber(match: RegExpExecArray): NumberFault | undefined {
  const [
    whole,
    sign = '',
    open = '',
    year = '',
    suffix = '',
    close = '',
    ordinal = '',
    zeros = '',
    number = '',
    gap = '',
  ] = match;
  const isWrongBracket = open !== '〔' || close !== '〕';
  const keepsOrdinal = ordinal !== '' && WITH_ORDINAL.test(sign);
  const isWrongForm = suffix !== '' || (ordinal !== '' && !keepsOrdinal) || zeros !== '';
  if (!isWrongBracket && !isWrongForm) return undefined;
  if (/[（(]/.test(open) && !SIGN.test(sign)) return undefined;
  return {
    start: match.index,
    end: match.index + whole.length,
    right: `〔${year}〕${keepsOrdinal ? '第' : ''}${number}${gap}号`,
    reasons: isWrongBracket ? (isWrongForm ? REASONS.both : REASONS.bracket) : REASONS.form,
  };
}

function findingOf(source: NumberText, { right, reasons, ...span }: NumberFault): Finding<Message> {
  const { block, passage } = source;
  const text = passage.text.slice(span.start, span.end);
  const at = placeOf(block, withBackslash(block.source, sourceOf(passage, span)));
  const edits = editsOf(source, span, at, right);
  const data = { text, right, reasons };
  const fix: Fix<Message> | undefined = edits && { title: 'replace', data, edits };
  return { message: 'wrong', data, at, fix };
}

/** The backslashes that keep \[2023\] from being a link go with the brackets. */
function editsOf(
  { block, passage }: NumberText,
  span: Span,
  at: Place,
  right: string,
): readonly PlacedEdit[] | undefined {
  const written = block.source.slice(at.start, at.end);
  if (!written.includes('\\')) return replaceIn(block, passage, { ...span, text: right });
  const isPlain = written.replaceAll('\\', '') === passage.text.slice(span.start, span.end);
  return isPlain ? [{ at, text: right }] : undefined;
}

function withBackslash(source: string, { start, end }: Span): Span {
  return { start: source.charAt(start - 1) === '\\' ? start - 1 : start, end };
}
