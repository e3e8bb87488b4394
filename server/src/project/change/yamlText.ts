import { Document, isCollection } from 'yaml';
import type { ConfigPath } from '../../engine/index.ts';
import type { Step } from './step.ts';

/** The lines that hold a step's value and all that a path leads through, without the indentation of the first. */
export function linesOf(path: ConfigPath, step: Step, unit: number): readonly string[] {
  const [key, ...rest] = path;
  if (key === undefined) return listItem(step.value);
  if (rest.length === 0 && step.kind === 'set') return [`${key}: ${flow(step.value)}`];
  return [`${key}:`, ...linesOf(rest, step, unit).map((line) => ' '.repeat(unit) + line)];
}

function listItem(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`- ${flow(value)}`];
  return Object.entries(value).map(
    ([key, member], index) => `${index === 0 ? '- ' : '  '}${key}: ${flow(member)}`,
  );
}

/** The same on one line, in brackets. */
export function nestedFlow(path: ConfigPath, step: Step): string {
  const [key, ...rest] = path;
  if (key !== undefined) return `{ ${key}: ${nestedFlow(rest, step)} }`;
  return step.kind === 'set' ? flow(step.value) : flow([step.value]);
}

/** A value on one line, in brackets where it is a list or a mapping. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return scalar(value);
  const members = Object.entries(value).map(([key, member]) => `${key}: ${flow(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A value that is neither, as it may stand in brackets: with quotation marks where it would be another without. */
function scalar(value: unknown): string {
  if (typeof value === 'string' && /[\n\r]/u.test(value)) return JSON.stringify(value);
  const document = new Document([value]);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}
