import * as v from 'valibot';
import { unknownKeyProblem, wrongValueProblem, type Issue } from './issueWording.ts';
import type { ConfigPath, ConfigProblem } from './problem.ts';

export interface Checked<T> {
  /** What is left once everything wrong is taken out; undefined where nothing can be kept. */
  readonly value: T | undefined;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Validates data that came from a file. Never throws. What is wrong is taken out together with the rule, the
 * term, the override or else the top-level key in which it stands; the rest is kept as written, without defaults.
 */
export function checkAgainst<S extends v.GenericSchema>(schema: S, data: unknown): Checked<v.InferInput<S>> {
  const copy = plainCopy(data);
  const problems: ConfigProblem[] = [];
  const dropped = new Map<string, ConfigPath>();
  for (const issue of withoutUnknownKeys(schema, copy, problems)) {
    const path = pathOf(issue);
    problems.push(wrongValueProblem(issue, path));
    const unit = unitOf(path);
    dropped.set(unit.join('\n'), unit);
  }
  if (dropped.has('')) return { value: undefined, problems };
  // From the back, so that the indexes of a list stay true while its members go.
  for (const path of [...dropped.values()].sort((a, b) => indexOf(b) - indexOf(a))) remove(copy, path);
  return { value: copy, problems };
}

/** Whatever JSON cannot say is no data: what holds itself (YAML's aliases allow that) counts as nothing. */
function plainCopy(data: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(data ?? null));
  } catch {
    return null;
  }
}

/** Takes unknown keys out of the data until none is left: the validator names one per object and pass. */
function withoutUnknownKeys(
  schema: v.GenericSchema,
  data: unknown,
  problems: ConfigProblem[],
): readonly Issue[] {
  for (;;) {
    const issues = (v.safeParse(schema, data).issues ?? []).flatMap((issue) => meantIssues(issue));
    const unknown = issues.filter((issue) => issue.type === 'strict_object' && issue.expected === 'never');
    for (const issue of unknown) {
      const path = pathOf(issue);
      problems.push(unknownKeyProblem(path, keysAt(schema, path.slice(0, -1))));
      remove(data, path);
    }
    if (unknown.length === 0) return issues;
  }
}

/** Of the alternatives of a union keeps what is wrong with the one that was meant. */
function meantIssues(issue: Issue): readonly Issue[] {
  if (!issue.issues) return [issue];
  const meant = issue.issues.filter((inner) => inner.path !== undefined || !isOtherKind(inner));
  if (meant.length === 0) return [issue];
  return meant.flatMap((inner) => {
    const [first, ...rest] = [...(issue.path ?? []), ...(inner.path ?? [])];
    return meantIssues({ ...inner, path: first && [first, ...rest] });
  });
}

/** True where the alternative is for another kind of value than stands there: no one meant it. */
function isOtherKind(issue: Issue): boolean {
  const isForLists = issue.type === 'array' || issue.type === 'strict_tuple';
  return Array.isArray(issue.input) !== isForLists;
}

function pathOf(issue: Issue): ConfigPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

const KEPT_APART: ReadonlySet<string | number | undefined> = new Set(['rules', 'terms', 'overrides']);

function indexOf(path: ConfigPath): number {
  const last = path.at(-1);
  return typeof last === 'number' ? last : -1;
}

/** The part of a configuration that goes when something in it is wrong. */
function unitOf(path: ConfigPath): ConfigPath {
  return path.slice(0, KEPT_APART.has(path[0]) ? 2 : 1);
}

function remove(data: unknown, path: ConfigPath): void {
  const key = path.at(-1);
  let parent = data;
  for (const step of path.slice(0, -1))
    parent = (parent as Record<string | number, unknown> | undefined)?.[step];
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (parent !== null && typeof parent === 'object' && key !== undefined)
    Reflect.deleteProperty(parent, key);
}

/** The keys that a schema knows at a path. */
function keysAt(schema: v.GenericSchema, path: ConfigPath): readonly string[] {
  let candidates: readonly SchemaLike[] = [schema];
  for (const step of path) candidates = candidates.flatMap((candidate) => childrenOf(candidate, step));
  return candidates
    .flatMap((candidate) => alternativesOf(candidate))
    .flatMap(({ entries }) => Object.keys(entries ?? {}));
}

/** The fields of those validator schemas that lead further down. */
interface SchemaLike {
  readonly kind?: string;
  readonly wrapped?: SchemaLike;
  readonly pipe?: readonly SchemaLike[];
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, SchemaLike>>;
  readonly items?: readonly SchemaLike[];
  readonly item?: SchemaLike;
}

function alternativesOf(schema: SchemaLike): readonly SchemaLike[] {
  if (schema.wrapped) return alternativesOf(schema.wrapped);
  const inner = schema.pipe?.[0];
  if (inner && inner !== schema) return alternativesOf(inner);
  const options = schema.options?.filter(
    (option): option is SchemaLike => typeof option === 'object' && option !== null,
  );
  return options && options.length > 0 ? options.flatMap((option) => alternativesOf(option)) : [schema];
}

function childrenOf(schema: SchemaLike, step: string | number): readonly SchemaLike[] {
  return alternativesOf(schema).flatMap(({ entries, items, item }) => {
    const child = typeof step === 'number' ? (items?.[step] ?? item) : entries?.[step];
    return child ? [child] : [];
  });
}
