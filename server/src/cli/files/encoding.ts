import { isUtf8 } from 'node:buffer';
import { decodeGb18030, encodeGb18030 } from './gb18030.ts';

export type EncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface Encoding {
  readonly name: EncodingName;
  /** Whether a byte order mark stands before the text. */
  readonly bom: boolean;
}

export type Decoded =
  /** `text` is without the byte order mark. */
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  /** `binary`: no text at all; `damaged`: UTF-8 with wrong bytes in it, the first at `offset`. */
  | { readonly ok: false; readonly reason: 'binary' }
  | { readonly ok: false; readonly reason: 'damaged'; readonly offset: number };

const BOMS: readonly { readonly name: EncodingName; readonly bytes: readonly number[] }[] = [
  { name: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { name: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

/** Where more than one character in so many is NUL, the file is no text, though its bytes may be valid UTF-8. */
const NUL_SHARE = 100;

/** Reads text from bytes: by its byte order mark, else as UTF-8, else as GB18030. */
export function decode(bytes: Uint8Array): Decoded {
  const bom = BOMS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(bom?.bytes.length ?? 0);
  const encoding: Encoding = { name: bom?.name ?? 'UTF-8', bom: bom !== undefined };
  switch (encoding.name) {
    case 'UTF-16LE':
    case 'UTF-16BE':
      return body.length % 2 === 0 ? textIn(readUtf16(body, encoding.name), encoding) : BINARY;
    case 'UTF-8':
    case 'GB18030':
      return isUtf8(body) ? textIn(body.toString('utf8'), encoding) : withoutUtf8(body, bom !== undefined);
  }
}

/** The bytes of a text in an encoding; undefined where reading them again would not give the same text. */
export async function encode(text: string, { name, bom }: Encoding): Promise<Buffer | undefined> {
  const mark = bom ? BOMS.find((candidate) => candidate.name === name)?.bytes : undefined;
  const body = await encodeBody(text, name);
  return body && Buffer.concat([Buffer.from(mark ?? []), body]);
}

const LONE_SURROGATE = /\p{Cs}/u;

const BINARY: Decoded = { ok: false, reason: 'binary' };

function textIn(text: string, encoding: Encoding): Decoded {
  return isBinary(text) ? BINARY : { ok: true, text, encoding };
}

/** A stray NUL in a draft is for the checks to live with; text that is full of them is none. */
function isBinary(text: string): boolean {
  if (!text.includes('\0')) return false;
  return text.split('\0').length - 1 > text.length / NUL_SHARE;
}

/** Tells GB18030 from UTF-8 with wrong bytes in it, and both from what is no text. */
function withoutUtf8(body: Buffer, hasUtf8Mark: boolean): Decoded {
  const lenient = body.toString('utf8');
  const wrong = lenient.split('\ufffd').length - 1;
  const right = lenient.replace(/[\p{ASCII}\ufffd]+/gu, '').length;
  if (hasUtf8Mark || right > wrong) {
    return isBinary(lenient)
      ? BINARY
      : { ok: false, reason: 'damaged', offset: firstDifference(body, Buffer.from(lenient)) };
  }
  const text = body.includes(0) ? undefined : decodeGb18030(body);
  return text === undefined ? BINARY : { ok: true, text, encoding: { name: 'GB18030', bom: false } };
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

/** Keeps lone surrogates, which a `TextDecoder` would replace. */
function readUtf16(body: Buffer, name: 'UTF-16LE' | 'UTF-16BE'): string {
  return (name === 'UTF-16LE' ? body : Buffer.from(body).swap16()).toString('utf16le');
}

function encodeBody(text: string, name: EncodingName): Buffer | undefined | Promise<Buffer | undefined> {
  switch (name) {
    case 'UTF-8':
      return LONE_SURROGATE.test(text) ? undefined : Buffer.from(text, 'utf8');
    case 'UTF-16LE':
      return Buffer.from(text, 'utf16le');
    case 'UTF-16BE':
      return Buffer.from(text, 'utf16le').swap16();
    case 'GB18030':
      return encodeGb18030(text);
  }
}
