import type { OutlineNode, Range } from '../../server/src/protocol/index.ts';
import type { Translate } from '../../client/src/translate.ts';

/** Texts as they are in English. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)]));

export function lines(from: number, to: number): Range {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}

export const NONE = { error: 0, warning: 0, info: 0 } as const;

export function node(id: string, part: Partial<OutlineNode> = {}): OutlineNode {
  const range = part.range ?? lines(0, 1);
  return { id, kind: 'section', label: id, range, selection: range, findings: NONE, children: [], ...part };
}
