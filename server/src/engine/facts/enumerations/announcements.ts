import {
  ABOVE_CUES,
  AGENT_NOUNS,
  BELOW_CUES,
  COUNTED_NOUNS,
  NOT_COUNTING_BEFORE,
  PROMISING_WORDS,
  QUALIFYING_NOUNS,
  SELDOM_COUNTING_BEFORE,
  SELF_REFERENCES,
  SUMMED_NOUNS,
} from '../../lexicon/enumeration.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { HAN } from '../../text/han.ts';
import { matchesIn } from '../../text/matches.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { Span } from '../../text/span.ts';
import { blockFact } from '../fact.ts';
import { inlineListOf, type InlineList } from './inlineLists.ts';
import { prose, type Sentence } from '../sentences.ts';

/** A counted noun that may announce a list, or sum one up: 五大趋势, 以下三点, 两端. Offsets count in the passage's text. */
export interface Announcement extends Span {
  /** The figure alone: 五, 3. */
  readonly figure: Span;
  readonly value: number;
  /** 大, 个, 项 …; empty in 三要素. */
  readonly measure: string;
  /** What is counted (趋势); empty where it is none of the nouns that lists are announced with. */
  readonly noun: string;
  /** `below`: 以下三点. `above`: 上述三点. `this`: 这三点. */
  readonly cue: 'below' | 'above' | 'this' | undefined;
  /** The characters right before it in its clause, at most four: what it is that has five trends. */
  readonly modifier: string;
  /** True in quotation marks of its own: “三个协同”. */
  readonly quoted: boolean;
  /** True where the sentence speaks of the report itself: 本报告提出五大趋势. */
  readonly self: boolean;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** True in the last clause of its sentence. */
  readonly inLast: boolean;
  /** True where a verb or preposition before it promises a list: 呈现三个特点, 从三个方面. */
  readonly promising: boolean;
  /** True where a colon follows at once, or ends its clause. */
  readonly colon: boolean;
  /** True where the first member follows its clause at once: 两个议题，一是…. */
  readonly direct: boolean;
  /** True of agents (七部门推进, 三家单位提出) and of what closes 甲等七…: neither announces what follows. */
  readonly acting: boolean;
  /** The 、-list it sums up or announces within its own sentence. */
  readonly list: InlineList | undefined;
}

/** The announcements of one passage. */
export interface AnnouncementText {
  readonly block: Block;
  readonly passage: Passage;
  /** Index of the passage in its block. */
  readonly index: number;
  readonly sentences: readonly Sentence[];
  readonly announcements: readonly Announcement[];
}

/** Further apart than this, a count and what stands beside it have nothing to do with each other. */
export const FAR_OFF = 2;

const FIGURE = '(?:[一二三四五六七八九十两]{1,3}|(?<![0-9.．,，])[0-9]{1,2})';
/** Measure words that any noun may follow where a 、-list stands before them. */
const SUMMING =
  '方面|[大类類种種者端侧側极極维維层層]|[部份](?![门委分位件])|重(?![点要大视新塑组建构复庆启量])|[级級]|方(?![面式案法向针位便略才可能阵块程圆米])|[省市](?![场值级民委政])|地(?![区方点位块理产])|[国國](?![家际有内企债产民务资策库防外道潮])';
const TOKEN = new RegExp(
  `(?<figure>${FIGURE})\\s?(?:(?<measure>${SUMMING}|[个個项項条條点點步])|(?<bare>${SUMMED_NOUNS.join('|')}))(?!以上|以下|左右|多|余|及以上|或|至|百分点|基点|[个個]?月|小时|交易日|工作日|钟|半)`,
  'g',
);
const NOUNS = COUNTED_NOUNS.toSorted((a, b) => b.length - a.length).join('|');
const PHRASE = new RegExp(
  `^(?<between>[${HAN}]{0,8}?)(?:${QUALIFYING_NOUNS})?(?:${NOUNS})(?:的[${HAN}]{0,4}?(?:${NOUNS}))?`,
);
/** Right after the figure and its measure word, perhaps qualified: 部门, 家单位, 个主管部门. */
const AGENTS = new RegExp(`^\\s?[${HAN}]{0,4}?(?:${AGENT_NOUNS.join('|')})`);
/** Words between the measure word and a noun that show that the noun is not what is counted. */
const PARTICLE = /[的在为是和与及了并对将把从等]/;
const VERB = /构成|形成|取得|推动|推进|实现|提出|面临|发挥|产生|成为|出现|完成/;
const NOUN_AT_END = new RegExp(`(?:${NOUNS})$`);
const NOT_BEFORE = new RegExp(`(?:${NOT_COUNTING_BEFORE}|[.．][0-9]*)\\s?$`);
const SELDOM_BEFORE = new RegExp(`[${SELDOM_COUNTING_BEFORE}]\\s?$`);
const BELOW = new RegExp(BELOW_CUES.join('|'));
const ABOVE = new RegExp(`(?:${ABOVE_CUES.join('|')})(?:的|所述)?\\s?$`);
const PROMISING = new RegExp(PROMISING_WORDS);
const SELF = new RegExp(SELF_REFERENCES);
const FIRST_MEMBER = new RegExp(
  `^(?!季度|年|月|周|天|小时|交易日)[${HAN}]{0,3}[，,；;]\\s?(?:一是|一要|第一[，,]|其一|首先|[（(][1一][)）]|①)`,
);
/** How far before a count the words that introduce it are looked for, in code units. */
const LEAD = 60;
/** How many of the characters before a count are kept as its modifier. */
const MODIFIER = 4;
/** Longest counted noun with what qualifies it, in code units. */
const LONGEST_PHRASE = 16;
/** Nobody enumerates more. */
const MOST = 30;
/** 二十大 is a congress, not twenty big ones. */
const CONGRESS = 16;

