import type { DocumentFact, DocumentFacts } from '../../../server/src/engine/facts/fact.ts';
import { buildLexicon } from '../../../server/src/engine/lexicon/builtIn.ts';
import { Evaluation } from '../../../server/src/engine/linter/evaluate.ts';
import { FactReader } from '../../../server/src/engine/linter/factReader.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';

/** The value of a document fact for a text. */
export function documentFactOf<T, P, N extends DocumentFacts>(fact: DocumentFact<T, P, N>, text: string): T {
  return new Evaluation(openDocument(text), new FactReader(buildLexicon([]))).value(fact) as T;
}
