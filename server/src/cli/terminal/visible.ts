/**
 * Control and bidirectional formatting characters and lone surrogates: what a draft or a file name may hold, and
 * what a terminal must not obey.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/** The text with everything that could play tricks on a terminal replaced by `�`, tabs by a space; line feeds stay. */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSEEN, '\ufffd');
}
