/** GB 18030, through iconv-lite: Node reads it and cannot write it. Loaded when a draft first needs it. */

/** The text of the bytes; undefined where they are no GB 18030 (or this Node lacks its tables). */
export function decodeGb18030(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a text; undefined where reading them again would not give it, as with a lone surrogate. */
export async function encodeGb18030(text: string): Promise<Buffer | undefined> {
  const { default: iconv } = await import('iconv-lite');
  const bytes = iconv.encode(text, 'gb18030');
  return decodeGb18030(bytes) === text ? bytes : undefined;
}
