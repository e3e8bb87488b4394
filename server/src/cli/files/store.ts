import type { Failure } from '../../project/index.ts';
import type { Io } from '../io.ts';
import { draftFrom, readDraft, writeDraft, type Draft } from './draft.ts';
import { encode } from './encoding.ts';
import type { DraftFile } from './select.ts';

/** Where drafts come from and mended ones go to. */
export interface DraftStore {
  readonly read: (file: DraftFile) => Promise<Draft | Failure>;
  /** Undefined where it went well. */
  readonly write: (file: DraftFile, draft: Draft, text: string) => Promise<Failure | undefined>;
}

export function fileStore(maxSize: number): DraftStore {
  return {
    read: ({ file, shown }) => Promise.resolve(readDraft(file, shown, maxSize)),
    // A file in which nothing changes is not touched.
    write: ({ file }, draft, text) =>
      text === draft.text ? Promise.resolve(undefined) : writeDraft(file, draft, text),
  };
}

/** One draft from standard input, which goes to standard output once it is mended. */
export function standardStore(io: Io, maxSize: number): DraftStore {
  return {
    read: async ({ shown }) => draftFrom(await io.readStdin(), shown, maxSize),
    write: async (_file, draft, text) => {
      io.stdout.write((await encode(text, draft.encoding)) ?? text);
      return undefined;
    },
  };
}
