import { builtInLexicon } from '../../../../server/src/engine/lexicon/builtIn.ts';
import { Evaluation } from '../../../../server/src/engine/linter/evaluate.ts';
import { FactReader } from '../../../../server/src/engine/linter/factReader.ts';
import { openDocument } from '../../../../server/src/engine/markdown/document.ts';
import { sourcing, type Sourcing } from '../../../../server/src/engine/facts/sources/sourcing.ts';

/** One sentence with its marks. */
export interface Sample {
  readonly source: string;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Reads `source｜text with ⟦ ⟧`. */
export function readSample(line: string): Sample {
  const [source = '', marked = ''] = line.split('｜');
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') marks.push({ start: text.length, end: text.length });
    else if (char === '⟧') marks.push({ start: marks.pop()?.start ?? 0, end: text.length });
    else text += char;
  }
  return { source, text, marks };
}

/** What the engine says of a draft. */
export function sourcingOf(text: string): Sourcing {
  const document = openDocument(text);
  return new Evaluation(document, new FactReader(builtInLexicon)).value(sourcing) as Sourcing;
}

export interface Verdict {
  /** Marked figures that are found. */
  readonly found: number;
  /** Figures found where none is marked. */
  readonly extra: readonly string[];
  readonly missed: readonly string[];
  /** `-` where no statistic was found, `none` where one is unsourced. */
  readonly source: string;
}

/** Compares what the engine finds in a sample, as a draft of its own, with its marks. */
export function judge(sample: Sample): Verdict {
  const footnotes = [...sample.text.matchAll(/\[\^(\w+)\]/g)]
    .map(([, label = '']) => `\n\n[^${label}]: 来源：某处。`)
    .join('');
  const { statements } = sourcingOf(sample.text + footnotes);
  const sourceText = sample.text;
  const figures = statements.flatMap(({ statistics }) => statistics.map(({ text }) => text));
  const isMarked = (figure: string): boolean =>
    sample.marks.some(({ start, end }) => overlap(sourceText.slice(start, end), figure));
  const missed = sample.marks
    .map(({ start, end }) => sourceText.slice(start, end))
    .filter((mark) => !figures.some((figure) => overlap(mark, figure)));
  const source =
    statements.length === 0
      ? '-'
      : statements.find((one) => !one.source)
        ? 'none'
        : (statements[0]?.source ?? 'none');
  return {
    found: sample.marks.length - missed.length,
    missed,
    extra: figures.filter((figure) => !isMarked(figure)),
    source,
  };
}

/** Marks and figures are compared as text: a figure may be longer or shorter than its mark. */
function overlap(mark: string, figure: string): boolean {
  return mark.includes(figure) || figure.includes(mark) || shareDigits(mark, figure);
}

function shareDigits(mark: string, figure: string): boolean {
  const digits = /\d[\d.]*/.exec(mark)?.[0];
  return digits !== undefined && digits === /\d[\d.]*/.exec(figure)?.[0];
}
