import type { Diagnostic, Span } from '../../engine/index.ts';
import type { Counts } from '../../protocol/index.ts';
import { firstFrom } from '../ascending.ts';

/** How many findings start within a span, or at it where it is empty. Logarithmic in the number of findings. */
export type CountFindings = (span: Span) => Counts;

/** @param diagnostics in the order of their places. */
export function findingCounter(diagnostics: readonly Diagnostic[]): CountFindings {
  const starts = diagnostics.map(({ start }) => start);
  const error = sumsOf(diagnostics, 'error');
  const warning = sumsOf(diagnostics, 'warning');
  const info = sumsOf(diagnostics, 'info');
  return ({ start, end }) => {
    const from = firstFrom(starts, start);
    const to = firstFrom(starts, Math.max(end, start + 1));
    const within = (sums: readonly number[]): number => (sums[to] ?? 0) - (sums[from] ?? 0);
    return { error: within(error), warning: within(warning), info: within(info) };
  };
}

/** How many of the first n findings are of a severity, for each n. */
function sumsOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const one of diagnostics) sums.push((sum += one.severity === severity ? 1 : 0));
  return sums;
}
