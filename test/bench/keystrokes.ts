import {
  openDocument,
  updateDocument,
  type BlockType,
  type Document,
  type Edit,
  type Linter,
  type LintResult,
} from '../../server/src/engine/index.ts';
import { median, percentile, slowness, startWatch } from './figures.ts';
import { createRandom, type Random } from './random.ts';

/** One change to a draft, as an editor sends it. */
export interface Stroke {
  readonly kind: string;
  readonly edit: Edit;
}

export interface StrokeFigures {
  readonly length: number;
  readonly blocks: number;
  /** Milliseconds of `updateDocument` and `lint` together. */
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** The median of each part. */
  readonly update: number;
  readonly lint: number;
  /** The 95th percentile of every kind of stroke. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The median over the run. */
  readonly slowness: number;
}

type Places = readonly [BlockType, ...BlockType[]];

const PLACES: Places = [
  'paragraph',
  'paragraph',
  'paragraph',
  'heading',
  'table',
  'footnoteDefinition',
  'list',
];
const KEYS: readonly [string, ...string[]] = [
  'a',
  '报',
  '的',
  '是',
  '。',
  '，',
  '3',
  '5%',
  '\n',
  '*',
  '|',
  '（',
  '[',
  '图',
];
const PASTED = '新的一段，据统计，2025 年规模达到 31.2 亿元。\n\n（四）新的小节\n\n一是改；二是试。\n';

/**
 * A burst of strokes at one random place: words typed and taken back, or words deleted and typed again, so that the
 * draft stays what it was however long the run.
 */
export function burst(document: Document, random: Random): readonly Stroke[] {
  const type = random.pick(PLACES);
  const at = placeIn(document, type, random);
  if (random.oneIn(20)) return pasteAndUndo(at);
  return random.oneIn(3) ? deleteAndRetype(document, at, type, random) : typeAndUndo(at, type, random);
}

function placeIn(document: Document, type: BlockType, random: Random): number {
  for (let tries = 0; tries < 500; tries++) {
    const index = random.integer(document.blocks.length);
    const block = document.blocks[index];
    if (block?.type === type) return (document.starts[index] ?? 0) + random.integer(block.source.length + 1);
  }
  return random.integer(document.source.length);
}

function typeAndUndo(at: number, type: BlockType, random: Random): readonly Stroke[] {
  const strokes: Stroke[] = [];
  let end = at;
  for (let count = 0; count < 5; count++) {
    const text = random.pick(KEYS);
    strokes.push({ kind: `${type} ${text === '\n' ? 'newline' : 'type'}`, edit: { start: end, end, text } });
    end += text.length;
  }
  for (const { edit } of [...strokes].reverse()) {
    const typed = { start: edit.start, end: edit.start + edit.text.length, text: '' };
    strokes.push({ kind: `${type} delete`, edit: typed });
  }
  return strokes;
}

function deleteAndRetype(document: Document, at: number, type: BlockType, random: Random): readonly Stroke[] {
  const strokes: Stroke[] = [];
  const first = Math.max(0, at - 1 - random.integer(6));
  const text = document.source.value;
  for (let end = at; end > first; end--) {
    strokes.push({ kind: `${type} delete`, edit: { start: end - 1, end, text: '' } });
  }
  for (let start = first; start < at; start++) {
    strokes.push({ kind: `${type} type`, edit: { start, end: start, text: text.charAt(start) } });
  }
  return strokes;
}

function pasteAndUndo(at: number): readonly Stroke[] {
  return [
    { kind: 'paste', edit: { start: at, end: at, text: PASTED } },
    { kind: 'undo', edit: { start: at, end: at + PASTED.length, text: '' } },
  ];
}

/** Types into a draft and lints after each stroke, as a language server does. */
export function measureStrokes(text: string, linter: Linter, count: number): StrokeFigures {
  const random = createRandom(7);
  const samples: { kind: string; update: number; lint: number; slowness: number }[] = [];
  let document = openDocument(text);
  const { length } = document.blocks;
  let result: LintResult = linter.lint(document);
  const warmUp = count >> 2;
  for (let done = 0; done < count + warmUp;) {
    const slow = slowness();
    for (const { kind, edit } of burst(document, random)) {
      const watch = startWatch();
      document = updateDocument(document, [edit]);
      const update = watch();
      result = linter.lint(document, result);
      const lint = watch() - update;
      done++;
      if (done > warmUp) samples.push({ kind, update, lint, slowness: slow });
    }
  }
  return { length: text.length, blocks: length, ...summarize(samples) };
}

function summarize(
  samples: readonly { kind: string; update: number; lint: number; slowness: number }[],
): Omit<StrokeFigures, 'length' | 'blocks'> {
  const totals = samples.map(({ update, lint }) => update + lint);
  const byKind = new Map<string, number[]>();
  for (const { kind, update, lint } of samples)
    byKind.set(kind, [...(byKind.get(kind) ?? []), update + lint]);
  return {
    p50: median(totals),
    p95: percentile(totals, 95),
    max: percentile(totals, 100),
    update: median(samples.map(({ update }) => update)),
    lint: median(samples.map(({ lint }) => lint)),
    kinds: Object.fromEntries([...byKind].map(([kind, times]) => [kind, percentile(times, 95)])),
    slowness: median(samples.map((sample) => sample.slowness)),
  };
}
