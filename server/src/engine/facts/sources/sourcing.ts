import type { Block } from '../../markdown/block.ts';
import { simplified } from '../../text/traditional.ts';
import { describesInquiry } from './attributions.ts';
import { datedFootnotes } from './datedFootnotes.ts';
import { blockFact, documentFact, stretchFact, type FactContext } from '../fact.ts';
import { layoutOf } from '../floats/layout.ts';
import { matterOf } from '../matter.ts';
import { headingOf } from '../outline.ts';
import { readStretch } from './evidenceStretch.ts';
import { digitsOf, subjectOf } from './floatRuns.ts';
import { saysWhen } from './periods.ts';
import { setsTargets } from './planSections.ts';
import { prose } from '../sentences.ts';
import { declaredScope } from './sourceDeclarations.ts';
import { resolveSources } from './sourceScopes.ts';
import type { EvidencePart, TextPart } from './sourcingPart.ts';
import { findStatistics } from '../statistics/recognize.ts';
import { readPassage, type Lead, type PassageEvidence, type Statement } from '../statistics/statement.ts';

/** The statistics of a document and what sources them. */
export interface Sourcing {
  /** Sentences with statistics, in order; those of tables, headings, captions and footnotes are not among them. */
  readonly statements: readonly Statement[];
  /** The same, stretch by stretch; each list the same object as long as it says the same. */
  readonly byStretch: readonly (readonly Statement[])[];
  /** Figures in the cells of tables, and how many stand in a table with a 来源 line. */
  readonly cells: { readonly statistics: number; readonly sourced: number };
  /** A 来源 line under the title says where the whole piece was published first. */
  readonly hasByline: boolean;
}

const OTHER: EvidencePart = { kind: 'other' };
const NOTE: EvidencePart = { kind: 'note' };
/** 调查结果: what the authors' own inquiry found. */
const SURVEY = /(?:调查|问卷|调研)的?(?:主要)?(?:结果|发现)$/;
/** What covers the period of its title. */
const PERIODICAL =
  /(?:19|20)\d{2}\s?年(?:度|上半年|第?[一二三四1-4]季度|\d{1,2}月)?[^，。：]{0,30}?(?:年度报告|年报|半年报|季报|月报|社会责任|可持续发展报告|ESG|环境、社会|公报|(?:调查|调研|审计|决算|述职)报告|工作总结|运行情况)/;
/** Sections whose figures are nobody's argument: questionnaires, definitions, addresses. */
const APPARATUS =
  /^(?:附录|附件|附表|参考文献|参考资料|致谢|鸣谢|目录|图目录|表目录|版权|免责|法律声明|名词解释|术语|缩略语|关于我们|关于本|联系我们|联系方式|作者简介|公司简介|机构简介|编写单位|编委会|课题组成员)/;

/** What a block contributes, its statements as far as the block alone tells what sources them. */
export const evidenceOf = blockFact<EvidencePart>('evidence-of-block', (block, context) => {
  switch (block.type) {
    case 'heading': {
      const heading = context.read(headingOf, block);
      if (!heading) return OTHER;
      const isSummary =
        matterOf(heading.title) !== undefined || /摘要|要点|结论|概要|观点|小结/.test(heading.title);
      const namesSource =
        heading.depth > 1 &&
        (/《[^》]{2,80}》/.test(heading.title) || SURVEY.test(simplified(heading.title)));
      return {
        kind: 'heading',
        depth: heading.depth,
        // The year in the title of the whole says when it was written; in that of an annual report, what it covers.
        isDated: heading.depth > 1 ? saysWhen(heading.text) : PERIODICAL.test(simplified(heading.text)),
        isSummary,
        setsTargets: namesSource ? false : setsTargets(heading.title),
        isApparatus: APPARATUS.test(heading.title.replace(/\s+/g, '')),
        namesSource,
      };
    }
    case 'frontMatter':
      return /^(?:sources?|data-?sources?|来源|数据来源|资料来源)\s*[:：]\s*\S/im.test(block.source)
        ? { kind: 'frontMatter' }
        : OTHER;
    case 'footnoteDefinition':
    case 'definition':
      return undefined;
    case 'html':
      return block.source.startsWith('<!--') ? undefined : floatPart(block, context);
    case 'table':
    case 'code':
      return floatPart(block, context);
    case 'thematicBreak':
      return OTHER;
    case 'paragraph':
    case 'list':
    case 'blockquote':
      return textPart(block, context);
  }
});

const evidenceOfStretch = stretchFact('evidence-of-stretch', evidenceOf, readStretch);

export const sourcing = documentFact({
  id: 'sourcing',
  parts: evidenceOfStretch,
  needs: { datedFootnotes },
  merge: (parts, needs): Sourcing => resolveSources(parts, needs.datedFootnotes),
});

