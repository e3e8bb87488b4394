import type { InstitutionUse } from '../../facts/terms/institutionUses.ts';

/** What is wrong with how a document names one institution. */
export type InstitutionFault =
  /** A short name here and there, while most have the full name and none introduces the short one. */
  | {
      readonly kind: 'mixed';
      readonly uses: readonly InstitutionUse[];
      readonly full: InstitutionUse;
      readonly count: number;
    }
  /** The short name prevails although the full name before it does not introduce it. */
  | {
      readonly kind: 'unintroduced';
      readonly use: InstitutionUse;
      readonly full: InstitutionUse;
      readonly count: number;
    }
  /** The short name stands before the full one, which comes later. */
  | { readonly kind: 'early'; readonly use: InstitutionUse; readonly full: InstitutionUse }
  /** The full name stands nowhere. */
  | { readonly kind: 'absent'; readonly use: InstitutionUse };

/** More short names than this are the house's way, and told once. */
const MOST_SINGLE = 3;
/** A short name in general use is at odds with the full one only where that prevails by as much. */
const CUSTOMARY = { least: 3, ratio: 3 };

/**
 * Judges the uses of one institution. Short names in tables are left alone: there they save room; so are customary
 * ones that stand alone.
 */
export function judgeInstitution(uses: readonly InstitutionUse[]): InstitutionFault | undefined {
  const full = uses.find(({ form }) => form === 'full');
  const fulls = uses.filter(({ form }) => form === 'full').length;
  const shorts = uses.filter(
    ({ form, passage, introduces }) => form !== 'full' && !introduces && passage.kind !== 'cell',
  );
  const [first] = shorts;
  if (!first) return undefined;
  const introduction = uses.find(({ introduces }) => introduces);
  if (introduction) {
    const isEarly = first.isRunning && uses.indexOf(first) < uses.indexOf(introduction);
    return isEarly ? { kind: 'early', use: first, full: introduction } : undefined;
  }
  if (!full) {
    const use = shorts.find(({ form, isRunning }) => form === 'informal' && isRunning);
    return use && { kind: 'absent', use };
  }
  const isInformal = shorts.some(({ form }) => form === 'informal');
  const count = shorts.length;
  const prevails = isInformal ? fulls >= count : fulls >= CUSTOMARY.least && fulls >= count * CUSTOMARY.ratio;
  if (prevails && count <= MOST_SINGLE) return { kind: 'mixed', uses: shorts, full, count: fulls };
  const use = shorts.find(({ form, isRunning }) => form === 'informal' && isRunning);
  if (!use) return undefined;
  return uses.indexOf(use) < uses.indexOf(full)
    ? { kind: 'early', use, full }
    : { kind: 'unintroduced', use, full, count };
}
