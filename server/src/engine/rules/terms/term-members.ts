import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { memberLists, type MemberList } from '../../facts/terms/memberLists.ts';
import { prose, type Prose } from '../../facts/sentences.ts';
import type { Block } from '../../markdown/block.ts';
import type { Span } from '../../text/span.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding, type Fix } from '../rule.ts';
import { isAnnounced, isOrdered, joinLike, leftOut, missingFrom } from './memberJudgement.ts';

type Message = 'missing' | 'repeated' | 'order' | 'rewrite';

/** A list of the members of a group, such as the five of “五篇大文章”, that is not the group. */
export const termMembers = blockRule({
  id: 'term-members',
  group: 'terms',
  title: { zh: '术语成员', en: 'Members of a term' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages: {
    missing: {
      zh: '这里列举“{group}”的内容，缺{names}，也没有“等”字；完整的列举是：{list}。',
      en: 'This list of “{group}” leaves out {names} without 等; in full: {list}.',
    },
    repeated: {
      zh: '列举“{group}”的内容时，{names}出现了两次；完整的列举是：{list}。',
      en: '{names} stands twice in this list of “{group}”; in full: {list}.',
    },
    order: {
      zh: '“{group}”的内容有固定次序，应为：{list}。',
      en: 'The members of “{group}” have a set order: {list}.',
    },
    rewrite: { zh: '改为“{list}”', en: 'Replace by “{list}”' },
  },
  facts: { lists: memberLists, prose },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(block, { lists = [], prose: flows = [] }) {
    for (const list of lists) {
      const finding = list.members.length >= LEAST_MEMBERS ? checkList(block, list, flows) : undefined;
      if (finding) yield finding;
    }
  },
});

/** Two members side by side are no list of the group. */
const LEAST_MEMBERS = 3;

function checkList(block: Block, list: MemberList, flows: readonly Prose[]): Finding<Message> | undefined {
  const canonical = list.group.members ?? [];
  const names = list.members.map(({ name }) => name);
  const missing = missingFrom(list);
  const repeated = list.members.find(({ name }, index) => names.indexOf(name) < index);
  const isFull = names.length >= canonical.length;
  if (repeated) return findingOf(block, list, 'repeated', [repeated.name], repeated, isFull ? [] : missing);
  const left = leftOut(list, flows);
  const accounted = missing.filter((name) => !left.includes(name));
  if (left.length > 0) return findingOf(block, list, 'missing', left, list, accounted);
  const isJudged = names.length > LEAST_MEMBERS || list.isOpen || isAnnounced(list);
  return isJudged && !isOrdered(list, canonical)
    ? findingOf(block, list, 'order', [], list, missing)
    : undefined;
}

function findingOf(
  block: Block,
  list: MemberList,
  message: Message,
  names: readonly string[],
  span: Span,
  omit: readonly string[],
): Finding<Message> {
  const { passage, group } = list;
  const wanted = (group.members ?? []).filter((name) => !omit.includes(name));
  const data = { group: group.preferred, names: names.join('、'), list: wanted.join('、') };
  const text = joinLike(list, wanted);
  const edits = replaceIn(block, passage, { start: list.start, end: list.end, text });
  const fix: Fix<Message> | undefined =
    edits && edits.length > 0 ? { title: 'rewrite', data, edits } : undefined;
  return { message, data, at: placeIn(block, passage, span), suggestions: fix ? [fix] : undefined };
}
