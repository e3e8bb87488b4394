import {
  composeEdits,
  contents,
  contentsKindOf,
  contentsReports,
  createLinter,
  fixDocument,
  outline,
  rules,
  updateDocument,
  type Diagnostic,
  type DiagnosticFix,
  type Document,
  type Edit,
  type Heading,
  type Linter,
  type ReportedContents,
} from '../../engine/index.ts';
import type { ContentsKind } from '../../protocol/index.ts';
import { lastBlockBy, lineBreakOf, placedBlock, placesOf } from '../blocks.ts';
import type { Draft, DraftChange } from '../draft.ts';
import { say } from '../wordings.ts';
import { titleOfContents } from './contents.ts';
import { contentsText, rewrittenContents } from './contentsText.ts';
import {
  CONTENTS_KINDS,
  chapterDepth,
  contentsSubjects,
  firstChapter,
  isWritten,
} from './contentsSubjects.ts';

/**
 * Writes lists of contents into the draft, or brings those it has up to date in the form they have.
 *
 * @param kinds undefined: all lists the draft has, or a 目录 where it has none.
 * @param offset where to insert what the draft does not have yet; the list's usual place where left out, or where it
 * would run into what stands there.
 */
export function writeContents(draft: Draft, kinds?: readonly ContentsKind[], offset?: number): DraftChange {
  const written = CONTENTS_KINDS.filter((kind) => isWritten(draft, kind));
  const wanted = kinds ?? (written.length > 0 ? written : ['contents']);
  const writing = new Writing(draft);
  writing.update(new Set(wanted));
  const lacking = CONTENTS_KINDS.filter((kind) => wanted.includes(kind) && !written.includes(kind));
  const inserted = writing.insert(lacking, offset);
  const edits = writing.edits();
  const note = noteOf(writing, inserted, lacking.length === wanted.length);
  const noted = note ? { note: say(draft.linter.config.language, note) } : {};
  if (edits.length === 0) return { edits, ...noted };
  const selection = writing.titleOf(inserted?.[0] ?? wanted[0]);
  return selection ? { edits, selection, ...noted } : { edits, ...noted };
}

/** What is to be said of a writing; undefined where it has done what it was asked for. */
function noteOf(
  writing: Writing,
  inserted: readonly ContentsKind[] | undefined,
  isAllLacking: boolean,
): 'contents-nowhere' | 'contents-left' | 'contents-nothing' | 'contents-right' | undefined {
  if (!inserted) return 'contents-nowhere';
  if (!writing.isClean()) return 'contents-left';
  if (writing.edits().length > 0) return undefined;
  return isAllLacking && inserted.length === 0 ? 'contents-nothing' : 'contents-right';
}

/** The rule that keeps lists of contents in step, whether or not the configuration has it on. */
function tocLinter({ linter }: Draft): Linter {
  const { lexicon, language } = linter.config;
  const own = rules.filter(({ id }) => id === 'toc-sync');
  const settings = own.map(({ id }) => [id, { severity: 'error', options: {} }] as const);
  return createLinter({ rules: new Map(settings), lexicon, language }, own);
}

/** Repairs that settle nothing more after so many calls are given up. */
const MOST_REPAIRS = 40;

/** A document on its way to right lists of contents. */
class Writing {
  readonly #linter: Linter;
  readonly #length: number;
  readonly #rounds: (readonly Edit[])[] = [];
  #draft: Draft;
  #kinds: ReadonlySet<ContentsKind> = new Set();

  constructor(draft: Draft) {
    this.#linter = tocLinter(draft);
    this.#length = draft.document.source.length;
    this.#draft = this.#checked(draft.document, undefined);
  }

