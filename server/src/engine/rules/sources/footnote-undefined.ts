import { endnotes, type Endnotes } from '../../facts/sources/endnotes.ts';
import {
  footnotes,
  labelSpan,
  type FootnoteDefinition,
  type FootnoteMarker,
} from '../../facts/sources/footnotes.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';

type Message = 'undefined' | 'noEntry' | 'allUndefined' | 'again' | 'define' | 'relabel' | 'remove';

/** `[^x]` without a definition: Markdown shows it as it stands. */
export const footnoteUndefined = documentRule({
  id: 'footnote-undefined',
  group: 'sources',
  title: { zh: '脚注未定义', en: 'Undefined footnote' },
  severity: 'error',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    undefined: {
      zh: '脚注 [^{label}] 没有定义：标记会原样印出，读者查不到出处。请补上“[^{label}]: …”，或删去标记。',
      en: 'Footnote [^{label}] has no definition, so the marker is printed as it stands. Add “[^{label}]: …” or remove it.',
    },
    allUndefined: {
      zh: '全文 {count} 个脚注标记都没有定义，注文可能在转换时丢失；请补上“[^{label}]: …”等注文。',
      en: 'None of the {count} footnote markers has a definition; the notes may have been lost in conversion. Add “[^{label}]: …” and the rest.',
    },
    noEntry: {
      zh: '引文序号 [{value}] 在文末没有对应的一条（文末有 {count} 条，编号到 [{last}]）：读者查不到出处。请补上这一条，或改正序号（《图书编校质量差错认定细则》第五十七条）。',
      en: 'Nothing at the end of the document bears the number [{value}] (there are {count} notes, up to [{last}]). Add the note or correct the number.',
    },
    again: { zh: '[^{label}] 也用在这里', en: '[^{label}] is used here too' },
    define: { zh: '补上脚注 [^{label}] 的定义', en: 'Add a definition of [^{label}]' },
    relabel: { zh: '改为未被引用的脚注 [^{other}]', en: 'Refer to the unused footnote [^{other}] instead' },
    remove: { zh: '删去标记 [^{label}]', en: 'Remove the marker [^{label}]' },
  },
  facts: { notes: footnotes, endnotes },
  *check({ notes: { references, dangling, definitions }, endnotes: ends }): Iterable<Finding<Message>> {
    yield* withoutEntry(ends);
    const [first] = dangling;
    if (!first) return;
    if (definitions.length === 0 && dangling.length >= LEAST_LOST) {
      const data = { count: dangling.length, label: first.label };
      yield { message: 'allUndefined', data, at: first.at, scope: 'document' };
      return;
    }
    const groups = new Map<string, FootnoteMarker[]>();
    for (const marker of dangling)
      groups.set(marker.identifier, [...(groups.get(marker.identifier) ?? []), marker]);
    const used = new Set(references.map(({ identifier }) => identifier));
    const unused = definitions.filter(({ identifier }) => !used.has(identifier));
    for (const [marker, ...others] of groups.values()) {
      if (!marker) continue;
      const data = { label: marker.label };
      const related = others.map(({ at }) => ({ at, message: 'again' as const, data }));
      const suggestions = [
        ...(groups.size === 1 && others.length === 0 ? relabelings(marker, unused) : []),
        define(marker, definitions),
        { title: 'remove', data, edits: [{ at: marker.at, text: '' }] } satisfies Fix<Message>,
      ];
      yield { message: 'undefined', data, at: marker.at, related, suggestions };
    }
  },
});

/** Fewer notes are no list; [1] may be anything. */
const LEAST_ENTRIES = 2;

/** [5] in a text whose list of notes or references has no fifth; each number once. */
function* withoutEntry({ entries, citations }: Endnotes): Iterable<Finding<Message>> {
  if (entries.size < LEAST_ENTRIES) return;
  const last = Math.max(...entries);
  const told = new Set<number>();
  for (const { value, at } of citations) {
    if (entries.has(value) || told.has(value)) continue;
    told.add(value);
    yield { message: 'noEntry', data: { value, count: entries.size, last }, at };
  }
}

/** A draft with so many markers and no definition at all has lost its notes. */
const LEAST_LOST = 3;

/** One marker without definition and one definition without marker probably belong together. */
function relabelings(marker: FootnoteMarker, unused: readonly FootnoteDefinition[]): readonly Fix<Message>[] {
  const [other] = unused;
  if (!other || unused.length > 1) return [];
  const data = { label: marker.label, other: other.label };
  return [{ title: 'relabel', data, edits: [{ at: labelSpan(marker.at), text: other.label }] }];
}

/** A stub after the definition of the nearest smaller number, or else after the block of the marker. */
function define({ label, at }: FootnoteMarker, definitions: readonly FootnoteDefinition[]): Fix<Message> {
  const smaller = definitions.filter(
    (other) => other.at.block.type === 'footnoteDefinition' && Number(other.label) < Number(label),
  );
  const previous = smaller.sort((a, b) => Number(a.label) - Number(b.label)).at(-1);
  const stub = `[^${label}]: 来源：`;
  const edit = previous
    ? { at: endOf(previous.at), text: `\n${stub}` }
    : { at: endOf({ ...at, end: at.block.source.length }), text: `\n\n${stub}` };
  return { title: 'define', data: { label }, edits: [edit] };
}

function endOf({ block, end }: Place): Place {
  return placeOf(block, { start: end, end });
}
