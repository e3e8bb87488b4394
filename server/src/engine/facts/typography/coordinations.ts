import type { Place } from '../../markdown/block.ts';
import { blockFact, documentFact } from '../fact.ts';
import type { Replacement } from '../lines.ts';
import { placeIn, replaceIn } from '../passageEdits.ts';
import { prose } from '../sentences.ts';

/** A place where 、 is wrong or wanting. */
interface Coordination {
  readonly at: Place;
  /** The two words without 、; empty of clauses. */
  readonly words: string;
  readonly right: string;
  readonly edits: readonly Replacement[] | undefined;
}

/** 数字化智能化 where the document has 数字化、智能化; and 、 between clauses that each have their figure. */
export interface Coordinations {
  readonly joined: readonly (Coordination & { readonly others: number })[];
  readonly clauses: readonly Coordination[];
}

/** What one block says of it. */
export interface Parts {
  readonly joined: readonly Coordination[];
  /** The pairs that are parted by 、, written without it. */
  readonly parted: readonly string[];
  readonly clauses: readonly Coordination[];
}

const PARTED = /([\u4e00-\u9fff]{2}化)、([\u4e00-\u9fff]{2}化)/g;
const JOINED = /([\u4e00-\u9fff]{2}化)[\u4e00-\u9fff]{2}化(?!、)/g;
/** 互联网使用率达 53.7%、农村普及率为 69.5%: a subject and 为 or 达 with a figure on both sides. */
const CLAUSES =
  /(?<=(?:为|达到?)\s?[约近超]?\s?\d[\d.,]{0,9}\s?(?:%|％|[万亿]{0,2}[\u4e00-\u9fff]{1,3}))、(?=[\u4e00-\u9fff]{3,16}?(?:为|达到?)\s?[约近超]?\s?\d)/g;

const partsOf = blockFact<Parts>('coordinationParts', (block, context) => {
  const joined: Coordination[] = [];
  const parted: string[] = [];
  const clauses: Coordination[] = [];
  for (const { passage, sentences } of context.read(prose, block) ?? []) {
    const { text } = passage;
    if (text.includes('化')) {
      for (const [, one = '', other = ''] of text.matchAll(PARTED)) parted.push(one + other);
      for (const { 0: words, 1: one = '', index } of text.matchAll(JOINED)) {
        const span = { start: index, end: index + words.length };
        const right = `${one}、${words.slice(one.length)}`;
        const edits = replaceIn(block, passage, {
          start: index + one.length,
          end: index + one.length,
          text: '、',
        });
        joined.push({ at: placeIn(block, passage, span), words, right, edits });
      }
    }
    if (passage.kind === 'cell' || !text.includes('、')) continue;
    for (const sentence of sentences) {
      const [match, ...more] = sentence.text.matchAll(CLAUSES);
      // Three and more in a row are a list that somebody wrote so; brackets hold lists too.
      if (!match || more.length > 0 || isBracketed(sentence.text, match.index)) continue;
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + 1 };
      const edits = replaceIn(block, passage, { ...span, text: '，' });
      clauses.push({ at: placeIn(block, passage, span), words: '', right: '，', edits });
    }
  }
  return joined.length + parted.length + clauses.length > 0 ? { joined, parted, clauses } : undefined;
});

function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('（', at) > text.lastIndexOf('）', at);
}

/** Where 、 is wanting between two words, as the document has it elsewhere, or stands between clauses. */
export const coordinations = documentFact({
  id: 'coordinations',
  parts: partsOf,
  merge: (parts): Coordinations => {
    const counts = new Map<string, number>();
    for (const words of parts.flatMap(({ parted }) => parted))
      counts.set(words, (counts.get(words) ?? 0) + 1);
    const joined = parts.flatMap((part) => part.joined);
    const unlike = joined.flatMap((one) => {
      const others = counts.get(one.words) ?? 0;
      return others > joined.filter(({ words }) => words === one.words).length ? [{ ...one, others }] : [];
    });
    return { joined: unlike, clauses: parts.flatMap(({ clauses }) => clauses) };
  },
});