/** The announcements of a block, passage by passage; passages without any are left out. */
export const announcements = blockFact<readonly AnnouncementText[]>('announcements', (block, { read }) => {
  const found: AnnouncementText[] = [];
  for (const [index, { passage, sentences }] of (read(prose, block) ?? []).entries()) {
    const own = findAnnouncements(passage.text, sentences);
    if (own.length > 0) found.push({ block, passage, index, sentences, announcements: own });
  }
  return found.length > 0 ? found : undefined;
});

/** The announcements of a text, in order. */
export function findAnnouncements(text: string, sentences: readonly Sentence[]): readonly Announcement[] {
  const found: Announcement[] = [];
  let at = 0;
  let clause = 0;
  for (const match of matchesIn(text, TOKEN)) {
    while ((sentences[at + 1]?.start ?? Infinity) <= match.index) {
      at++;
      clause = 0;
    }
    const sentence = sentences[at];
    while ((sentence?.clauses[clause + 1]?.start ?? Infinity) <= match.index) clause++;
    const announcement = sentence && readAnnouncement(match, text, { sentence, index: at, clause });
    if (announcement) found.push(announcement);
  }
  return found;
}

interface Where {
  readonly sentence: Sentence;
  /** Of the sentence in the passage. */
  readonly index: number;
  /** Index of the clause in the sentence. */
  readonly clause: number;
}

function readAnnouncement(match: RegExpExecArray, text: string, where: Where): Announcement | undefined {
  const { sentence } = where;
  const { figure = '', measure = '', bare = '' } = match.groups ?? {};
  const { index: start } = match;
  const value = readNumeral(figure);
  const before = text.slice(Math.max(sentence.start, start - 4), start);
  if (value === undefined || !isCount(value, measure) || NOT_BEFORE.test(before)) return undefined;
  const next = start + match[0].length;
  const phrase = readPhrase(text.slice(next, next + LONGEST_PHRASE), measure, bare);
  const end = next + phrase.length;
  const clause = sentence.clauses[where.clause];
  const lead = text.slice(Math.max(clause?.start ?? sentence.start, start - LEAD), start);
  const cue = cueOf(lead);
  const list = inlineListOf(text, sentence, { start, end, value, measure, bare });
  const colon = /[：:]/.test(clause?.mark ?? '');
  const direct = FIRST_MEMBER.test(text.slice(end, end + LONGEST_PHRASE));
  const says = phrase.noun !== '' || list !== undefined || cue !== undefined || colon || direct;
  if (list?.side !== 'before' && ((SELDOM_BEFORE.test(before) && cue !== 'above') || !says)) return undefined;
  return {
    start,
    end,
    figure: { start, end: start + figure.length },
    value,
    measure,
    noun: phrase.noun,
    cue,
    modifier: lead.slice(-MODIFIER),
    quoted: /[“‘"]$/.test(before) && /^[”’"]/.test(text.slice(end, end + 1)),
    self: SELF.test(text.slice(Math.max(sentence.start, start - LEAD), start)),
    sentence: where.index,
    inLast: colon || clause === sentence.clauses.at(-1),
    promising: PROMISING.test(lead),
    colon,
    direct,
    acting: isActing(before, text.slice(next - bare.length, next + LONGEST_PHRASE), phrase, bare),
    list,
  };
}

/** @param counted what follows the figure and its measure word */
function isActing(before: string, counted: string, { noun, length }: Phrase, bare: string): boolean {
  if (/^[”’"]?\s?[：:]/.test(counted.slice(bare.length + length))) return false;
  return /等\s?$/.test(before) || (noun === bare && AGENTS.test(counted));
}

function isCount(value: number, measure: string): boolean {
  return value >= 2 && value <= MOST && (measure !== '大' || value < CONGRESS);
}

function cueOf(lead: string): Announcement['cue'] {
  if (BELOW.test(lead)) return 'below';
  if (ABOVE.test(lead)) return 'above';
  return /[这该]\s?$/.test(lead) ? 'this' : undefined;
}

interface Phrase {
  readonly noun: string;
  readonly length: number;
}

/** What follows the measure word, as far as it belongs to the counted noun. */
function readPhrase(rest: string, measure: string, bare: string): Phrase {
  const noun = bare === '' ? (measure === '方面' ? '方面' : '') : bare;
  const match = PHRASE.exec(rest);
  const between = match?.groups?.['between'] ?? '';
  const joined = between === '的' || !(PARTICLE.test(between) || VERB.test(between));
  if (match && joined && !/[部份]/.test(measure) && (noun === '' || match[0].startsWith('的'))) {
    return { noun: NOUN_AT_END.exec(match[0])?.[0] ?? '', length: match[0].length };
  }
  return { noun, length: 0 };
}
