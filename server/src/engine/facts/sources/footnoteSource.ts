import type { Passage } from '../../markdown/passage.ts';
import { HAN } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';

/** What a footnote is: a source, an explanation, a pointer to another note, or nothing yet. */
export type NoteKind = 'source' | 'explanation' | 'repeat' | 'empty';

/** A footnote's text taken apart. Spans count in the text of its first passage. */
export interface Note {
  readonly kind: NoteKind;
  /** 来源, 数据来源 …; empty where it has none. */
  readonly label: string;
  /** The label with its colon; empty span at the start where it has none. */
  readonly labelSpan: Span;
  /** What follows the label, without white space and final mark. */
  readonly body: string;
  readonly bodySpan: Span;
  /** Of a source: what it names. */
  readonly names: 'document' | 'institution' | 'nothing' | 'other';
}

/** How a note ends: with a final mark, without one, or with what neither has nor lacks one. */
export type NoteEnding = 'closed' | 'open' | 'neutral';

const CLOSED = /[。．.！？!?…]["”’」』）)]?$/;
/** An address, or the type mark of GB/T 7714. */
const NEUTRAL = /\]$|(?:https?:|www\.)\S*$/;

/** Reads how the last paragraph of a definition ends. */
export function noteEnding(passages: readonly Passage[]): NoteEnding {
  const text = passages.at(-1)?.text.trimEnd() ?? '';
  if (NEUTRAL.test(text)) return 'neutral';
  return CLOSED.test(text) ? 'closed' : 'open';
}

const LABEL = /^\s*((?:数据|资料|图片|信息|文献|案例|图表)?来源|出处|资料出处|引自|转引自)\s*[:：]\s*/;
/** Placeholders of a draft, what only decorates them taken out: ××, 待补, TODO. */
const STUB = /^(?:待补充?|待查|待定|待核实?|待确认|略|暂缺|TODO|TBD|[xX×]*)$/;
const DECORATION = /[\s?？…．.。_—*-]/g;
const REPEAT = /^(?:同上|同前|同注|见上注|见前注|见注|ibid)/i;

/** Reads the paragraphs of a definition; what it is shows in the first. */
export function readNote(passages: readonly Passage[]): Note {
  const text = passages[0]?.text ?? '';
  const label = LABEL.exec(text);
  const labelEnd = label?.[0].length ?? 0;
  const start = labelEnd + (/^\s*/.exec(text.slice(labelEnd))?.[0].length ?? 0);
  const end = Math.max(start, endOfWords(text));
  const body = text.slice(start, end);
  return {
    label: label?.[1] ?? '',
    labelSpan: { start: 0, end: labelEnd },
    body,
    bodySpan: { start, end },
    kind: kindOf(body, label !== null, passages.length > 1),
    names: namesOf(body),
  };
}

/** Where the text ends without its final mark. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[。．.；;\s]/.test(text.charAt(end - 1))) end--;
  return end;
}

function kindOf(body: string, labelled: boolean, goesOn: boolean): NoteKind {
  if (!goesOn && STUB.test(body.replace(DECORATION, ''))) return 'empty';
  if (REPEAT.test(body)) return 'repeat';
  return labelled || isCitation(body) ? 'source' : 'explanation';
}

const TITLE = /《[^《》]*》/g;
const PREDICATE =
  /[是指为将被把由从使让该此这那即也都已]|提出|显示|规定|认为|表示|包括|要求|明确|其中|对于|参见|详见|根据|按照|^见|^注/;
const LONGEST_APPARATUS = 40;

/** An unlabelled note that does nothing but cite: 机构《文件》，2025 年 3 月. A sentence about a document is none. */
function isCitation(body: string): boolean {
  if (!body.includes('《')) return namesInstitutions(body);
  const apparatus = body.replace(TITLE, '');
  return apparatus.length <= LONGEST_APPARATUS && !/[。；？！]/.test(apparatus) && !PREDICATE.test(apparatus);
}

/** Something that can be looked up: a title, an address, a type mark of GB/T 7714, a class of documents, a date. */
const DOCUMENT =
  /《|“[^“”]{2,}”|https?:|www\.|\[[A-Z](?:\/[A-Z]{2})?\]|〔\d{4}〕|\d{4}|年报|季报|公报|年鉴|报告|白皮书|蓝皮书|皮书|公告|通知|通报|规划|纲要|数据库|发布会|官网|网站|统计数据|统计资料|招股|研报|普查|指南|手册|清单|目录|平台|论文|期刊|杂志|日报|晚报|时报|讲话|[a-z]{3} [a-z]{2}/i;
const VAGUE =
  /^(?:公开(?:渠道|资料|信息|数据|报道)|网络(?:资料|公开资料|信息|整理)?|互联网(?:资料|公开资料)?|媒体(?:公开)?报道|相关(?:资料|材料|报道)|百度(?:百科)?|新闻报道)(?:整理|搜集|收集|汇总)?$/;

function namesOf(body: string): Note['names'] {
  if (VAGUE.test(body)) return 'nothing';
  if (namesInstitutions(body)) return 'institution';
  return DOCUMENT.test(body) ? 'document' : 'other';
}

const NAME = new RegExp(`^[${HAN}A-Za-z·&]{2,30}$`);
const BRACKETED = /（[^（）]{1,20}）|\([^()]{1,20}\)/g;
const INSTITUTION =
  /(?:[部局委院署厅办社所]|[分支总省]行|总局|委员会|中心|银行|央行|协会|学会|商会|联盟|联合会|公司|集团|大学|学院|组织|基金会|交易所|研究会|促进会|理事会|智库|咨询|证券|资本|论坛|办公室|政府|海关|法院|检察院)$|^(?:[A-Z][A-Za-z&]{1,20}|国务院|世界银行)$/;

/** True where the whole text is the names of one or several institutions: 工信部、国家数据局. */
function namesInstitutions(body: string): boolean {
  const names = body.replace(BRACKETED, '').split(/[、，,；;/]/);
  return body !== '' && names.every((name) => NAME.test(name.trim()) && INSTITUTION.test(name.trim()));
}
