import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SourceText } from '../../engine/index.ts';
import type { DraftFile } from '../files/select.ts';
import type { Io } from '../io.ts';
import type { DraftReport } from '../report.ts';
import type { Checked } from './checkDraft.ts';
import type { CheckSettings } from './checkSettings.ts';

/** More threads than this wait for each other's memory. */
const MOST_WORKERS = 7;

/** What a worker is told when it starts. */
export interface TeamOrder {
  readonly task: 'check';
  readonly settings: CheckSettings;
  readonly cwd: string;
  readonly cache: Io['cache'];
  readonly drafts: readonly DraftFile[];
  /** The index of the next draft that nobody has taken yet, shared by all threads. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** What a worker sends back for each draft that it has taken. */
export interface TeamResult {
  readonly index: number;
  /** Undefined where the configuration is broken, of which the main thread tells. */
  readonly checked: SentCheck | undefined;
}

/** {@link Checked} as plain data. */
export interface SentCheck extends Omit<Checked, 'report'> {
  readonly report: (Omit<DraftReport, 'source'> & { readonly text: string }) | undefined;
}

/** Takes the next draft; undefined where none is left. */
export function takeDraft({ drafts, next }: Pick<TeamOrder, 'drafts' | 'next'>): number | undefined {
  const index = Atomics.add(next, 0, 1);
  return index < drafts.length ? index : undefined;
}

/** Threads that take drafts from one list, each the next one that nobody has. What a thread leaves undone is not lost. */
export class CheckTeam {
  readonly #order: TeamOrder;
  readonly #workers: readonly Worker[];
  readonly #results = new Map<number, Checked | undefined>();
  #working: number;
  #wake: (() => void) | undefined;

  /** @param script the program's own file, which {@link serveTeam} in a thread. */
  constructor(script: string, order: TeamOrder) {
    this.#order = order;
    const count = Math.min(availableParallelism() - 1, MOST_WORKERS);
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData: order }));
    this.#working = count;
    for (const worker of this.#workers) this.#listenTo(worker);
  }

  #listenTo(worker: Worker): void {
    worker.on('message', ({ index, checked }: TeamResult) => {
      this.#results.set(index, checked && received(checked));
      this.#wake?.();
    });
    // A thread that fails leaves its draft to the main one, which tells what is wrong.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      this.#working--;
      this.#wake?.();
    });
  }

  /**
   * What came of a draft. As long as nobody knows, the thread that asks does its own share of the work.
   *
   * @param checkOne checks a draft in this thread.
   */
  async resultOf(
    index: number,
    checkOne: (draft: DraftFile) => Promise<Checked>,
  ): Promise<Checked | undefined> {
    const { drafts } = this.#order;
    while (!this.#results.has(index)) {
      const own = takeDraft(this.#order) ?? (this.#working > 0 ? undefined : index);
      const draft = own === undefined ? undefined : drafts[own];
      if (own === undefined || !draft) {
        await this.#arrival();
        continue;
      }
      this.#results.set(own, await checkOne(draft));
      // Lets in what the others have sent.
      await new Promise(setImmediate);
    }
    const result = this.#results.get(index);
    this.#results.delete(index);
    return result;
  }

  async #arrival(): Promise<void> {
    await new Promise<void>((wake) => {
      this.#wake = wake;
    });
    this.#wake = undefined;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function received({ report, ...rest }: SentCheck): Checked {
  if (!report) return { ...rest, report };
  const { text, ...others } = report;
  return { ...rest, report: { ...others, source: new SourceText(text) } };
}
