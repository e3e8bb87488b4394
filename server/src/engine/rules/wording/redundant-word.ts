import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { EMBRACES, type Embrace } from '../../lexicon/embraces.ts';
import { REDUNDANCIES, SOURCE_OF_REDUNDANCIES } from '../../lexicon/redundancies.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { findPhrases, indexPhrases, inOwnWords } from '../phraseRule.ts';
import { blockRule, type Finding } from '../rule.ts';
import type { Wording } from '../wording.ts';

/** A stretch that says one thing twice, and what would say it once. */
interface Redundancy extends Span {
  readonly form: string;
  readonly right: string;
  readonly reason: Wording;
  /** What is said twice, or, the other way round, what the doubling leaves out. */
  readonly message: 'redundant' | 'subjectless' | 'incomplete';
}

const index = indexPhrases(REDUNDANCIES);

/** One thing said twice: 约…左右, 超过…以上, 涉及到. Which of the two goes is for a person to say. */
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
  *check(block) {
    for (const passage of block.passages) {
      for (const found of inOwnWords(passage.text, redundanciesIn(passage.text)))
        yield findingOf(block, passage, found);
    }
  },
});

function redundanciesIn(text: string): readonly Redundancy[] {
  const phrases = findPhrases(index, text).map(({ start, end, form, right, phrase }) => ({
    start,
    end,
    form,
    right,
    reason: phrase.reason,
    message: 'redundant' as const,
  }));
  return [...phrases, ...EMBRACES.flatMap((embrace) => embracesIn(text, embrace))].sort(
    (a, b) => a.start - b.start,
  );
}

function embracesIn(
  text: string,
  { pattern, signs, drop, reason, leavesNoSubject, missing }: Embrace,
): readonly Redundancy[] {
  if (!signs.some((sign) => text.includes(sign))) return [];
  return [...text.matchAll(pattern)].flatMap(({ index: start, 0: form, groups }): Redundancy[] => {
    const { head = '', middle = '', tail = '' } = groups ?? {};
    if (missing !== undefined) {
      const right = head + missing + middle + tail;
      return [{ start, end: start + form.length, form, right, reason, message: 'incomplete' }];
    }
    const message = leavesNoSubject ? 'subjectless' : 'redundant';
    const right = drop === 'tail' ? head + middle.trimEnd() : middle.trimStart() + tail;
    return [{ start, end: start + form.length, form, right, reason, message }];
  });
}

function findingOf(
  block: Block,
  passage: Passage,
  { form, right, reason, message, ...span }: Redundancy,
): Finding<Redundancy['message'] | 'replace'> {
  const data = { form, right, reason, source: SOURCE_OF_REDUNDANCIES };
  const edits = replaceIn(block, passage, { ...span, text: right });
  return {
    message,
    data,
    at: placeIn(block, passage, span),
    suggestions: edits ? [{ title: 'replace', data, edits }] : [],
  };
}
