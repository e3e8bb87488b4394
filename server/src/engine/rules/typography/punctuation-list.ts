import { coordinations, type Coordinations } from '../../facts/typography/coordinations.ts';
import { listJoints } from '../../facts/typography/listJoints.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding } from '../rule.ts';
import { editsThroughout, isThroughout } from '../throughout.ts';

type Message =
  | 'superfluous'
  | 'throughout'
  | 'joined'
  | 'clauses'
  | 'unmarked'
  | 'remove'
  | 'removeAll'
  | 'replace'
  | 'insert';

/** 、 between quotations or titles of a list, between clauses, and missing between words that have it elsewhere. */
export const punctuationList = documentRule({
  id: 'punctuation-list',
  group: 'typography',
  title: { zh: '并列引号书名号间顿号', en: '、 between quoted items' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    superfluous: {
      zh: '并列的引号之间、书名号之间通常不用顿号，{marks} 里的顿号应删（GB/T 15834—2011 4.5.3.5）。',
      en: 'Quotations or titles in a row usually take no 、 between them: {marks} (GB/T 15834—2011 4.5.3.5).',
    },
    throughout: {
      zh: '全文 {count} 处并列的引号、书名号之间用了顿号（不用的 {right} 处），通常不用（GB/T 15834—2011 4.5.3.5）。',
      en: '、 between quotations or titles in a row in {count} places (without it in {right}); usually there is none (GB/T 15834—2011 4.5.3.5).',
    },
    joined: {
      zh: '“{words}”之间少了顿号：全文另有 {others} 处写作“{right}”，并列词语之间用顿号（GB/T 15834—2011 4.5.3.1）。',
      en: '“{words}” lacks its 、: {others} other places have “{right}” (GB/T 15834—2011 4.5.3.1).',
    },
    clauses: {
      zh: '顿号前后各是一个分句，有自己的主语和数据，应改用逗号（GB/T 15834—2011 4.4.3.1）。',
      en: '、 stands between two clauses, each with its subject and figure: write ， (GB/T 15834—2011 4.4.3.1).',
    },
    unmarked: {
      zh: '两个分句之间少了逗号：前一句说占比，后一句说位次（GB/T 15834—2011 4.4.3.1）。',
      en: 'Two clauses run on without ，: one gives the share, the other the rank (GB/T 15834—2011 4.4.3.1).',
    },
    insert: { zh: '补逗号', en: 'Insert ，' },
    remove: { zh: '删去顿号', en: 'Remove 、' },
    removeAll: { zh: '全文删去', en: 'Remove all of them' },
    replace: { zh: '改为“{right}”', en: 'Write “{right}”' },
  },
  facts: { joints: listJoints, coordinated: coordinations },
  *check({ joints: { wrong, right }, coordinated }): Iterable<Finding<Message>> {
    yield* coordinationFaults(coordinated);
    const [first] = wrong;
    if (first && isThroughout(wrong.length, right)) {
      const edits = editsThroughout(wrong, (joint) => joint.edits);
      yield {
        message: 'throughout',
        data: { count: wrong.length, right },
        at: first.at,
        scope: 'document',
        fix: edits.length > 0 ? { title: 'removeAll', edits } : undefined,
      };
      return;
    }
    for (const { at, marks, edits } of wrong) {
      yield { message: 'superfluous', data: { marks }, at, fix: edits && { title: 'remove', edits } };
    }
  },
});

function* coordinationFaults({ joined, clauses, unmarked }: Coordinations): Iterable<Finding<Message>> {
  for (const { at, words, right, others, edits } of joined) {
    const data = { words, right, others };
    yield { message: 'joined', data, at, fix: edits && { title: 'replace', data, edits } };
  }
  for (const { at, right, edits } of clauses) {
    const suggestions = edits ? [{ title: 'replace' as const, data: { right }, edits }] : [];
    yield { message: 'clauses', at, suggestions };
  }
  for (const { at, edits } of unmarked) {
    yield { message: 'unmarked', at, suggestions: edits ? [{ title: 'insert', edits }] : [] };
  }
}
