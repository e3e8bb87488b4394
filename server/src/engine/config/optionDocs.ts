import * as v from 'valibot';
import type { Rule, Wording } from '../rules/rule.ts';

/** An option of a rule, for people. */
export interface OptionDoc {
  readonly name: string;
  readonly about: Wording;
  readonly fallback: unknown;
  /** The only values, where they are listed. */
  readonly choices: readonly string[] | undefined;
}

/** The options of a rule, in the order of its schema. */
export function optionDocsOf(rule: Pick<Rule, 'options'>): readonly OptionDoc[] {
  const fallbacks: Readonly<Record<string, unknown>> = v.parse(rule.options, {});
  return Object.entries(rule.options.entries).map(([name, { wrapped }]) => {
    const { zh, en } = v.getMetadata(wrapped);
    return {
      name,
      about: { zh: typeof zh === 'string' ? zh : '', en: typeof en === 'string' ? en : '' },
      fallback: fallbacks[name],
      choices: choicesOf(wrapped),
    };
  });
}

function choicesOf(schema: v.GenericSchema): readonly string[] | undefined {
  const options: unknown = Reflect.get(schema, 'options');
  return Array.isArray(options) ? options.filter((option) => typeof option === 'string') : undefined;
}
