import {
  chineseNumber,
  enumeration,
  field,
  figureTitle,
  footnoteText,
  headingText,
  plainSentence,
  statistic,
  tableRows,
} from './phrases.ts';
import { createRandom, type Random } from './random.ts';

/** Code units of one section with its heading, on average: decides how deep the draft is divided. */
const SECTION = 600;
/** One fault in so many places where one could stand: editors find about that many. */
const FAULT = 9;

/**
 * A draft with all that reports have: numbered headings, 目录, announced enumerations, statistics with footnotes,
 * tables and figures with captions, cross-references, and some faults. The same for the same arguments.
 *
 * @param length code units (UTF-16) that it has about.
 */
export function sampleDraft(length: number, seed = 1): string {
  return new Writer(createRandom(seed), length).write();
}

class Writer {
  readonly #random: Random;
  readonly #lines: string[] = [];
  readonly #contents: string[] = [];
  readonly #footnotes: string[] = [];
  #figures = 0;
  #tables = 0;
  /** Code units still to be written. */
  #left: number;

  constructor(random: Random, length: number) {
    this.#random = random;
    this.#left = length;
  }

  write(): string {
    const about = field(this.#random);
    const sections = Math.max(1, Math.round(this.#left / SECTION));
    const chapters = Math.min(18, Math.round(Math.sqrt(sections)));
    const parts = Math.min(12, Math.max(1, Math.round(Math.sqrt(sections / chapters))));
    const leaves = Math.max(1, Math.round(sections / chapters / parts));
    for (let chapter = 1; this.#left > 0; chapter++) this.#chapter(chapter, parts, leaves);
    const front = [
      `---\ntitle: ${about}年度报告\nauthor: 课题组\n---`,
      `# ${about}年度报告`,
      '## 前言',
      plainSentence(this.#random) + plainSentence(this.#random),
      '## 目录',
      this.#contents.join('\n'),
    ];
    const notes = this.#footnotes.map((note, index) => `[^${String(index + 1)}]: ${note}`);
    return `${[...front, ...this.#lines, ...notes].join('\n\n')}\n`;
  }

  #add(...blocks: readonly string[]): void {
    for (const block of blocks) {
      this.#lines.push(block);
      this.#left -= block.length + 2;
    }
  }

  #chapter(number: number, parts: number, leaves: number): void {
    const random = this.#random;
    const title = `${chineseNumber(number)}、${headingText(random)}`;
    this.#contents.push(`- ${title}`);
    this.#add(`## ${title}`, plainSentence(random) + statistic(random, this.#note()));
    for (let part = 1; part <= parts && this.#left > 0; part++) {
      const numeral = chineseNumber(part === 3 && random.oneIn(FAULT) ? part + 1 : part);
      const heading = `（${numeral}）${headingText(random)}`;
      this.#contents.push(`  - ${random.oneIn(FAULT * 3) ? heading.slice(0, -1) : heading}`);
      this.#add(`### ${heading}`);
      for (let leaf = 1; leaf <= leaves && this.#left > 0; leaf++) {
        this.#add(`#### ${String(leaf)}. ${headingText(random)}`);
        this.#section();
      }
    }
  }

  #section(): void {
    const random = this.#random;
    this.#add(this.#paragraph());
    if (random.oneIn(5)) this.#table();
    else if (random.oneIn(6)) this.#figure();
    else if (random.oneIn(4)) this.#list();
    else if (random.oneIn(10)) this.#add(`> ${plainSentence(random)}\n> ${plainSentence(random)}`);
    this.#add(this.#paragraph());
  }

  #paragraph(): string {
    const random = this.#random;
    const sentences = Array.from({ length: 1 + random.integer(4) }, () => plainSentence(random));
    if (random.oneIn(2)) sentences.push(statistic(random, random.oneIn(FAULT) ? '' : this.#note()));
    if (random.oneIn(4)) sentences.push(enumeration(random, random.oneIn(FAULT)));
    sentences.push(plainSentence(random));
    const text = sentences.join('');
    return random.oneIn(FAULT * 2) ? text.replace('，', ',') : text;
  }

  #note(): string {
    const text = footnoteText(this.#random);
    this.#footnotes.push(text);
    this.#left -= text.length + '[^10]: '.length + 2;
    return `[^${String(this.#footnotes.length)}]`;
  }

  #table(): void {
    this.#tables++;
    const number = String(this.#tables);
    this.#add(
      `各领域的规模和增速见表 ${number}。`,
      `**表 ${number} ${figureTitle(this.#random)}**`,
      tableRows(this.#random).join('\n'),
      '数据来源：课题组根据公开资料整理。',
    );
  }

  #figure(): void {
    this.#figures += this.#random.oneIn(FAULT) ? 2 : 1;
    const number = String(this.#figures);
    const title = figureTitle(this.#random);
    this.#add(
      `变化情况如图 ${number} 所示。${plainSentence(this.#random)}`,
      `![图 ${number} ${title}](images/figure-${number}.png)`,
      `图 ${number} ${title}`,
      '数据来源：国家统计局。',
    );
  }

  #list(): void {
    const items = Array.from(
      { length: 3 },
      () => `- **${field(this.#random)}**：${plainSentence(this.#random)}`,
    );
    this.#add(items.join('\n'));
  }
}
