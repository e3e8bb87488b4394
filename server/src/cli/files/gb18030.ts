/**
 * GB 18030 by way of the decoder that Node brings along. The encoder is that decoder turned round, so what was
 * read is written back as it was; the tables of a library would be a third of the program, for every run to load.
 */

/** The text of the bytes; undefined where they are no GB 18030 (or this Node lacks its tables). */
export function decodeGb18030(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a text; undefined where one of its characters has no code, such as a lone surrogate. */
export function encodeGb18030(text: string): Buffer | undefined {
  codes ??= codesOfBasicPlane();
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const code = point < 0x80 ? [point] : point > 0xffff ? astralCode(point) : codes.get(char);
    if (!code) return undefined;
    for (const byte of code) bytes.push(byte);
  }
  return Buffer.from(bytes);
}

/** A constant that most runs never need, made when first needed. */
let codes: ReadonlyMap<string, readonly number[]> | undefined;

/** Beyond the Basic Multilingual Plane codes follow code points one by one, from 90 30 81 30. */
function astralCode(point: number): readonly number[] {
  const index = point - 0x10000;
  return [
    0x90 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** Character to code; where a character has two, the shorter. */
function codesOfBasicPlane(): ReadonlyMap<string, readonly number[]> {
  const candidates = [...twoByteCodes(), ...fourByteCodes()];
  const bytes: number[] = [];
  // A line feed after each keeps the codes apart, whatever the decoder makes of one.
  for (const code of candidates) bytes.push(...code, 0x0a);
  const chars = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n');
  const found = new Map<string, readonly number[]>();
  for (const [index, code] of candidates.entries()) {
    const char = chars[index] ?? '';
    if (char.length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, code);
  }
  return found;
}

function* twoByteCodes(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield [lead, trail];
  }
}

/** Those for the Basic Multilingual Plane end before 85 30 81 30. */
function* fourByteCodes(): Generator<readonly number[]> {
  for (let first = 0x81; first <= 0x84; first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) yield [first, second, third, fourth];
      }
    }
  }
}
