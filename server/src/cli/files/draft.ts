import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { fileProblem, textOf, type DecodedText, type Failure } from '../../project/index.ts';
import { fileFailure } from '../failure.ts';
import { wording } from '../wording.ts';
import { encode } from './encoding.ts';

/** A draft as read. */
export interface Draft extends DecodedText {
  /** As reports name it. */
  readonly path: string;
}

/** Files above this many bytes are refused unless `--max-size` says otherwise: a draft is never so long. */
export const DEFAULT_MAX_SIZE = 10 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

/**
 * Reads a draft from a file.
 *
 * @param shown the path as reports name it.
 */
export function readDraft(file: string, shown: string, maxSize: number): Draft | Failure {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return { path: shown, ...fileProblem('EISDIR') };
    if (!stats.isFile()) return { path: shown, ...fileProblem('EFTYPE') };
    if (stats.size > maxSize) return tooLarge(shown, stats.size, maxSize);
    return draftFrom(readFileSync(file), shown, maxSize);
  } catch (error) {
    return fileFailure(shown, error);
  }
}

/** Makes a draft of bytes from wherever. */
export function draftFrom(bytes: Uint8Array, shown: string, maxSize: number): Draft | Failure {
  if (bytes.length > maxSize) return tooLarge(shown, bytes.length, maxSize);
  const decoded = textOf(bytes, shown);
  return 'text' in decoded ? { path: shown, ...decoded } : decoded;
}

function tooLarge(path: string, size: number, maxSize: number): Failure {
  return { path, message: wording('file-too-large', { size: sizeText(size), limit: sizeText(maxSize) }) };
}

function sizeText(bytes: number): string {
  return bytes < MEGABYTE ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** True where there is no draft, but the reason why. */
export function isFailure(value: Draft | Failure): value is Failure {
  return 'message' in value;
}

/**
 * Puts a new text in the place of a draft's, in the draft's encoding and with its line ends. The file is
 * replaced whole or not at all; a link stays a link, and what it leads to is replaced.
 */
export async function writeDraft(file: string, draft: Draft, text: string): Promise<Failure | undefined> {
  const bytes = await encode(withLineEndsOf(draft.text, text), draft.encoding);
  if (!bytes)
    return { path: draft.path, message: wording('file-unwritable-text', { encoding: draft.encoding.name }) };
  try {
    // A rename would get round a file's write protection.
    accessSync(file, constants.W_OK);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, bytes);
    return undefined;
  } catch (error) {
    return fileFailure(draft.path, error);
  }
}

/** Gives new lines the line ends of a text that has but one kind of them. */
export function withLineEndsOf(original: string, text: string): string {
  const ends = new Set(original.match(/\r\n|\r|\n/gu));
  const [end] = ends;
  return ends.size === 1 && end !== undefined && end !== '\n' ? text.replace(/\r\n|\r|\n/gu, end) : text;
}
