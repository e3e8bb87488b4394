import type { Diagnostic } from 'vscode-languageserver';
import type { Language } from '../engine/index.ts';
import { readText, type Failure, type Files } from '../project/index.ts';
import type { Client } from './client.ts';
import { converterOf } from './convert.ts';
import { SOURCE } from './diagnostics.ts';
import type { InForce } from './inForce.ts';
import { lineStartsOf } from './lines.ts';
import { uriOf } from './paths.ts';
import type { OpenTexts } from './texts.ts';

/** What is wrong with configurations, shown in the very files. */
export class ConfigProblems {
  readonly #client: Client;
  readonly #files: Files;
  readonly #texts: OpenTexts;
  #byPath = new Map<string, readonly Diagnostic[]>();
  #published = new Set<string>();

  constructor(client: Client, files: Files, texts: OpenTexts) {
    this.#client = client;
    this.#files = files;
    this.#texts = texts;
  }

  /** What is wrong with the file, as last found. */
  at(path: string): readonly Diagnostic[] {
    return this.#byPath.get(path) ?? [];
  }

  /** Every broken file with what is wrong with it. */
  all(): readonly (readonly [path: string, readonly Diagnostic[]])[] {
    return [...this.#byPath];
  }

  /** Takes over what all configurations that are in force say. */
  async update(all: readonly InForce[]): Promise<void> {
    const byPath = new Map<string, Map<string, readonly [Failure, Language]>>();
    for (const { failures, language } of all) {
      for (const failure of failures) {
        if (failure.path === undefined) continue;
        const known = byPath.get(failure.path) ?? new Map<string, readonly [Failure, Language]>();
        const { line = 1, column = 1 } = failure;
        known.set(`${String(line)}:${String(column)} ${failure.message[language]}`, [failure, language]);
        byPath.set(failure.path, known);
      }
    }
    const diagnostics = [...byPath].map(
      async ([path, failures]) => [path, await this.#place(path, [...failures.values()])] as const,
    );
    this.#byPath = new Map(await Promise.all(diagnostics));
    this.publish();
  }

  /** Sends what is not asked for: clients that pull do so for what they have open. */
  publish(): void {
    const { pulls } = this.#client.traits;
    const wanted = [...this.#byPath.keys()].filter(
      (path) => !pulls || this.#texts.atPath(path) === undefined,
    );
    for (const path of this.#published) if (!wanted.includes(path)) this.#send(path, []);
    for (const path of wanted) this.#send(path, this.at(path));
    this.#published = new Set(wanted);
  }

  #send(path: string, diagnostics: readonly Diagnostic[]): void {
    this.#client.publish(this.#texts.atPath(path)?.uri ?? uriOf(path), undefined, diagnostics);
  }

  async #place(
    path: string,
    failures: readonly (readonly [Failure, Language])[],
  ): Promise<readonly Diagnostic[]> {
    const read = await readText(this.#files, path);
    const text = typeof read === 'string' ? read : '';
    const lines = lineStartsOf(text);
    const { rangeOf } = converterOf({ text, lines }, this.#client.traits.encoding);
    return failures.map(([{ line = 1, column = 1, message, untrusted }, language]) => {
      const start = (lines[line - 1] ?? text.length) + column - 1;
      const rest = text.slice(start, lines[line] ?? text.length).trimEnd();
      return {
        range: rangeOf({ start, end: start + rest.length }),
        severity: untrusted === true ? 2 : 1,
        source: SOURCE,
        message: message[language],
      };
    });
  }
}
