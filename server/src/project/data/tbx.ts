import { SaxesParser } from 'saxes';
import type { TermInput } from '../../engine/index.ts';
import { wording } from '../wording.ts';
import type { ParsedTerms, PlacedProblem } from './parsedData.ts';

/** One term of a concept. */
interface TbxTerm {
  readonly language: string;
  text: string;
  status: string;
}

/**
 * Elements of both generations of TBX (ISO 30042:2008 and :2019) that are looked at: one concept, one language of
 * it, one term with its notes.
 */
const CONCEPT: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);
const LANGUAGE: ReadonlySet<string> = new Set(['langSet', 'langSec']);
const SECTION: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec']);
/** `preferredTerm-admn-sts`, `deprecatedTerm-admn-sts`, `supersededTerm-admn-sts` and so on. */
const STATUS = /(?:^|:)administrativeStatus$/u;

/**
 * Reads a term base in TBX: of each concept the Chinese terms (all, where none is marked Chinese). The preferred
 * form is the one that is marked so, else the first that is not marked wrong; the deprecated and superseded ones
 * are its variants, and admitted ones are let be.
 */
export function parseTbx(text: string): ParsedTerms {
  const reader = new TbxReader();
  const parser = new SaxesParser({ xmlns: false, position: true });
  const problems: PlacedProblem[] = [];
  parser.on('error', (error) => {
    const detail = error.message.replace(/^\d+:\d+: /u, '');
    if (problems.length === 0) {
      problems.push({
        line: parser.line,
        column: parser.columnIndex + 1,
        message: wording('xml-syntax', { detail }),
      });
    }
  });
  parser.on('opentag', ({ name, attributes }) => {
    reader.open(name, attributes);
  });
  parser.on('text', (content) => {
    reader.read(content);
  });
  parser.on('closetag', ({ name }) => {
    reader.close(name);
  });
  parser.write(text).close();
  if (problems.length === 0 && !reader.isTbx) {
    problems.push({ line: 1, column: 1, message: wording('tbx-no-concepts') });
  }
  return { terms: problems.length > 0 ? [] : reader.entries, problems };
}

class TbxReader {
  readonly entries: TermInput[] = [];
  isTbx = false;
  #terms: TbxTerm[] = [];
  #language = '';
  #current: TbxTerm | undefined;
  /** Where character data goes. */
  #target: 'text' | 'status' | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (CONCEPT.has(name)) {
      this.isTbx = true;
      this.#terms = [];
    } else if (LANGUAGE.has(name)) {
      this.#language = attributes['xml:lang'] ?? '';
    } else if (SECTION.has(name)) {
      this.#current = { language: this.#language, text: '', status: '' };
    } else if (name === 'term') {
      this.#target = 'text';
    } else if (STATUS.test(name) || (name === 'termNote' && STATUS.test(attributes['type'] ?? ''))) {
      this.#target = 'status';
    }
  }

  read(content: string): void {
    if (this.#current && this.#target) this.#current[this.#target] += content;
  }

  close(name: string): void {
    this.#target = undefined;
    if (SECTION.has(name) && this.#current) {
      this.#terms.push(this.#current);
      this.#current = undefined;
    } else if (CONCEPT.has(name)) {
      const entry = entryOf(this.#terms);
      if (entry) this.entries.push(entry);
    }
  }
}

function entryOf(terms: readonly TbxTerm[]): TermInput | undefined {
  const chinese = terms.filter(({ language }) => /^zh\b/iu.test(language));
  const all = (chinese.length > 0 ? chinese : terms).map(({ text, status }) => ({
    text: text.trim(),
    status: status.trim(),
  }));
  const isWrong = ({ status }: { readonly status: string }): boolean =>
    /^(?:deprecated|superseded|obsolete)/u.test(status);
  const right = all.filter((term) => !isWrong(term) && term.text !== '');
  const preferred = right.find(({ status }) => status.startsWith('preferred')) ?? right[0];
  if (!preferred) return undefined;
  return {
    preferred: preferred.text,
    variants: all
      .filter((term) => isWrong(term))
      .map(({ text }) => text)
      .filter(Boolean),
  };
}
