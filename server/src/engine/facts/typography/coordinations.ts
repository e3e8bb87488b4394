import type { Block, Place } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { matchesIn } from '../../text/matches.ts';
import { blockFact, documentFact } from '../fact.ts';
import type { Replacement } from '../lines.ts';
import { placeIn, replaceIn } from '../passageEdits.ts';
import { prose, type Prose } from '../sentences.ts';

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
  /** Clauses that run on without a mark between them. */
  readonly unmarked: readonly Coordination[];
}

/** What one block says of it. */
export interface Parts {
  readonly joined: readonly Coordination[];
  /** The pairs that are parted by 、, written without it. */
  readonly parted: readonly string[];
  readonly clauses: readonly Coordination[];
  readonly unmarked: readonly Coordination[];
}

const PARTED = /([\u4e00-\u9fff]{2}化)、([\u4e00-\u9fff]{2}化)/g;
const JOINED = /([\u4e00-\u9fff]{2}化)[\u4e00-\u9fff]{2}化(?!、)/g;
/** 互联网使用率达 53.7%、农村普及率为 69.5%: a subject and 为 or 达 with a figure on both sides. */
const CLAUSES =
  /(?<=(?:为|达到?)\s?[约近超]?\s?\d[\d.,]{0,9}\s?(?:%|％|[万亿]{0,2}[\u4e00-\u9fff]{1,3}))、(?=[\u4e00-\u9fff]{3,16}?(?:为|达到?)\s?[约近超]?\s?\d)/g;

/** 占全球的 38.58% 位居首位: a second clause without a mark before it. */
const UNMARKED =
  /(?<=占[^，。；：、以\n]{2,20}\d\s?[%％])\s?(?=(?:位居|位列|稳居|高居|排名|居)(?:全国|全球|世界|国内|行业|各省)?(?:首位|榜首|之首|第[一二三四五六七八九十\d]|前[列茅三五十]))/g;

/** What every match of it has, far cheaper to look for. */
const RANKED = /[%％]\s?(?:位居|位列|稳居|高居|排名|居)/;

const partsOf = blockFact<Parts>('coordinationParts', (block, context) => {
  const parted: string[] = [];
  const joined: Coordination[] = [];
  const unmarked: Coordination[] = [];
  const clauses: Coordination[] = [];
  for (const each of context.read(prose, block) ?? []) {
    const { passage } = each;
    if (passage.text.includes('化')) {
      for (const [, one = '', other = ''] of passage.text.matchAll(PARTED)) parted.push(one + other);
      joined.push(...joinedIn(block, passage));
    }
    if (RANKED.test(passage.text)) unmarked.push(...unmarkedIn(block, passage));
    if (passage.text.includes('、')) clauses.push(...clausesIn(block, each));
  }
  const count = parted.length + joined.length + unmarked.length + clauses.length;
  return count > 0 ? { joined, parted, clauses, unmarked } : undefined;
});

function joinedIn(block: Block, passage: Passage): readonly Coordination[] {
  return matchesIn(passage.text, JOINED).map(({ 0: words, 1: one = '', index }) => {
    const middle = index + one.length;
    return {
      at: placeIn(block, passage, { start: index, end: index + words.length }),
      words,
      right: `${one}、${words.slice(one.length)}`,
      edits: replaceIn(block, passage, { start: middle, end: middle, text: '、' }),
    };
  });
}

function unmarkedIn(block: Block, passage: Passage): readonly Coordination[] {
  return matchesIn(passage.text, UNMARKED).map(({ 0: gap, index: start }) => {
    const end = start + gap.length;
    const edits = replaceIn(block, passage, { start, end, text: '，' });
    return {
      at: placeIn(block, passage, { start: start - 1, end: end + 2 }),
      words: '',
      right: '，',
      edits,
    };
  });
}

function clausesIn(block: Block, { passage, sentences }: Prose): readonly Coordination[] {
  if (passage.kind === 'cell') return [];
  return sentences.flatMap(({ text, start }): Coordination[] => {
    const [match, ...more] = matchesIn(text, CLAUSES);
    // Three and more in a row are a list that somebody wrote so; brackets hold lists too.
    if (!match || more.length > 0 || isBracketed(text, match.index)) return [];
    const span = { start: start + match.index, end: start + match.index + 1 };
    const edits = replaceIn(block, passage, { ...span, text: '，' });
    return [{ at: placeIn(block, passage, span), words: '', right: '，', edits }];
  });
}

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
    return {
      joined: unlike,
      clauses: parts.flatMap(({ clauses }) => clauses),
      unmarked: parts.flatMap(({ unmarked }) => unmarked),
    };
  },
});
