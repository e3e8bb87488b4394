import * as v from 'valibot';
import type { Wording } from './wording.ts';

/** The options of a rule: a strict object in which every member has a default. */
export type OptionsSchema = v.StrictObjectSchema<
  Record<string, v.OptionalSchema<v.GenericSchema, unknown>>,
  undefined
>;

function described<S extends v.GenericSchema>(schema: S, wording: Wording) {
  return v.pipe(schema, v.metadata({ zh: wording.zh, en: wording.en }));
}

/** No options. */
export const noOptions = v.strictObject({});

/** One of the listed values; the first is the default unless `fallback` says otherwise. */
export function choice<const T extends readonly [string, ...string[]]>(
  values: T,
  wording: Wording,
  fallback: T[number] = values[0],
) {
  return v.optional(described(v.picklist(values), wording), () => fallback);
}

/** A whole number of at least `least`. */
export function count(fallback: number, wording: Wording, least = 0) {
  return v.optional(described(v.pipe(v.number(), v.integer(), v.minValue(least)), wording), () => fallback);
}

export function flag(fallback: boolean, wording: Wording) {
  return v.optional(described(v.boolean(), wording), () => fallback);
}

/** A list of strings, empty unless `fallback` says otherwise. */
export function strings(wording: Wording, fallback: readonly string[] = []) {
  return v.optional(described(v.array(v.string()), wording), () => [...fallback]);
}

/** The options object of a rule. */
export const options = v.strictObject;
