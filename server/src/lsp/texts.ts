import type { OpenText } from './openText.ts';
import { pathOf } from './paths.ts';

/** What the editor has open, by URI and by path. */
export class OpenTexts {
  readonly #byUri = new Map<string, OpenText>();
  readonly #uriByPath = new Map<string, string>();

  get(uri: string): OpenText | undefined {
    return this.#byUri.get(uri);
  }

  /** A text in place of the one of the same URI. */
  set(text: OpenText): void {
    this.#byUri.set(text.uri, text);
    const path = pathOf(text.uri);
    if (path !== undefined) this.#uriByPath.set(path, text.uri);
  }

  delete(uri: string): void {
    this.#byUri.delete(uri);
    const path = pathOf(uri);
    if (path !== undefined) this.#uriByPath.delete(path);
  }

  /** However the URI of the file is spelt. */
  atPath(path: string): OpenText | undefined {
    const uri = this.#uriByPath.get(path);
    return uri === undefined ? undefined : this.#byUri.get(uri);
  }

  drafts(): readonly OpenText[] {
    return [...this.#byUri.values()].filter(({ document }) => document !== undefined);
  }
}
