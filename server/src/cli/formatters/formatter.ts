import type { Colors } from 'picocolors/types.js';
import type { Language } from '../../engine/index.ts';
import type { Failure } from '../../project/index.ts';
import type { Crossed, Thresholds } from '../thresholds.ts';
import type { DraftReport, Summary } from '../report.ts';

/** How the whole run went. */
export interface Outcome {
  readonly summary: Summary;
  readonly failures: readonly Failure[];
  readonly thresholds: Thresholds;
  readonly crossed: readonly Crossed[];
}

/** Writes a report piece by piece, so that no more than one draft need be kept. */
export interface Formatter {
  /** The drafts come in the order of their paths. */
  readonly draft: (report: DraftReport) => string;
  readonly end: (outcome: Outcome) => string;
}

export interface FormatterOptions {
  readonly language: Language;
  readonly colors: Colors;
  /** Of the terminal. */
  readonly columns: number;
  /** Findings alone, no summary. */
  readonly quiet: boolean;
  /** Counts by rule and coverage by draft besides. */
  readonly statistics: boolean;
}

export const FORMATS = ['stylish', 'json'] as const;
export type Format = (typeof FORMATS)[number];