  /** First line by line, in the form the list has; a list that cannot be mended so is written anew. */
  update(kinds: ReadonlySet<ContentsKind>): void {
    this.#kinds = kinds;
    for (let count = 0; count < MOST_REPAIRS && this.#repair(); count++);
    for (const list of this.#faulty()) {
      const edits = rewrittenContents(this.#draft.document, list);
      if (!edits) continue;
      const after = this.#checked(updateDocument(this.#draft.document, edits), this.#draft);
      if (this.#faulty(after).length < this.#faulty().length) this.#take(after, [edits]);
    }
  }

  /** @returns the kinds there was something to list of; undefined where it would run into the body. */
  insert(kinds: readonly ContentsKind[], offset: number | undefined): readonly ContentsKind[] | undefined {
    const { document } = this.#draft;
    const { headings } = this.#linter.read(this.#draft.result, outline);
    const subjects = contentsSubjects(this.#draft).filter(
      ({ kind, targets }) => kinds.includes(kind) && targets.length > 0,
    );
    const newline = lineBreakOf(document.source.value);
    const marks = '#'.repeat(chapterDepth(headings));
    const below: Edit[] = [];
    const titled: string[] = [];
    for (const { kind, targets } of subjects) {
      const list = contentsText(targets, newline);
      const title = headings.find(({ text }) => isTitleOf(text, kind));
      if (title) below.push(...this.#below(title, list));
      else titled.push(`${marks} ${titleOfContents(kind)}${newline}${newline}${list}`);
    }
    const text = titled.join(newline + newline);
    const usual = this.#usualPlace(kinds.includes('contents'));
    for (const at of offset === undefined ? [usual] : [boundaryAt(document, offset), usual]) {
      const edits = text === '' ? below : [...below, insertion(document, at, text)];
      edits.sort((a, b) => a.start - b.start);
      const after = updateDocument(document, edits);
      const draft = this.#checked(after, this.#draft);
      if (!keepsBlocks(document, after) || !this.#areAlone(draft, kinds)) continue;
      this.#kinds = new Set([...this.#kinds, ...kinds]);
      this.#take(draft, [edits]);
      return subjects.map(({ kind }) => kind);
    }
    return undefined;
  }

  /** Whether lists that were just inserted are not taken to go on with what stands below them. */
  #areAlone({ result }: Draft, kinds: readonly ContentsKind[]): boolean {
    const { lists } = this.#linter.read(result, contents);
    const own = lists.filter((list) => kinds.some((kind) => matches(list.kind, kind)));
    return own.every(({ blocks }) => blocks.length === 1);
  }

  /** Under a title that stands there without its list; where a list is generated there, nothing. */
  #below({ block }: Heading, list: string): readonly Edit[] {
    const { document } = this.#draft;
    const index = document.blocks.indexOf(block);
    const next = document.blocks[index + 1];
    if (next && GENERATED.test(next.source)) return [];
    const end = (document.starts[index] ?? 0) + block.source.length;
    return [insertion(document, end, list)];
  }

  edits(): readonly Edit[] {
    return composeEdits(this.#length, this.#rounds);
  }

  /** Whether every list that was asked for is as the body has it. */
  isClean(): boolean {
    return this.#faulty().length === 0;
  }

  /** The title of a list in the written document. */
  titleOf(kind: ContentsKind | undefined): { start: number; end: number } | undefined {
    const { lists } = this.#linter.read(this.#draft.result, contents);
    const list = lists.find((one) => kind !== undefined && matches(one.kind, kind));
    return list && placesOf(this.#draft.document)(list.title);
  }

  #checked(document: Document, previous: Draft | undefined): Draft {
    return { document, linter: this.#linter, result: this.#linter.lint(document, previous?.result) };
  }

  #take(draft: Draft, rounds: readonly (readonly Edit[])[]): void {
    this.#draft = draft;
    this.#rounds.push(...rounds);
  }

  #repair(): boolean {
    const { document, result } = this.#draft;
    const extents = this.#extents();
    const choose = (found: Diagnostic): DiagnosticFix | undefined =>
      [...(found.fix ? [found.fix] : []), ...found.suggestions].find(({ edits }) =>
        edits.every(({ start, end }) => extents.some((own) => own.start <= start && end <= own.end)),
      );
    const fixed = fixDocument(document, this.#linter, { result, choose });
    if (fixed.changes.length === 0) return false;
    this.#take({ ...this.#draft, document: fixed.document, result: fixed.result }, fixed.changes);
    return true;
  }

  /** Where the lists that are asked for stand: only there anything is changed, never in the body. */
  #extents(): readonly { start: number; end: number }[] {
    const spanOf = placesOf(this.#draft.document);
    return this.#reports().flatMap(({ list }) =>
      list.blocks.flatMap((block) => spanOf({ block, start: 0, end: block.source.length }) ?? []),
    );
  }

  #reports(draft = this.#draft): readonly ReportedContents[] {
    const reports = this.#linter.read(draft.result, contentsReports);
    return reports.filter(({ list }) => [...this.#kinds].some((kind) => matches(list.kind, kind)));
  }

  #faulty(draft = this.#draft): readonly ReportedContents[] {
    return this.#reports(draft).filter(isFaulty);
  }

  /** Behind the 目录 for the lists of figures and tables, else before the first chapter. */
  #usualPlace(withContents: boolean): number {
    const { document, result } = this.#draft;
    const spanOf = placesOf(document);
    const { lists } = this.#linter.read(result, contents);
    const last = withContents ? undefined : lists.at(-1)?.blocks.at(-1);
    const listed = last && spanOf({ block: last, start: 0, end: last.source.length });
    if (listed) return listed.end;
    const { headings } = this.#linter.read(result, outline);
    const chapter = firstChapter(headings);
    const follower = chapter ?? headings[0];
    if (follower) return spanOf({ block: follower.block, start: 0, end: 0 })?.start ?? 0;
    return document.starts[document.blocks[0]?.type === 'frontMatter' ? 1 : 0] ?? document.source.length;
  }
}

/** What tools put a list of contents in place of. */
const GENERATED = /^(?:\[{1,2}_?toc_?\]{1,2}|\$\{toc\}|\{:toc\}|<!--\s*toc\b)/i;

function isTitleOf(text: string, kind: ContentsKind): boolean {
  const found = contentsKindOf(text);
  return found !== undefined && matches(found, kind);
}

function matches(listKind: ReportedContents['list']['kind'], kind: ContentsKind): boolean {
  if (kind === 'contents') return listKind === 'headings';
  return listKind === kind || listKind === 'floats';
}

function isFaulty({ report }: ReportedContents): boolean {
  const { unrelated, different, separatedThroughout, unknown, missing, alignment } = report;
  const counted = [different, separatedThroughout, unknown, missing, alignment.moved];
  return unrelated || counted.some(({ length }) => length > 0);
}

/** Before the block that an offset stands at the start of, behind the one it stands in, or between two. */
function boundaryAt(document: Document, offset: number): number {
  const placed = placedBlock(document, lastBlockBy(document, offset));
  if (!placed) return document.starts[0] ?? document.source.length;
  const isBefore = offset <= placed.start && placed.block.type !== 'frontMatter';
  return isBefore ? placed.start : Math.max(offset, placed.end);
}

/** Whether all that stands in a document stands in another, in the same order: what was put in has not run into it. */
function keepsBlocks(before: Document, after: Document): boolean {
  let next = 0;
  for (const { type, source } of after.blocks) {
    const due = before.blocks[next];
    if (due?.type === type && due.source === source) next++;
  }
  return next === before.blocks.length;
}

/** A text as blocks of its own: with an empty line on either side. */
function insertion({ source }: Document, at: number, text: string): Edit {
  const { value } = source;
  const newline = lineBreakOf(value);
  const line = value.lastIndexOf('\n', at - 1) + 1;
  const start = value.slice(line, at).trim() === '' && value.slice(line, at) !== '\ufeff' ? line : at;
  const before = value.slice(0, start);
  const after = value.slice(start);
  const isFirst = before.replace('\ufeff', '').trim() === '';
  const lead =
    isFirst || /\n[ \t]*\r?\n$/.test(before) ? '' : before.endsWith('\n') ? newline : newline + newline;
  const tail =
    after.trim() === ''
      ? newline
      : /^[ \t]*\r?\n[ \t]*\r?\n/.test(after)
        ? ''
        : /^[ \t]*\r?\n/.test(after)
          ? newline
          : newline + newline;
  return { start, end: start, text: lead + text + tail };
}
