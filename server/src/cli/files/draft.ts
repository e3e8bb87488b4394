import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { fileFailure, type Failure } from '../failure.ts';
import { wording } from '../wording.ts';
import { decode, encode, type Encoding } from './encoding.ts';

/** A draft as read. */
export interface Draft {
  /** As reports name it. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
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
    if (stats.isDirectory()) return { path: shown, message: wording('file-is-folder') };
    if (!stats.isFile()) return { path: shown, message: wording('file-special') };
    if (stats.size > maxSize) return tooLarge(shown, stats.size, maxSize);
    return draftFrom(readFileSync(file), shown, maxSize);
  } catch (error) {
    return fileFailure(shown, error);
  }
}

/** Makes a draft of bytes from wherever. */
export function draftFrom(bytes: Uint8Array, shown: string, maxSize: number): Draft | Failure {
  if (bytes.length > maxSize) return tooLarge(shown, bytes.length, maxSize);
  const decoded = decode(bytes);
  if (decoded.ok) return { path: shown, text: decoded.text, encoding: decoded.encoding };
  return decoded.reason === 'binary'
    ? { path: shown, message: wording('file-binary') }
    : {
        path: shown,
        message: wording('file-damaged', { offset: decoded.offset }),
        ...placeOfByte(bytes, decoded.offset),
      };
}

/** Where a byte stands, in lines and columns of the readable text before it. */
function placeOfByte(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = Buffer.from(bytes.subarray(0, offset))
    .toString('utf8')
    .replace(/^\ufeff/u, '');
  const lines = before.split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
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
