import { comparePlaces, firstOf, type Enumeration } from './enumeration.ts';
import { ordinalFlow, type OrdinalPart } from './enumerationFlow.ts';
import { joinForms, joinSwapped, settle } from './enumerationJudgement.ts';
import { readLane, sortIntoLanes, takeNested } from './enumerationLanes.ts';
import { contents } from '../contents/contents.ts';
import { documentFact } from '../fact.ts';

/** The enumerations of the document in the order of their first members; those in headings belong to the outline. */
export const enumerations = documentFact({
  id: 'enumerations',
  parts: ordinalFlow,
  needs: { contents },
  merge: (parts, needs): readonly Enumeration[] => {
    // The numbers of a 目录 are those of the headings. Its passages keep their positions in the flow.
    const listed = new Set(needs.contents.lists.flatMap((list) => list.blocks));
    const isListed = (part: OrdinalPart): boolean => part.kind === 'text' && listed.has(part.block);
    const flow = parts.some(isListed)
      ? parts.map((part) => (isListed(part) ? { ...part, ordinals: [] } : part))
      : parts;
    const { lanes, depths, headingForms } = sortIntoLanes(flow);
    const runs = [...lanes.values()].flatMap((lane) =>
      takeNested(lane).flatMap((tokens) => readLane(tokens, depths)),
    );
    runs.sort((a, b) => comparePlaces(firstOf(a), firstOf(b)));
    return joinForms(joinSwapped(runs)).map((run, index, all) => settle(run, all, index, headingForms));
  },
});
