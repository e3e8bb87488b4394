import { ALTERNATIVES } from '../../lexicon/alternatives.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { alternation } from '../../text/alternation.ts';
import { HAN } from '../../text/han.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { foreignIn, isReferenceEntry } from '../typography/chineseContext.ts';
import { citationsIn, isQuoted } from '../typography/enclosures.ts';
import { blockFact, documentFact } from '../fact.ts';
import { prose, type Prose } from '../sentences.ts';

/** What may differ between two forms of one word: its capitals, a character, the sign ×, its quotation marks. */
export type WordAspect = 'casing' | 'character' | 'sign' | 'quotes';

/** A word that has several forms, in running text; the span counts in the passage's text. */
export interface WordForm extends Span {
  readonly block: Block;
  readonly passage: Passage;
  readonly aspect: WordAspect;
  /** Equal for all forms of the word, and for no other. */
  readonly key: string;
  /** As written, quotation marks included where they count. */
  readonly form: string;
}

const wordFormsOfBlock = blockFact<readonly WordForm[]>('wordFormsOfBlock', (block, { lexicon, read }) => {
  const forms = (read(prose, block) ?? []).flatMap((flow) => {
    if (isReferenceEntry(flow.passage)) return [];
    const { isInTitle, isInQuotation } = citationsIn(flow.passage.text);
    return [
      ...casings(flow),
      ...alternatives(flow),
      ...signs(flow, (word) => lexicon.termIndex.find(word).length > 0),
    ].filter((form) => !isInTitle(form) && !isInQuotation(form));
  });
  return forms.length > 0 ? forms : undefined;
});

/** The words that the document writes in more than one form, by aspect and key; all their uses in order. */
export const wordForms = documentFact({
  id: 'wordForms',
  parts: wordFormsOfBlock,
  merge: (parts): readonly (readonly WordForm[])[] => {
    const words = new Map<string, WordForm[]>();
    const several = new Set<WordForm[]>();
    for (const forms of parts) {
      for (const form of forms) {
        const known = words.get(form.key);
        if (!known) words.set(form.key, [form]);
        else {
          if (known[0]?.form !== form.form) several.add(known);
          known.push(form);
        }
      }
    }
    return [...several];
  },
});

/** A Latin word, names such as Wi-Fi as one. */
const LATIN = /[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g;
/** Part of a path, an address, a file name or code. */
const JOINED = /[\w./\\@#:=<>&$~*+-]/;
const LEAST = 3;

function casings(flow: Prose): readonly WordForm[] {
  const { block, passage } = flow;
  const { text } = passage;
  if (!/[A-Za-z]{3}/.test(text)) return [];
  const isForeign = foreignIn(flow);
  return matchesIn(text, LATIN).flatMap(({ 0: form, index: start }): WordForm[] => {
    const end = start + form.length;
    if (form.length < LEAST || isForeign(start)) return [];
    if (JOINED.test(text.charAt(start - 1)) || JOINED.test(text.charAt(end))) return [];
    // bpf(), len(x): code that is not set as such.
    if (/^\([\w, ]{0,20}\)/.test(text.slice(end, end + 22))) return [];
    // In an English phrase the place of a word decides its capitals.
    if (/[A-Za-z] $/.test(text.slice(0, start).slice(-2)) || /^ [A-Za-z]/.test(text.slice(end, end + 2)))
      return [];
    return [{ block, passage, start, end, aspect: 'casing', key: `casing ${form.toLowerCase()}`, form }];
  });
}

const PREFERRED: ReadonlyMap<string, string> = new Map(
  ALTERNATIVES.flatMap(([preferred, other]): [string, string][] => [
    [preferred, preferred],
    [other, preferred],
  ]),
);
/** 亟需人才 is right beside 亟须完善: before nouns the two are two. */
const BEFORE_VERB =
  '(?=[在从由对以将把进尽更]|建立|建设|构建|提升|提高|完善|加强|加快|解决|推[进动]|健全|优化|改[进善]|强化|出台|补[齐充]|突破|打[造破通]|形成|统[筹一]|探索|制定|规范|引[入导]|通过|明确|厘清|培育|转[型变]|升级|创新|调整|落实|开展|实现|增强|拓展|科学|重塑|深化|扩大|丰富)';
const ALTERNATIVE = new RegExp(
  alternation([...PREFERRED.keys()])
    .replace('亟需', `亟需${BEFORE_VERB}`)
    .replace('亟须', `亟须${BEFORE_VERB}`),
  'g',
);

function alternatives({ block, passage }: Prose): readonly WordForm[] {
  return matchesIn(passage.text, ALTERNATIVE).map(({ 0: form, index: start }) => ({
    block,
    passage,
    start,
    end: start + form.length,
    aspect: 'character',
    key: `character ${PREFERRED.get(form) ?? form}`,
    form,
  }));
}

/** “人工智能+”, 数据要素×: words that end in a sign. */
const SIGN = new RegExp(`([${HAN}]{2,8})(\\s?[×xX✕]|[+＋])(?![A-Za-z0-9＋+\\s])`, 'g');

/** A word with the sign × may have the letter X, one with + may have quotation marks. */
function signs({ block, passage }: Prose, isTerm: (word: string) => boolean): readonly WordForm[] {
  const { text } = passage;
  if (!/[×xX✕+＋]/.test(text)) return [];
  return matchesIn(text, SIGN).flatMap(
    ({ 0: form, 1: stem = '', 2: sign = '', index: start }): WordForm[] => {
      const span = { start, end: start + form.length };
      const isPlus = /[+＋]/.test(sign);
      if (isPlus) {
        // 金融+服务+场景 is a chain; 人工智能+ is a name where quotes close behind it, or 行动 follows.
        const quoted = isQuoted(passage, span);
        if (!quoted && !/^(?:行动|战略|计划|工程)/.test(text.slice(span.end))) return [];
        const written = quoted ? `“${form}”` : form;
        return [{ block, passage, ...span, aspect: 'quotes', key: `quotes ${stem}`, form: written }];
      }
      return isTerm(form) ? [] : [{ block, passage, ...span, aspect: 'sign', key: `sign ${stem}`, form }];
    },
  );
}
