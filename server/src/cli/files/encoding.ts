import { BOMS, type Encoding, type EncodingName } from '../../project/index.ts';
import { encodeGb18030 } from './gb18030.ts';

/** The bytes of a text in an encoding; undefined where reading them again would not give the same text. */
export async function encode(text: string, { name, bom }: Encoding): Promise<Buffer | undefined> {
  const mark = bom ? BOMS.find((candidate) => candidate.name === name)?.bytes : undefined;
  const body = await encodeBody(text, name);
  return body && Buffer.concat([Buffer.from(mark ?? []), body]);
}

const LONE_SURROGATE = /\p{Cs}/u;

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
