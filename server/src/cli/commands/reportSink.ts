import type { Failure } from '../../project/index.ts';
import { fileFailure } from '../failure.ts';
import type { Output } from '../io.ts';

/** Takes a report piece by piece to where it belongs: an output at once, a file when it is complete. */
export class ReportSink {
  readonly #output: Output;
  readonly #file: string | undefined;
  readonly #pieces: string[] = [];

  constructor(output: Output, file: string | undefined) {
    this.#output = output;
    this.#file = file;
  }

  write(text: string): void {
    if (text === '') return;
    if (this.#file === undefined) this.#output.write(text);
    else this.#pieces.push(text);
  }

  async close(): Promise<Failure | undefined> {
    if (this.#file === undefined) return undefined;
    try {
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await writeFileAtomic(this.#file, this.#pieces.join(''));
      return undefined;
    } catch (error) {
      return fileFailure(this.#file, error);
    }
  }
}
