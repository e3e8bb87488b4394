import type { Span } from '../text/span.ts';
import type { Institution } from './institutions.ts';
import { TermIndex } from './termIndex.ts';

/** How a name stands to its institution; see {@link Institution}. */
export type InstitutionForm = 'full' | 'customary' | 'informal';

/** An institution in a text. */
export interface InstitutionMatch extends Span {
  readonly institution: Institution;
  readonly form: InstitutionForm;
}

/** The names of institutions made ready for search: one pass over the text whatever their number. */
export class InstitutionIndex {
  readonly #names: TermIndex;
  readonly #byName: ReadonlyMap<string, Institution>;

  constructor(institutions: readonly Institution[]) {
    this.#byName = new Map(institutions.map((institution) => [institution.name, institution]));
    this.#names = new TermIndex(
      institutions.map(({ name, customary, informal }) => ({
        preferred: name,
        variants: [],
        short: [...customary, ...informal],
      })),
    );
  }

  /** The institutions of a text, in order and without overlap. */
  find(text: string): readonly InstitutionMatch[] {
    const matches: InstitutionMatch[] = [];
    for (const { entry, kind, start, end } of this.#names.find(text)) {
      const institution = this.#byName.get(entry.preferred);
      if (!institution) continue;
      if (kind === 'preferred') matches.push({ start, end, institution, form: 'full' });
      else if (isOfTheState(text, start)) {
        const isInformal = institution.informal.includes(text.slice(start, end));
        matches.push({ start, end, institution, form: isInformal ? 'informal' : 'customary' });
      }
    }
    return matches;
  }
}

/** Before a name that begins here, Han that belongs to the sentence: 由发改委, 和证监会. */
const LEAD = /[^\u4e00-\u9fff]|[由与和及据在对向经同合联从将被为的是让令使给按照以并或受到请中含即如]/;

/** 上海市国资委 and 广东发改委 are others, 国家 and 中国 before a name would belong to it. */
function isOfTheState(text: string, start: number): boolean {
  return (
    start === 0 ||
    LEAD.test(text.charAt(start - 1)) ||
    /^(?:国家|中国|国务院|全国|中央)/.test(text.slice(start, start + 3))
  );
}
