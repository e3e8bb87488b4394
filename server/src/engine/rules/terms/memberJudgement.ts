import type { Member, MemberList } from '../../facts/terms/memberLists.ts';
import { sentenceAt, type Prose } from '../../facts/sentences.ts';

const BEFORE = /[”’」』]?\s?(?:[（(：:即]|——|，即|，?(?:包括|分别是|分别为|是指|指的是))\s?[“‘「『]?$/;
const AFTER = /^[”’」』）)]?\s?[这等共]?\s?[“‘「『]?/;

/** The group is named right before or after the list: …、数字金融“五篇大文章”, 五篇大文章（科技金融、…）. */
export function isAnnounced({ passage, group, start, end }: MemberList): boolean {
  const before = passage.text.slice(Math.max(0, start - group.preferred.length - 10), start);
  const after = passage.text.slice(end, end + group.preferred.length + 5);
  return (
    before.replace(BEFORE, '').endsWith(group.preferred) ||
    after.replace(AFTER, '').startsWith(group.preferred)
  );
}

/** 四个领域 after a list of four. */
const FEWER = /^[”’」』]?\s?[二三四五六2-6两]\s?[篇个项类大种]|^[”’」』]?\s?(?:其他|其余|另外)/;
const OTHERS = /(?:其他|其余|另外)[^，。；]{0,8}$/;

/** So far into a sentence a name can still be its subject: 当前，…. */
const SUBJECT_REACH = 8;

/**
 * The members that a list leaves out without accounting for them. A member is accounted for where it is the subject
 * of the sentence, whose partners are listed, or stands at the head of an earlier sentence of the paragraph; all
 * are where the text says that there are fewer. Two that are missing are taken for a choice of the author's, unless
 * the group itself is named.
 */
export function leftOut(list: MemberList, flows: readonly Prose[]): readonly string[] {
  const missing = missingFrom(list);
  if (missing.length === 0 || list.isOpen || isAnnounced(list)) return list.isOpen ? [] : missing;
  const { text } = list.passage;
  const sentences = flows.find(({ passage }) => passage === list.passage)?.sentences ?? [];
  const sentence = sentenceAt(sentences, list.start);
  if (!sentence) return [];
  const around = `${text.slice(sentence.start, list.start)}\n${text.slice(list.end, sentence.end)}`;
  const left = missing.filter((name) => !around.includes(name));
  const isNamed = missing.length === 2 && around.includes(list.group.preferred);
  if (left.length !== 1 || (missing.length > 1 && !isNamed)) return [];
  if (FEWER.test(text.slice(list.end, list.end + 4)) || OTHERS.test(text.slice(0, list.start))) return [];
  // 数字技术 赋能科技金融、绿色金融、普惠金融、养老金融.
  if (left.every((name) => around.includes(name.slice(0, 2)))) return [];
  const heads = sentences
    .filter(({ end }) => end <= sentence.start)
    .map((earlier) => earlier.text.slice(0, list.group.preferred.length + SUBJECT_REACH));
  return left.filter((name) => !heads.some((head) => head.includes(name)));
}

/** The members of the group that are not in the list, in canonical order. */
export function missingFrom({ group, members }: MemberList): readonly string[] {
  return (group.members ?? []).filter((name) => !members.some((member) => member.name === name));
}

/** In the order of the group; the first may step forward as the partner of the rest: 数字金融和科技金融、绿色金融…. */
export function isOrdered({ members, passage }: MemberList, canonical: readonly string[]): boolean {
  const [first, second] = members;
  const joint = first && second ? passage.text.slice(first.end, second.start) : '';
  return (
    isAscending(members, canonical) || (CONJUNCTION.test(joint) && isAscending(members.slice(1), canonical))
  );
}

const CONJUNCTION = /[和与同跟]/;

function isAscending(members: readonly Member[], canonical: readonly string[]): boolean {
  const ranks = members.map(({ name }) => canonical.indexOf(name));
  return ranks.every((rank, index) => rank > (ranks[index - 1] ?? -1));
}

/** The names, joined as the list joins its own. */
export function joinLike({ members, passage }: MemberList, names: readonly string[]): string {
  const joints = members
    .slice(1)
    .map((member, index) => passage.text.slice(members[index]?.end, member.start));
  const first = joints[0];
  const inner = first === undefined || CONJUNCTION.test(first) ? '、' : first;
  const last = joints.at(-1) ?? inner;
  return names
    .map((name, index) => (index === 0 ? '' : index === names.length - 1 ? last : inner) + name)
    .join('');
}
