import { decode, decodeLeniently, type Encoding } from './decode.ts';
import type { Failure } from './failure.ts';
import type { FileProblem, Files } from './files.ts';
import { wording } from './wording.ts';

/** A text and how it was written down. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of a file's bytes, or why they are none. */
export function textOf(bytes: Uint8Array, path: string): DecodedText | Failure {
  const decoded = decode(bytes);
  if (decoded.ok) return { text: decoded.text, encoding: decoded.encoding };
  if (decoded.reason === 'binary') return { path, message: wording('file-binary') };
  const { offset } = decoded;
  return { path, message: wording('file-damaged', { offset }), ...placeOfByte(bytes, offset) };
}

/** The text of a file, without its byte order mark. Never rejects. */
export async function readText(files: Files, path: string): Promise<string | Failure> {
  const bytes = await files.read(path);
  if (isProblem(bytes)) return { path, ...bytes };
  const decoded = textOf(bytes, path);
  return 'text' in decoded ? decoded.text : decoded;
}

/** True where there are no bytes, but the reason why. */
export function isProblem(value: object): value is FileProblem {
  return 'message' in value;
}

/** Where a byte stands, in lines and columns of the readable text before it. */
function placeOfByte(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const lines = decodeLeniently(bytes.subarray(0, offset)).split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
