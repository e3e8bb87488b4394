import { remembered } from '../../facts/remembered.ts';
import { footnoteDefinitions } from '../../facts/sources/footnoteDefinitions.ts';
import {
  footnotes,
  labelSpan,
  type FootnoteDefinition,
  type Footnotes,
  type FootnoteMarker,
} from '../../facts/sources/footnotes.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

type Message = 'label' | 'text' | 'first' | 'merge' | 'drop' | 'relabel';

/** One label for two notes, or two labels for one note. */
export const footnoteDuplicate = documentRule({
  id: 'footnote-duplicate',
  group: 'sources',
  title: { zh: '脚注重复', en: 'Duplicate footnote' },
  severity: 'error',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    label: {
      zh: '脚注 [^{label}] 定义了不止一次：只有第一条会印出来，这一条读者看不到。请改用别的注码，或删去。',
      en: 'Footnote [^{label}] is defined more than once: only the first definition is printed. Give this one another label, or remove it.',
    },
    text: {
      zh: '脚注 [^{label}] 与 [^{other}] 注文相同，印出来却是两个注，读者会当成两个出处；同一出处请重复使用同一注码。',
      en: 'Footnotes [^{label}] and [^{other}] say the same, and readers take them for two sources; cite one source under one label.',
    },
    first: { zh: '第一次在这里', en: 'First here' },
    merge: {
      zh: '并入 [^{other}]：引用一并改，删去这条注文',
      en: 'Merge into [^{other}]: change the references, remove this note',
    },
    drop: { zh: '删去这条注文', en: 'Remove this note' },
    relabel: { zh: '改为尚未定义的 [^{other}]', en: 'Relabel as [^{other}], which has no definition' },
  },
  facts: { notes: footnotes, definitions: footnoteDefinitions },
  *check({ notes, definitions }): Iterable<Finding<Message>> {
    const alike = likeOthers(definitions);
    if (alike.length === 0) return;
    const byLabel = new Map<string, FootnoteDefinition>();
    const byText = new Map<string, FootnoteDefinition>();
    const markers = markersOf(notes, new Set(alike.map(({ identifier }) => identifier)));
    for (const definition of alike) {
      const { label, identifier, labelAt } = definition;
      const first = byLabel.get(identifier);
      if (first) {
        const related = [{ at: first.labelAt, message: 'first' as const }];
        yield {
          message: 'label',
          data: { label },
          at: labelAt,
          related,
          suggestions: remedies(notes, definition, first),
        };
        continue;
      }
      byLabel.set(identifier, definition);
      const text = markers.has(identifier) ? definition.likeness : '';
      const same = text === '' ? undefined : byText.get(text);
      if (same) {
        yield sameWords(definition, same, ...(markers.get(identifier) ?? []));
      } else if (text !== '') {
        byText.set(text, definition);
      }
    }
  },
});

/** The definitions that share a label or their words with another one, in order: few, and no other can be a fault. */
const likeOthers = remembered((definitions: readonly FootnoteDefinition[]): readonly FootnoteDefinition[] => {
  const labels = new Repeated();
  const words = new Repeated();
  for (const { identifier, likeness } of definitions) {
    labels.add(identifier);
    words.add(likeness);
  }
  return definitions.filter(
    ({ identifier, likeness }) => labels.has(identifier) || (likeness !== '' && words.has(likeness)),
  );
});

/** Texts that have been added more than once. */
class Repeated {
  readonly #seen = new Set<string>();
  readonly #again = new Set<string>();

  add(text: string): void {
    if (this.#seen.has(text)) this.#again.add(text);
    else this.#seen.add(text);
  }

  has(text: string): boolean {
    return this.#again.has(text);
  }
}

/** The markers of each of some footnotes. */
function markersOf(
  { references }: Footnotes,
  identifiers: ReadonlySet<string>,
): ReadonlyMap<string, readonly FootnoteMarker[]> {
  const markers = new Map<string, FootnoteMarker[]>();
  for (const reference of references) {
    if (!identifiers.has(reference.identifier)) continue;
    const known = markers.get(reference.identifier);
    if (known) known.push(reference);
    else markers.set(reference.identifier, [reference]);
  }
  return markers;
}

/** The finding about a note that says what another one says, as long as they and its markers are the same. */
const sameWords = remembered(
  (
    { label, at, labelAt }: FootnoteDefinition,
    same: FootnoteDefinition,
    ...markers: readonly FootnoteMarker[]
  ): Finding<Message> => {
    const data = { label, other: same.label };
    const edits = markers.map((marker) => ({ at: labelSpan(marker.at), text: same.label }));
    return {
      message: 'text',
      data,
      at: labelAt,
      related: [{ at: same.labelAt, message: 'first' }],
      suggestions: [{ title: 'merge', data, edits: [...edits, { at, text: '' }] }],
    };
  },
);

/** Where just one label has no definition, this is probably its note. */
function remedies(
  { dangling }: Footnotes,
  definition: FootnoteDefinition,
  first: FootnoteDefinition,
): readonly Fix<Message>[] {
  const missing = [...new Set(dangling.map(({ label }) => label))];
  const [other] = missing;
  const relabel: readonly Fix<Message>[] =
    other === undefined || missing.length > 1
      ? []
      : [{ title: 'relabel', data: { other }, edits: [{ at: labelSpan(definition.labelAt), text: other }] }];
  const drop: Fix<Message> = { title: 'drop', edits: [{ at: definition.at, text: '' }] };
  return definition.note.body === first.note.body ? [drop, ...relabel] : [...relabel, drop];
}
