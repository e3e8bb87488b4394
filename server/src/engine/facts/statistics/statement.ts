import type { EvidenceWords } from '../../lexicon/evidenceWords.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { shift } from '../../text/span.ts';
import { simplified } from '../../text/traditional.ts';
import {
  continuesBefore,
  findAttribution,
  namesSpeakerBefore,
  sourcesBefore,
  tellsOfRespondents,
  type Attribution,
} from '../sources/attributions.ts';
import { referenceOf, type ReferenceKind } from '../sources/footnoteReach.ts';
import { saysWhen } from '../sources/periods.ts';
import type { Prose, Sentence } from '../sentences.ts';
import { isEffect } from './effect.ts';
import type { Statistic } from './kind.ts';
import { findStatistics } from './recognize.ts';

/**
 * What sources a statistic. `attribution`, `own`, `inquiry` and `anonymous` stand in words in its sentence, or in
 * the one before that governs it; `float`: the 来源 line of a figure or table it refers to or stands beside; `declared`:
 * a source named for its section or document; `repeated`: a summary repeats a figure that the body sources.
 */
export type SourceKind =
  ReferenceKind | 'attribution' | 'own' | 'inquiry' | 'anonymous' | 'float' | 'declared' | 'repeated';

/** A sentence with statistics. */
export interface Statement {
  readonly block: Block;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** In order; offsets count in the passage's text. Never empty. */
  readonly statistics: readonly Statistic[];
  /** Undefined where nothing sources it. One source covers every figure of its sentence. */
  readonly source: SourceKind | undefined;
  /** It speaks of respondents or of a sample, whatever else sources it. */
  readonly tellsOfInquiry: boolean;
  /** Where an attribution stands before it that does not reach it by the rules of {@link SourceKind}. */
  readonly attributedIn: 'paragraph' | 'document' | undefined;
  /** Its sentence, the one before, or the title of its source says when. */
  readonly isDated: boolean;
  /** What a measure achieves (效率提升 30%), which needs no date. */
  readonly isEffect: boolean;
}

/** What a passage ends with for those after it: 据……统计： or 《……》研判……五大趋势：. */
export interface Lead {
  readonly source: SourceKind | undefined;
  readonly isDated: boolean;
}

/** What of a passage matters for sources. */
export interface PassageEvidence {
  readonly statements: readonly Statement[];
  /** Set where it ends with a colon. */
  readonly lead: Lead | undefined;
  /** A named or own source is cited somewhere in it. */
  readonly isAttributed: boolean;
}

/** How the sentence before may reach on. */
interface Carried {
  readonly source: SourceKind | undefined;
  /** It announces data without giving a figure, so that the next sentence is what it announces. */
  readonly announces: boolean;
  readonly isDated: boolean;
}

const CARRIES_NOTHING: Carried = { source: undefined, announces: false, isDated: false };
/** Parts of the whole that the sentence before gives: a source that stands there as a mark covers these as well. */
const PART_OF_BEFORE =
  /^[“（]?(?:其中|同期|分[一-龥]{1,6}看|按[^，。；]{1,12}(?:分|看)|从[^，。；]{1,16}看|前者|后者|二者|两者)/;
const HAS_HAN = /[\u4e00-\u9fff]/;

