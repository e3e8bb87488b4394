import type { AbbreviationWords } from '../../lexicon/abbreviations.ts';
import { HAN } from '../../text/han.ts';
import type { Span } from '../../text/span.ts';
import type { Prose } from '../sentences.ts';

const LETTERS = /[A-Za-z]+/g;
/** RPA, GANs, AIoT, VaR, MoE. */
const SHAPE = /^(?:[A-Z]{2,6}s?|[A-Z]{1,3}[a-z][A-Z]{1,3})$/;
const ROMAN = /^[IVX]{2,5}$/;
/** Beside a letter or digit, part of a longer name: GB/T, GPT-4, A.B, user@, 100G. */
const JOINED = /[\w@#.\-–&$%~'’/\\*]/;
/** A Latin word before it, or one or a number after it: CB Insights, RSA 2048. */
const WORD_BEFORE = /[A-Za-z0-9] $/;
const WORD_AFTER = /^ ?[A-Za-z0-9]/;

/** Without the plural s: GANs → GAN. */
export function keyOf(form: string): string {
  return /^[A-Z]{2,}s$/.test(form) ? form.slice(0, -1) : form;
}

/** What looks like an abbreviation that a reader may not know, in order. */
export function abbreviationsIn(text: string, words: AbbreviationWords): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: form, index: start } of text.matchAll(LETTERS)) {
    const end = start + form.length;
    if (!SHAPE.test(form) || ROMAN.test(form) || !isUnfamiliar(form, words)) continue;
    if (isJoined(text, start - 1, -1) || isJoined(text, end, 1)) continue;
    if (WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start))) continue;
    if (!WORD_AFTER.test(text.slice(end, end + 2))) found.push({ start, end });
  }
  return found;
}

/** Of two letters, or of five and more, there are too many names: only what the lexicon has. */
function isUnfamiliar(form: string, { known, expansions }: AbbreviationWords): boolean {
  const key = keyOf(form);
  if (known.has(key) || known.has(form)) return false;
  return (key.length > 2 && key.length < 5) || expansions.has(key);
}

/** A full stop that no letter follows ends a sentence, and ERP/MES are two. */
function isJoined(text: string, at: number, step: 1 | -1): boolean {
  const char = text.charAt(at);
  if (char === '' || !JOINED.test(char)) return false;
  const beyond = text.slice(step > 0 ? at + 1 : Math.max(0, at - 2), step > 0 ? at + 3 : at);
  if (char === '.') return step < 0 || /^[A-Za-z0-9]/.test(beyond);
  return char !== '/' || !/[A-Z]{2}/.test(beyond);
}

const OPENS_BRACKET = /[（(](?:[^（）()]{0,60}[，,、：:；;\s“"])?$/;
const CLOSES_BRACKET = /^\s?[）)，,、；;：:”"]/;
const CALLED = /(?:简称|缩写|简写|称)[为是作：:]?\s?[“"]?$/;
const EXPLAINED = new RegExp(
  `^[”"]?(?:\\s?[（(](?=[^（）()]{0,40}[${HAN}]{2})|(?:原则|模型|框架|方法|法则|标准|体系|理论|指标|模式|机制|战略|路线图)?[，,]?\\s?(?:即|也就是|也称|又称|是指|指的是|的?全称)|[：:]\\s?指|\\s?是[^，。]{0,30}(?:缩写|简称))`,
);
const HAN_WORD = new RegExp(`[${HAN}]{2}`);

/** True where the text round it says what it stands for: 中文全称（ABC）, ABC（中文全称）, ABC，即…, 以下简称 ABC. */
export function definesAbbreviation(
  text: string,
  { start, end }: Span,
  expansion: string | undefined,
): boolean {
  const before = text.slice(Math.max(0, start - 64), start);
  const after = text.slice(end, end + 48);
  if (OPENS_BRACKET.test(before) && CLOSES_BRACKET.test(after)) return true;
  if (CALLED.test(before) || EXPLAINED.test(after)) return true;
  return expansion !== undefined && before.trimEnd().endsWith(expansion);
}

/** True where a footnote hangs on it, or a footnote, list item or row of a table begins with it and explains it. */
export function isGlossed({ block, passage }: Prose, { start, end }: Span): boolean {
  const { text, marks, kind, cell } = passage;
  if (marks.some((mark) => mark.kind === 'footnoteReference' && mark.text.start === end)) return true;
  if (text.slice(0, start).trim() !== '') return false;
  const after = text.slice(end);
  if (kind === 'cell') {
    if (after.trim() !== '') return false;
    return block.passages.some(
      (other) => other.cell?.row === cell?.row && other !== passage && HAN_WORD.test(other.text),
    );
  }
  const isEntry = block.type === 'footnoteDefinition' || passage.within.includes('listItem');
  return /^\s?[：:—是指]/.test(after) && (isEntry || /^\s?[：:—]/.test(after)) && HAN_WORD.test(after);
}

const NAME_AFTER =
  /^\s?(?:公司|集团|研究(?:[院所室]|机构)|咨询|发布|预测[，,：:]|预计|报告(?:显示|指出)|(?:的?最新)?数据显示|指出|认为|统计[，,]|官网|首席|创始人|大学|杂志|旗下|股份|联盟|协会|论坛|频道)/;
const NAME_BEFORE = /(?:据|来自|来源[：:]|机构|媒体)\s?$/;

/** True where what it does or what it is called shows an institution, company or publication. */
export function namesInstitution(text: string, { start, end }: Span): boolean {
  return (
    NAME_AFTER.test(text.slice(end, end + 8)) || NAME_BEFORE.test(text.slice(Math.max(0, start - 4), start))
  );
}
