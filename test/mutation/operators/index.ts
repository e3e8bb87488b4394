import type { Operator } from '../operator.ts';
import { captionOperators } from './captions.ts';
import { contentsOperators } from './contents.ts';
import { enumerationOperators } from './enumerations.ts';
import { footnoteOperators } from './footnotes.ts';
import { headingOperators } from './headings.ts';
import { statisticOperators } from './statistics.ts';
import { termOperators } from './terms.ts';
import { typographyOperators } from './typography.ts';
import { numberOperators, wordingOperators } from './wording.ts';

/** Every fault we know to plant. */
export const operators: readonly Operator[] = [
  ...headingOperators,
  ...enumerationOperators,
  ...contentsOperators,
  ...captionOperators,
  ...footnoteOperators,
  ...statisticOperators,
  ...termOperators,
  ...wordingOperators,
  ...numberOperators,
  ...typographyOperators,
];