function floatPart(block: Block, context: FactContext): EvidencePart {
  const layout = context.read(layoutOf, block) ?? [];
  const captions = layout.flatMap((part) => (part.part === 'caption' ? [part.caption] : []));
  const cells = block.passages.filter((passage) => passage.kind === 'cell' && (passage.cell?.row ?? 0) > 0);
  const figures = cells.filter(
    ({ text }) => isFigureCell(text) || findStatistics(text, context.lexicon.evidence).length > 0,
  );
  return {
    kind: 'float',
    hasBody:
      block.type !== 'paragraph' || layout.some((part) => part.part === 'figure' || part.part === 'table'),
    hasSource:
      layout.some((part) => part.part === 'source' || (part.part === 'table' && part.sourced)) ||
      captions.some(({ sourced }) => sourced) ||
      layout.some((part) => part.part === 'caption' && part.footnoted),
    subjects: captions.map(({ title }) => subjectOf(title)),
    declares: block.type === 'paragraph' ? declaredScope(block.source) : undefined,
    figures: figures.length,
    values: figures.map(({ text }) => digitsOf(text)),
  };
}

/** A bare value whose unit stands in the header: 285.18, -2.36%, 12,345; not a page, a year or a rank. */
function isFigureCell(text: string): boolean {
  return /^[+\-−]?(?:\d+\.\d+|\d{1,3}(?:,\d{3})+|\d+(?=\s?[%％‰])|(?!(?:19|20)\d{2}$)\d{4,})\s?[%％‰]?$/.test(
    text.trim(),
  );
}

function textPart(block: Block, context: FactContext): EvidencePart {
  const layout = context.read(layoutOf, block);
  if (layout?.some(({ part }) => part !== 'prose' && part !== 'note' && part !== 'break'))
    return floatPart(block, context);
  if (layout?.some(({ part }) => part === 'note')) return notePart(block);
  const read = readBlock(block, context);
  const [first] = block.passages;
  const text = first?.text ?? '';
  const whole = block.passages.map((passage) => passage.text).join('\n');
  const declares = declaredScope(whole);
  const inquires = describesInquiry(whole);
  const isDated = (inquires || declares !== undefined) && saysWhen(simplified(whole));
  const isItem = block.type !== 'paragraph' || ITEM.test(text);
  const isDispatch = DATELINE.test(text);
  const statements = read.flatMap((passage) => passage.statements);
  const lead = read.at(-1)?.lead;
  const isAttributed = read.some((passage) => passage.isAttributed);
  if (statements.length === 0 && !lead && !isAttributed && !inquires && !declares && !isDispatch)
    return isItem ? ITEM_PART : TEXT_PART;
  return { kind: 'text', statements, lead, isItem, isAttributed, inquires, isDated, declares, isDispatch };
}

/** 本报杭州 10 月 26 日电（记者 …）: the day of a news item dates what it tells. */
const DATELINE = /^[^。，；：]{0,24}?\d{1,2}\s?月\s?\d{1,2}\s?日\s?[电電讯訊](?=[\s（(]|$)/;
const ITEM =
  /^(?:第[一二三四五六七八九十]{1,3}[，,、]|[一二三四五六七八九十]{1,3}(?:是|、)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|首先|其次|再次|最后|趋势[一二三四五六七八九十]|[●•·▪◆-])/;
const EMPTY: Omit<TextPart, 'isItem'> = {
  kind: 'text',
  statements: [],
  lead: undefined,
  isAttributed: false,
  inquires: false,
  isDated: false,
  declares: undefined,
  isDispatch: false,
};

/** 注：本报告数据由市统计局提供。 stands under no table only. */
function notePart(block: Block): EvidencePart {
  const declares = declaredScope(block.source);
  return declares ? { ...EMPTY, isItem: false, isDated: saysWhen(block.source), declares } : NOTE;
}

const ITEM_PART: TextPart = { ...EMPTY, isItem: true };
const TEXT_PART: TextPart = { ...EMPTY, isItem: false };

function readBlock(block: Block, context: FactContext): readonly PassageEvidence[] {
  const read: PassageEvidence[] = [];
  let lead: { readonly level: number; readonly lead: Lead } | undefined;
  for (const passage of context.read(prose, block) ?? []) {
    const level = passage.passage.within.length;
    // A sibling in a list is not what the item before it opens; the next paragraph of a quotation is.
    if (lead && (block.type === 'list' ? level <= lead.level : level < lead.level)) lead = undefined;
    const evidence = readPassage(passage, context.lexicon.evidence, lead?.lead);
    read.push(evidence);
    if (evidence.lead) lead = { level, lead: evidence.lead };
  }
  return quotedFrom(block) ? read.map(attributed) : read;
}

/** > …… followed by —— 国家统计局 names whom it quotes. */
function quotedFrom(block: Block): boolean {
  return (
    block.type === 'blockquote' &&
    /(?:^|\n)(?:——|—|--)\s?[\u4e00-\u9fffA-Z《]/.test(block.passages.at(-1)?.text.trim() ?? '')
  );
}

function attributed(passage: PassageEvidence): PassageEvidence {
  const statements = passage.statements.map((one): Statement =>
    one.source ? one : { ...one, source: 'attribution' },
  );
  return { ...passage, statements };
}
