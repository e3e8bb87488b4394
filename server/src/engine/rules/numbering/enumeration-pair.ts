import { pairs, type PairWord } from '../../facts/enumerations/pairs.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import type { Place } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

const messages = {
  noOther: {
    zh: '有“一方面”，后面没有“另一方面”。请补上另一面，或删去“一方面”。',
    en: '“一方面” has no “另一方面” after it. Add the other side, or drop “一方面”.',
  },
  noOne: {
    zh: '有“另一方面”，前面没有“一方面”。请补上“一方面”，或改用“同时”“此外”。',
    en: '“另一方面” has no “一方面” before it. Add “一方面”, or write “同时” or “此外”.',
  },
  reversed: {
    zh: '“另一方面”在“一方面”之前，次序颠倒。',
    en: '“另一方面” stands before “一方面”.',
  },
  comma: {
    zh: '“{other}”之后有逗号，“{word}”之后没有。成对的词语用法应当一致（本刊体例），宜补逗号。',
    en: '“{other}” has a comma after it, “{word}” has none. A pair is punctuated alike (house style); add the comma.',
  },
  partner: { zh: '与之成对', en: 'its partner' },
  addComma: { zh: '补逗号', en: 'Add the comma' },
  remove: { zh: '删去“{word}”', en: 'Delete “{word}”' },
  replace: { zh: '改为“{text}”', en: 'Write “{text}”' },
} as const;

type Message = keyof typeof messages;

export const enumerationPair = documentRule({
  id: 'enumeration-pair',
  group: 'numbering',
  title: { zh: '一方面与另一方面', en: 'On the one hand, on the other' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages,
  facts: { pairs },
  *check(facts) {
    for (const pair of facts.pairs) {
      if (pair.kind === 'single')
        yield pair.word.side === 'one' ? withoutOther(pair.word) : withoutOne(pair.word);
      else if (pair.kind === 'reversed') yield reversed(pair.one, pair.other);
      else yield* unlikeCommas(pair.one, pair.other);
    }
  },
});

function withoutOther(word: PairWord): Finding<Message> {
  const end = word.end + word.comma.length;
  const removal = fixOf('remove', { word: textOf(word) }, word, { start: word.start, end }, '');
  return { message: 'noOther', at: placeOfWord(word), suggestions: removal };
}

function withoutOne(word: PairWord): Finding<Message> {
  const suggestions = ['同时', '此外'].flatMap((text) => fixOf('replace', { text }, word, word, text));
  return { message: 'noOne', at: placeOfWord(word), suggestions };
}

function reversed(one: PairWord, other: PairWord): Finding<Message> {
  const [swap] = fixOf('replace', { text: textOf(one) }, other, other, textOf(one));
  const [back] = fixOf('replace', { text: textOf(one) }, one, one, textOf(other));
  const suggestions = swap && back ? [{ ...swap, edits: [...swap.edits, ...back.edits] }] : [];
  return {
    message: 'reversed',
    at: placeOfWord(other),
    suggestions,
    related: [{ at: placeOfWord(one), message: 'partner' }],
  };
}

/** Amid a clause (数字化一方面提高了…) the word is an adverb and takes no comma. */
function* unlikeCommas(one: PairWord, other: PairWord): Iterable<Finding<Message>> {
  if (!one.opensClause || !other.opensClause || (one.comma === '') === (other.comma === '')) return;
  const [bare, marked] = one.comma === '' ? [one, other] : [other, one];
  yield {
    message: 'comma',
    data: { word: textOf(bare), other: textOf(marked) },
    at: placeOfWord(bare),
    suggestions: fixOf('addComma', {}, bare, { start: bare.end, end: bare.end }, marked.comma),
    related: [{ at: placeOfWord(marked), message: 'partner' }],
  };
}

function fixOf(
  title: Message,
  data: Readonly<Record<string, string>>,
  { block, passage }: PairWord,
  span: { readonly start: number; readonly end: number },
  text: string,
): readonly Fix<Message>[] {
  const edits = replaceIn(block, passage, { ...span, text });
  return edits && edits.length > 0 ? [{ title, data, edits }] : [];
}

function textOf({ passage, start, end }: PairWord): string {
  return passage.text.slice(start, end);
}

function placeOfWord(word: PairWord): Place {
  return placeIn(word.block, word.passage, word);
}
