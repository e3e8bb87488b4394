import { areSame } from '../facts/remembered.ts';
import type { Finding } from '../rules/rule.ts';

/** The answers to one question. */
interface Asked {
  readonly given: readonly unknown[];
  readonly answers: WeakMap<object, readonly Finding[]>;
}

/** What one rule of a linter has found in items that it has asked about. */
export class Answers {
  readonly #byKey = new Map<string, Asked>();

  /** @returns what the rule's `each` gives: see `DocumentRuleContext`. */
  each<I extends object>(
    key: string,
    items: Iterable<I>,
    given: readonly unknown[],
    judge: (item: I) => Iterable<Finding>,
  ): readonly Finding[] {
    const all: Finding[] = [];
    const answers = this.#answersTo(key, given);
    for (const item of items) {
      let found = answers.get(item);
      if (!found) {
        found = [...judge(item)];
        answers.set(item, found);
      }
      for (const finding of found) all.push(finding);
    }
    return all;
  }

  #answersTo(key: string, given: readonly unknown[]): Asked['answers'] {
    const known = this.#byKey.get(key);
    if (known && areSame(known.given, given)) return known.answers;
    const asked: Asked = { given, answers: new WeakMap() };
    this.#byKey.set(key, asked);
    return asked.answers;
  }
}
