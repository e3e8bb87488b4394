import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { EMBRACES, type Embrace } from '../../lexicon/embraces.ts';
import { REDUNDANCIES, SOURCE_OF_REDUNDANCIES } from '../../lexicon/redundancies.ts';
import { asOriginal, toSimplified } from '../../lexicon/simplified.ts';
import { SENTENCE_FAULTS } from '../../lexicon/sentenceFaults.ts';
import type { SentenceFault } from '../../lexicon/sentenceFaults/fault.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { matchesIn } from '../../text/matches.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { WordIndex } from '../../text/wordIndex.ts';
import { noOptions } from '../options.ts';
import { inOwnWords, phraseSearch, type PhraseMatch } from '../phraseRule.ts';
import { blockRule, type Finding } from '../rule.ts';
import type { Wording } from '../wording.ts';

/** A stretch that says one thing twice or is no sentence, and what to write. */
interface Redundancy extends Span {
  readonly form: string;
  /** Undefined where only the author knows. */
  readonly right: string | undefined;
  readonly reason: Wording;
  /** What is said twice, two patterns in one, or what the pattern leaves out. */
  readonly message: 'redundant' | 'unsound' | SentenceFault['fault'];
}

/** What searches a text that has one of the signs. */
interface Search {
  readonly signs: readonly string[];
  readonly run: (text: string) => readonly Redundancy[];
  /** Of two that find the same stretch the lesser tells of it. */
  readonly rank: number;
}

const SEARCHES: readonly Search[] = [
  ...REDUNDANCIES.map((phrase) => {
    const find = phraseSearch(phrase);
    return { signs: phrase.words ?? [phrase.wrong], run: (text: string) => find(text).map(redundant) };
  }),
  ...EMBRACES.map((embrace) => ({ signs: embrace.signs, run: (text: string) => embracesIn(text, embrace) })),
  ...SENTENCE_FAULTS.map((fault) => ({ signs: fault.signs, run: (text: string) => faultsIn(text, fault) })),
].map((search, rank) => ({ ...search, rank }));

const searches = new WordIndex(
  SEARCHES.flatMap((search) => search.signs.map((sign) => [sign, search] as const)),
);

/**
 * One thing said twice (约…左右, 超过…以上, 涉及到), and sentences of two patterns or without a part. What goes or comes
 * in is for a person to say.
 */
export const redundantWord = blockRule({
  id: 'redundant-word',
  group: 'wording',
  title: { zh: '语义重复', en: 'Redundant words' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    redundant: {
      zh: '“{form}”语义重复：{reason}（{source}）。可写作“{right}”。',
      en: '“{form}” says one thing twice: {reason} ({source}). Write “{right}”.',
    },
    blended: {
      zh: '“{form}”有语病：{reason}（{source}）。可写作“{right}”。',
      en: '“{form}” does not hold together: {reason} ({source}). Write “{right}”.',
    },
    unsound: {
      zh: '“{form}”有语病：{reason}（{source}）。',
      en: '“{form}” does not hold together: {reason} ({source}).',
    },
    subjectless: {
      zh: '句子缺主语：{reason}（{source}）。',
      en: 'The sentence has no subject: {reason} ({source}).',
    },
    incomplete: {
      zh: '“{form}”缺词：{reason}（{source}）。可写作“{right}”。',
      en: '“{form}” lacks a word: {reason} ({source}). Write “{right}”.',
    },
    replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
  },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  facts: {},
  *check(block, _, { lexicon: { scripts } }) {
    for (const passage of block.passages) {
      const { text } = passage;
      const simple = toSimplified(text, scripts);
      for (const found of inOwnWords(text, redundanciesIn(simple))) {
        const form = text.slice(found.start, found.end);
        const right = found.right && asOriginal(found.right, found.form, form, scripts);
        // 來自於 is good usage where traditional script is written.
        if (simple === text || !found.form.endsWith('于'))
          yield findingOf(block, passage, { ...found, form, right });
      }
    }
  },
});

function redundanciesIn(text: string): readonly Redundancy[] {
  const found = searchesFor(text).flatMap(({ run }) => run(text));
  if (found.length < 2) return found;
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((one, at) => !inOrder.slice(0, at).some((earlier) => overlaps(earlier, one)));
}

/** Those that may find something. */
function searchesFor(text: string): readonly Search[] {
  const candidates = searches.candidatesIn(text);
  if (candidates.size === 0) return [];
  return [...candidates]
    .filter(({ signs }) => signs.some((sign) => text.includes(sign)))
    .sort((a, b) => a.rank - b.rank);
}

function redundant({ start, end, form, right, phrase: { reason } }: PhraseMatch): Redundancy {
  return { start, end, form, right, reason, message: 'redundant' };
}

function embracesIn(text: string, { pattern, drop, reason }: Embrace): readonly Redundancy[] {
  return matchesIn(text, pattern).map(({ index: start, 0: form, groups }) => {
    const { head = '', middle = '', tail = '' } = groups ?? {};
    const right = drop === 'tail' ? head + middle.trimEnd() : middle.trimStart() + tail;
    return { start, end: start + form.length, form, right, reason, message: 'redundant' };
  });
}

function faultsIn(text: string, { pattern, fault, right, reason }: SentenceFault): readonly Redundancy[] {
  return matchesIn(text, pattern).map((match) => {
    const { index: start, 0: form } = match;
    return {
      start,
      end: start + form.length,
      form,
      right: right && filled(right, match),
      reason: { zh: filled(reason.zh, match), en: filled(reason.en, match) },
      message: fault === 'blended' && right === undefined ? 'unsound' : fault,
    };
  });
}

/** The template with the groups of the match for `$1` and so on. */
function filled(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}

function findingOf(
  block: Block,
  passage: Passage,
  { form, right, reason, message, ...span }: Redundancy,
): Finding<Redundancy['message'] | 'replace'> {
  const data = { form, right: right ?? '', reason, source: SOURCE_OF_REDUNDANCIES };
  const edits = right === undefined ? undefined : replaceIn(block, passage, { ...span, text: right });
  return {
    message,
    data,
    at: placeIn(block, passage, span),
    suggestions: edits ? [{ title: 'replace', data, edits }] : [],
  };
}
