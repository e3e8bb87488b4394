/** Every platform that we run on has the Encoding Standard; the types of ES2023 do not. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

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

/** The byte order marks of the encodings that have one. */
export const BOMS: readonly { readonly name: EncodingName; readonly bytes: readonly number[] }[] = [
  { name: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { name: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

/** Where more than one character in so many is NUL, the file is no text, though its bytes may be valid UTF-8. */
const NUL_SHARE = 100;

/** Reads text from bytes: by its byte order mark, else as UTF-8, else as GB18030. */
export function decode(bytes: Uint8Array): Decoded {
  const bom = BOMS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const body = bytes.subarray(bom?.bytes.length ?? 0);
  const encoding: Encoding = { name: bom?.name ?? 'UTF-8', bom: bom !== undefined };
  switch (encoding.name) {
    case 'UTF-16LE':
    case 'UTF-16BE':
      return body.length % 2 === 0 ? textIn(readUtf16(body, encoding.name), encoding) : BINARY;
    case 'UTF-8':
    case 'GB18030': {
      const text = decodeStrictly(body, 'utf-8');
      return text === undefined ? withoutUtf8(body, bom !== undefined) : textIn(text, encoding);
    }
  }
}

/** The text of bytes in UTF-8, with U+FFFD for what is none and without a byte order mark. */
export function decodeLeniently(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** The text of bytes in GB 18030; undefined where they are none, or this platform lacks its tables. */
export function decodeGb18030(bytes: Uint8Array): string | undefined {
  return decodeStrictly(bytes, 'gb18030');
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

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
function withoutUtf8(body: Uint8Array, hasUtf8Mark: boolean): Decoded {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const wrong = lenient.split('\ufffd').length - 1;
  const right = lenient.replace(/[\p{ASCII}\ufffd]+/gu, '').length;
  if (hasUtf8Mark || right > wrong) {
    return isBinary(lenient)
      ? BINARY
      : { ok: false, reason: 'damaged', offset: firstDifference(body, new TextEncoder().encode(lenient)) };
  }
  const text = body.includes(0) ? undefined : decodeGb18030(body);
  return text === undefined ? BINARY : { ok: true, text, encoding: { name: 'GB18030', bom: false } };
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

/** So many code units become text at a time: a call takes no more arguments than the stack holds. */
const UNITS_AT_ONCE = 4096;

/** Keeps lone surrogates, which a `TextDecoder` would replace. */
function readUtf16(body: Uint8Array, name: 'UTF-16LE' | 'UTF-16BE'): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const units = Array.from({ length: body.length / 2 }, (_, index) =>
    view.getUint16(2 * index, name === 'UTF-16LE'),
  );
  let text = '';
  for (let start = 0; start < units.length; start += UNITS_AT_ONCE) {
    text += String.fromCharCode(...units.slice(start, start + UNITS_AT_ONCE));
  }
  return text;
}
