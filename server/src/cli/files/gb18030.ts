import { decodeGb18030 } from '../../project/index.ts';

/**
 * The bytes of a text in GB 18030, through iconv-lite, which is loaded when a draft first needs it: Node reads GB 18030
 * and cannot write it.
 *
 * @returns undefined where reading them again would not give the text, as with a lone surrogate.
 */
export async function encodeGb18030(text: string): Promise<Buffer | undefined> {
  const { default: iconv } = await import('iconv-lite');
  const bytes = iconv.encode(text, 'gb18030');
  return decodeGb18030(bytes) === text ? bytes : undefined;
}
