import type { Output } from './io.ts';
import { visible } from './terminal/visible.ts';

/** Runs shorter than this show no progress. */
const PATIENCE_MS = 1000;
const BAR = 20;
const CLEAR_LINE = '\r\u001b[K';

/** A line on standard error that says how far a long run has come. Silent where that is no terminal. */
export class Progress {
  readonly #output: Output;
  readonly #now: () => number;
  readonly #start: number;
  readonly #isSilent: boolean;
  #isShown = false;

  constructor(output: Output, now: () => number, isSilent: boolean) {
    this.#output = output;
    this.#now = now;
    this.#start = now();
    this.#isSilent = isSilent || !output.isTerminal;
  }

  show(done: number, total: number, path: string): void {
    if (this.#isSilent || this.#now() - this.#start < PATIENCE_MS) return;
    const filled = Math.floor((BAR * done) / total);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
    // Half the columns: 汉字 take two each, and a line that wraps cannot be cleared.
    const name = visible(path).slice(-Math.max(0, Math.floor((this.#output.columns - BAR - 16) / 2)));
    this.#output.write(`${CLEAR_LINE}${bar} ${String(done)}/${String(total)} ${name}`);
    this.#isShown = true;
  }

  /** Makes room for other output. */
  clear(): void {
    if (this.#isShown) this.#output.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
