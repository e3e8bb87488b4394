import { comparePlaces, firstOf, type Enumeration } from './enumeration.ts';
import { enumerationFlow } from './enumerationFlow.ts';
import { joinForms, settle } from './enumerationJudgement.ts';
import { readLane, sortIntoLanes, takeNested } from './enumerationLanes.ts';
import { documentFact } from './fact.ts';

/** The enumerations of the document in the order of their first members; those in headings belong to the outline. */
export const enumerations = documentFact({
  id: 'enumerations',
  parts: enumerationFlow,
  merge: (parts): readonly Enumeration[] => {
    const { lanes, depths, headingForms } = sortIntoLanes(parts);
    const runs = [...lanes.values()].flatMap((lane) =>
      takeNested(lane).flatMap((tokens) => readLane(tokens, depths)),
    );
    runs.sort((a, b) => comparePlaces(firstOf(a), firstOf(b)));
    return joinForms(runs).map((run, index, all) => settle(run, all, index, headingForms));
  },
});