/** Reads the sentences of a passage in order, each with what reaches it from the sentences before. */
export function readPassage(prose: Prose, words: EvidenceWords, lead: Lead | undefined): PassageEvidence {
  const { passage, sentences } = prose;
  const texts = sentences.map(({ text }) => simplified(text));
  const found = texts.map((text) => (HAS_HAN.test(text) ? findStatistics(text, words) : []));
  const opens = /[：:]\s*$/.test(passage.text);
  if (!opens && found.every((statistics) => statistics.length === 0)) {
    return SAYS.test(simplified(passage.text)) ? NOTHING_BUT_ATTRIBUTION : NOTHING;
  }
  const statements: Statement[] = [];
  let before: Carried = lead
    ? { source: lead.source, announces: true, isDated: lead.isDated }
    : CARRIES_NOTHING;
  let beforeThat: Carried = CARRIES_NOTHING;
  let isAttributed = false;
  for (const [index, sentence] of sentences.entries()) {
    const text = texts[index] ?? sentence.text;
    const attribution = findAttribution(text, words);
    const own = referenceOf(passage, sentence) ?? sourceKindOf(attribution);
    const last = sentences[index - 1];
    if (sourcesBefore(text)) coverBefore(statements, own ?? 'attribution');
    else if (namesSpeakerBefore(text, last?.text)) coverBefore(statements, 'attribution', last);
    const statistics = found[index] ?? [];
    const isDated = saysWhen(text) || (statistics.length > 0 && before.isDated);
    const source = own ?? (statistics.length > 0 ? reaching(text, before, beforeThat) : undefined);
    if (statistics.length > 0)
      statements.push(statementOf(prose, sentence, { text, statistics, source, isDated, isAttributed }));
    beforeThat = before;
    before = { source, isDated, announces: statistics.length === 0 && attribution?.reportsData === true };
    isAttributed ||= attribution?.kind === 'named' || attribution?.kind === 'own';
  }
  return {
    statements,
    isAttributed,
    lead: opens ? { source: before.source, isDated: before.isDated } : undefined,
  };
}

const NOTHING: PassageEvidence = { statements: [], lead: undefined, isAttributed: false };
const NOTHING_BUT_ATTRIBUTION: PassageEvidence = { ...NOTHING, isAttributed: true };
/** A rough look at a passage without figures: what it quotes may go on in those after it. */
const SAYS = /》[^。；]{0,16}(?:显示|指出|认为|提出|研判|预测)|(?:表示|介绍|指出|认为|说|称)[，：]/;

function statementOf(
  { block, passage }: Prose,
  sentence: Sentence,
  reached: {
    /** Of the sentence, in simplified characters. */
    readonly text: string;
    readonly statistics: readonly Statistic[];
    readonly source: SourceKind | undefined;
    readonly isDated: boolean;
    readonly isAttributed: boolean;
  },
): Statement {
  const { text, statistics } = reached;
  return {
    block,
    passage,
    sentence,
    statistics: statistics.map((statistic) => ({
      ...statistic,
      ...shift(statistic, sentence.start),
      text: sentence.text.slice(statistic.start, statistic.end),
    })),
    source: reached.source,
    attributedIn: reached.isAttributed ? 'paragraph' : undefined,
    isDated: reached.isDated,
    tellsOfInquiry: tellsOfRespondents(text),
    isEffect: statistics.every((statistic) => isEffect(text, statistic)),
  };
}

function sourceKindOf(attribution: Attribution | undefined): SourceKind | undefined {
  switch (attribution?.kind) {
    case undefined:
      return undefined;
    case 'named':
      return 'attribution';
    case 'exhibit':
      return 'float';
    case 'own':
    case 'inquiry':
    case 'anonymous':
      return attribution.kind;
  }
}

/** What of the two sentences before covers this one as well. */
function reaching(text: string, before: Carried, beforeThat: Carried): SourceKind | undefined {
  const isPart = PART_OF_BEFORE.test(text);
  const { source } = before;
  if (!source) return isPart ? beforeThat.source : undefined;
  if (before.announces || isPart) return source;
  const isMark = source === 'footnote' || source === 'link' || source === 'citation';
  return !isMark && continuesBefore(text) ? source : undefined;
}

/** Sources the statements so far or, if given, the one sentence. */
function coverBefore(statements: Statement[], source: SourceKind, only?: Sentence): void {
  for (const [index, statement] of statements.entries()) {
    if (!statement.source && (!only || statement.sentence === only))
      statements[index] = { ...statement, source };
  }
}
