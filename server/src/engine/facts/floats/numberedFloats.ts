import { blockFact, documentFact } from '../fact.ts';
import { floats, type Float, type Floats } from './floats.ts';
import type { FigurePart } from './layoutPart.ts';
import { remembered } from '../remembered.ts';

/** A float as far as its number goes: nothing of what a table holds, so that typing in one changes no number. */
export interface NumberedFloat extends Pick<
  Float,
  'kind' | 'caption' | 'chapter' | 'headingsBefore' | 'inBody' | 'pointedAt'
> {
  /** Undefined for a table, and where the picture is lost. */
  readonly figure: FigurePart | undefined;
}

/** What the numbers of figures and tables are judged by. */
export interface NumberedFloats extends Pick<Floats, 'firstChapter'> {
  /** In order; those without a caption have no number. */
  readonly floats: readonly NumberedFloat[];
}

const nothing = blockFact<never>('numberedFloats-nothing', () => undefined);

/** The figures and tables of the document as far as their numbers go. */
export const numberedFloats = documentFact({
  id: 'numberedFloats',
  parts: nothing,
  needs: { floats },
  merge: (_parts, { floats: { floats: all, firstChapter } }): NumberedFloats => ({
    floats: all.map((float) => numberedOf(float)),
    firstChapter,
  }),
  settles: true,
});

const numberedOf = remembered((float: Float): NumberedFloat => {
  const { kind, caption, chapter, headingsBefore, inBody, pointedAt, body } = float;
  const figure = body?.part === 'figure' ? body : undefined;
  return { kind, caption, chapter, headingsBefore, inBody, pointedAt, figure };
});
