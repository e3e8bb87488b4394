import { placeIn, replaceIn } from '../facts/passageEdits.ts';
import { citationsIn } from '../facts/typography/enclosures.ts';
import type { Phrase } from '../lexicon/phrase.ts';
import { isTraditional } from '../lexicon/simplified.ts';
import type { Block } from '../markdown/block.ts';
import type { Passage } from '../markdown/passage.ts';
import { matchesIn } from '../text/matches.ts';
import { overlaps, type Span } from '../text/span.ts';
import { WordIndex } from '../text/wordIndex.ts';
import { noOptions } from './options.ts';
import { blockRule, type Finding, type Rule } from './rule.ts';

/** Where a phrase stands in a text, and what to write instead. */
export interface PhraseMatch extends Span {
  readonly phrase: Phrase;
  /** The faulty word as written. */
  readonly form: string;
  readonly right: string;
}

type Message = 'wrong' | 'proposed' | 'replace';

/**
 * A rule made of rows: each row is a phrase that is wrong in a context, with what to write for it and why. Other
 * people's words and 《titles》 are left as they are.
 */
export function phraseRule(
  about: Pick<Rule, 'id' | 'group' | 'title' | 'severity'>,
  phrases: readonly Phrase[],
) {
  const index = indexPhrases(phrases);
  const indexOfBothScripts = indexPhrases(phrases.filter(({ isOfBothScripts }) => isOfBothScripts));
  return blockRule({
    ...about,
    fixable: 'fix',
    options: noOptions,
    messages: MESSAGES,
    facts: {},
    blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
    *check(block): Iterable<Finding<Message>> {
      for (const passage of block.passages) {
        // The standards that most phrases cite are about simplified text.
        const inForce = isTraditional(passage.text) ? indexOfBothScripts : index;
        const matches = inOwnWords(passage.text, findPhrases(inForce, passage.text));
        for (const match of matches) yield findingOf(block, passage, match);
      }
    },
  });
}

/** Those of the spans that stand in the draft's own words: not in a quotation or a 《title》. */
export function inOwnWords<T extends Span>(text: string, spans: readonly T[]): readonly T[] {
  if (spans.length === 0) return [];
  const { isInTitle, isInQuotation } = citationsIn(text);
  return spans.filter((span) => !isInTitle(span) && !isInQuotation(span));
}

const MESSAGES = {
  wrong: {
    zh: '“{form}”应为“{right}”：{reason}（{source}）。',
    en: '“{form}” should be “{right}”: {reason} ({source}).',
  },
  proposed: {
    zh: '“{form}”用词不当：{reason}（{source}）；可改为“{right}”。',
    en: '“{form}” is not the word: {reason} ({source}); “{right}” would do.',
  },
  replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
} as const;

/** Finds one phrase in a text. */
type PhraseSearch = (text: string) => readonly PhraseMatch[];

/** Makes phrases ready for search. */
export function indexPhrases(phrases: readonly Phrase[]): WordIndex<PhraseSearch> {
  return new WordIndex(
    phrases.flatMap((phrase) => {
      const search = phraseSearch(phrase);
      return (phrase.words ?? [phrase.wrong]).map((word) => [word, search] as const);
    }),
  );
}

/** Finds the words of a phrase, each in its context. The pattern is compiled for the first text that holds one of them. */
export function phraseSearch(phrase: Phrase): PhraseSearch {
  const { wrong, words, sign = '' } = phrase;
  let pattern: RegExp | undefined;
  return (text) => {
    if (!text.includes(wrong) || words?.some((word) => text.includes(word)) === false) return [];
    if (sign !== '' && !hasSign(text, phrase, sign)) return [];
    pattern ??= patternOf(phrase);
    return matchesIn(text, pattern).map(({ 0: form, index: start }) => {
      const right = form.replace(wrong, phrase.right);
      return { phrase, form, right, start, end: start + form.length };
    });
  };
}

/** No context of a phrase reaches further than this, in code units. */
const REACH = 40;

/** Whether what the context always holds stands on its side of the phrase somewhere. */
function hasSign(text: string, { wrong, after = '' }: Phrase, sign: string): boolean {
  const isBefore = after.includes(sign);
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1)) {
    const end = at + wrong.length;
    const beside = isBefore ? text.slice(Math.max(0, at - REACH), at) : text.slice(end, end + REACH);
    if (beside.includes(sign)) return true;
  }
  return false;
}

function patternOf({ wrong, words = [wrong], after, notAfter, before, notBefore }: Phrase): RegExp {
  const forms = [...words].sort((a, b) => b.length - a.length).join('|');
  const look = (kind: string, fragment: string | undefined): string =>
    fragment === undefined ? '' : `(?${kind}${fragment})`;
  return new RegExp(
    look('<=', after) + look('<!', notAfter) + `(?:${forms})` + look('!', notBefore) + look('=', before),
    'gu',
  );
}

/** The phrases in a text, in order; of two that overlap the one that begins first. */
export function findPhrases(index: WordIndex<PhraseSearch>, text: string): readonly PhraseMatch[] {
  const matches = [...index.candidatesIn(text)].flatMap((search) => search(text));
  if (matches.length < 2) return matches;
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  return matches.filter(
    (match, at) => !matches.slice(Math.max(0, at - 2), at).some((earlier) => overlaps(earlier, match)),
  );
}

function findingOf(
  block: Block,
  passage: Passage,
  { phrase, form, right, start, end }: PhraseMatch,
): Finding<Message> {
  const { reason, source } = phrase;
  const data = { form, right, reason, source };
  const edits = replaceIn(block, passage, { start, end, text: right });
  const fix = edits && edits.length > 0 ? { title: 'replace' as const, data, edits } : undefined;
  const at = placeIn(block, passage, { start, end });
  return phrase.isProposal
    ? { message: 'proposed', data, at, suggestions: fix ? [fix] : [] }
    : { message: 'wrong', data, at, fix };
}
