import { remembered } from '../../facts/remembered.ts';
import { footnoteDefinitions } from '../../facts/sources/footnoteDefinitions.ts';
import type { FootnoteDefinition } from '../../facts/sources/footnotes.ts';
import { replaceIn } from '../../facts/passageEdits.ts';
import { placeOf, type Place } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/passage.ts';
import type { Span } from '../../text/span.ts';
import { pointAfter } from '../insertion.ts';
import { majorityOf } from '../majority.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type Fix } from '../rule.ts';
import { withoutEnd } from './footnoteEnds.ts';
import { footnoteFormatMessages } from './footnoteFormatMessages.ts';

type Message = keyof typeof footnoteFormatMessages;

/** Source notes that lack a part, or are not written as the others are. */
export const footnoteFormat = documentRule({
  id: 'footnote-format',
  group: 'sources',
  title: { zh: '脚注著录', en: 'Form of footnotes' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages: footnoteFormatMessages,
  facts: { definitions: footnoteDefinitions },
  *check({ definitions }): Iterable<Finding<Message>> {
    const firsts = firstsOf(definitions);
    const sources = firsts.filter(({ note }) => note.kind === 'source');
    const label = majorityOf(
      sources.map(({ note }) => note.label),
      LABEL_MARGIN,
    );
    for (const definition of firsts) {
      const { kind, label: own } = definition.note;
      if (kind === 'empty') yield finding(definition, 'empty');
      if (kind === 'source' && label !== undefined && own !== label) yield labelFinding(definition, label);
    }
    yield* checkNames(sources);
    const { open, closed } = withoutEnd(firsts);
    for (const definition of open) yield endFinding(definition, closed, open.length + closed);
  },
});

/** The definitions that are printed: of several with one label the first. */
function firstsOf(definitions: readonly FootnoteDefinition[]): readonly FootnoteDefinition[] {
  const seen = new Set<string>();
  return definitions.filter(({ identifier }) => {
    if (seen.has(identifier)) return false;
    seen.add(identifier);
    return true;
  });
}

/** The finding about what a note names, or that it names nothing at all. */
const finding = remembered((definition: FootnoteDefinition, message: Message): Finding<Message> => {
  const { label, note, labelAt } = definition;
  const at = message === 'empty' ? labelAt : placeIn(definition, note.bodySpan);
  return { message, at, data: { label, body: note.body } };
});

const labelFinding = remembered((definition: FootnoteDefinition, wanted: string): Finding<Message> => {
  const { label: is, labelSpan, bodySpan } = definition.note;
  const [passage] = definition.passages;
  const data = { label: definition.label, is, wanted };
  const words = passage?.text.slice(0, labelSpan.end).trimEnd().length ?? 0;
  const span = is === '' ? { start: bodySpan.start, end: bodySpan.start + 1 } : { start: 0, end: words };
  const place = is === '' ? { start: bodySpan.start, end: bodySpan.start } : labelSpan;
  const text = wanted === '' ? '' : `${wanted}：`;
  const edits = passage && replaceIn(definition.at.block, passage, { ...place, text });
  const fix: Fix<Message> | undefined = edits && {
    title: wanted === '' ? 'dropLabel' : 'useLabel',
    data,
    edits,
  };
  const message = is === '' ? 'labelMissing' : wanted === '' ? 'labelSuperfluous' : 'labelOther';
  return { message, data, at: placeIn(definition, span), suggestions: fix?.edits.length ? [fix] : undefined };
});

/** Three labels are in use, so that the house's own needs no more than this. */
const LABEL_MARGIN = { least: 3, share: 0.6 };

/** Share of notes with a document from which on those without one are the exception. */
const LEAST_DOCUMENTED = 0.25;
const LEAST_BARE = 3;

/** What the source notes name. A draft that names institutions throughout gets one finding. */
function* checkNames(sources: readonly FootnoteDefinition[]): Iterable<Finding<Message>> {
  const bare = sources.filter(({ note }) => note.names === 'institution');
  const documented = sources.filter(({ note }) => note.body.includes('《')).length;
  const first = bare[0];
  if (first && documented >= (bare.length + documented) * LEAST_DOCUMENTED) {
    for (const one of bare) yield finding(one, 'institutionOnly');
  } else if (first && bare.length >= LEAST_BARE) {
    const at = placeIn(first, first.note.bodySpan);
    yield { message: 'institutionsOnly', data: { count: bare.length }, at, scope: 'document' };
  }
  for (const one of sources) {
    if (one.note.names === 'nothing') yield finding(one, 'vague');
  }
}

function endFinding(
  { label, passages, at: { block } }: FootnoteDefinition,
  closed: number,
  count: number,
): Finding<Message> {
  const passage = passages.at(-1);
  const end = passage?.text.trimEnd().length ?? 0;
  const last = passage ? sourceOf(passage, { start: end - 1, end }) : { start: 0, end: 0 };
  const point = passage ? pointAfter(passage, end) : 0;
  const fix: Fix<Message> = {
    title: 'close',
    edits: [{ at: placeOf(block, { start: point, end: point }), text: '。' }],
  };
  return {
    message: 'endMissing',
    at: placeOf(block, last),
    data: { label, closed, count },
    suggestions: [fix],
  };
}

function placeIn({ passages: [passage], at, labelAt }: FootnoteDefinition, span: Span): Place {
  return passage ? placeOf(at.block, sourceOf(passage, span)) : labelAt;
}
