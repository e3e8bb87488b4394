import type { Place } from '../../markdown/block.ts';
import { placeIn } from '../passageEdits.ts';
import {
  announces,
  announcingStretch,
  placed,
  plainList,
  type AnnouncedList,
  type AnnouncingStretch,
  type FoundList,
} from './announcementFlow.ts';
import { FAR_OFF } from './announcements.ts';
import { addDistant } from './distantCounts.ts';
import { runsByStretch } from './enumerations.ts';
import { documentFact } from '../fact.ts';
import { headingLists } from './headingLists.ts';
import { outline } from '../outline.ts';
import { pairs, type WordPair } from './pairs.ts';
import { listsByStretch } from './stretchLists.ts';

/** Lists and their counts. A list that nothing counts is left out, and so is one in a sentence whose count is right. */
export const announcedLists = documentFact({
  id: 'announcedLists',
  parts: announcingStretch,
  needs: { runsByStretch, outline, pairs },
  merge: (stretches, needs): readonly AnnouncedList[] => {
    const byStretch = listsByStretch(stretches, needs.runsByStretch);
    const paired = pairLists(needs.pairs, stretches);
    const headed = headingLists(needs.outline, stretches);
    const near = [
      ...byStretch.flatMap(({ inline }) => inline),
      ...byStretch.flatMap(({ runs }) => runs),
      ...paired,
      ...byStretch.flatMap(({ markdown }) => markdown),
      ...headed.filter((list) => list.announced.length > 0),
    ];
    return addDistant(near, [...paired, ...headed], { stretches, byStretch });
  },
});

/** A third member after 另一方面. */
const THIRD = /[。；](?:此外|另外|同时|与此同时|再者|还有|最后|第三)/;

/** The two members of 一方面…另一方面…. */
function pairLists(
  found: readonly WordPair[],
  stretches: readonly AnnouncingStretch[],
): readonly FoundList[] {
  const within = found.flatMap((pair) =>
    pair.kind === 'pair' && pair.one.passage === pair.other.passage ? [pair] : [],
  );
  if (within.length === 0) return [];
  const byPassage = new Map(
    stretches.flatMap((stretch) =>
      stretch.texts.map(({ text, position }) => [text.passage, { text, place: { stretch, position } }]),
    ),
  );
  return within.flatMap(({ one, other }) => {
    const { text } = one.passage;
    const here = byPassage.get(one.passage);
    const chosen = here?.text.announcements.findLast(
      (each) =>
        each.end <= one.start &&
        each.sentence >= one.index - 1 &&
        announces(each, each.sentence === one.index) &&
        !/[一二]方面|[一二]是/.test(text.slice(each.end, one.start)),
    );
    if (!here || !chosen || Math.abs(chosen.value - 2) > FAR_OFF || THIRD.test(text.slice(other.end)))
      return [];
    const members = (): readonly Place[] =>
      [one, other].map((word) => placeIn(word.block, word.passage, word));
    const announced = [placed(chosen, here.text)];
    return [plainList({ announced, members, noun: '', place: here.place }, 2)];
  });
}
