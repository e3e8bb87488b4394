import { foreignIn } from '../../facts/typography/chineseContext.ts';
import { citationsIn } from '../../facts/typography/enclosures.ts';
import { placeIn, replaceIn } from '../../facts/passageEdits.ts';
import { prose } from '../../facts/sentences.ts';
import type { Block } from '../../markdown/block.ts';
import type { Passage } from '../../markdown/passage.ts';
import { noOptions } from '../options.ts';
import { blockRule, type Finding, type Fix } from '../rule.ts';
import { repeatedMarks, type RepeatedMark } from './repeatedMarks.ts';

type Message = 'same' | 'different' | 'emphatic' | 'dash' | 'halfDash' | 'replace';

/** Marks that stand twice, two marks where one belongs, and dashes of the wrong length. */
export const punctuationRepeat = blockRule({
  id: 'punctuation-repeat',
  group: 'typography',
  title: { zh: '标点重叠', en: 'Doubled punctuation' },
  severity: 'warning',
  fixable: 'fix',
  options: noOptions,
  messages: {
    same: {
      zh: '标点“{marks}”重复：一处停顿只用一个点号，留一个“{right}”即可。',
      en: 'Doubled “{marks}”: one pause takes one mark, “{right}”.',
    },
    different: {
      zh: '点号“{marks}”连用：一处停顿只用一个点号，如“{right}”。',
      en: '“{marks}” side by side: one pause takes one mark, such as “{right}”.',
    },
    emphatic: {
      zh: '“{marks}”叠用，报告里用一个“{right}”即可：感情极强烈时才叠用（GB/T 15834—2011 4.2.3.3、4.3.3.2）。',
      en: '“{marks}”: one “{right}” will do; marks are doubled for strong emotion only (GB/T 15834—2011 4.2.3.3, 4.3.3.2).',
    },
    dash: {
      zh: '破折号“{marks}”应写作“——”，占两个字位置（GB/T 15834—2011 4.10.2、5.1.4）。',
      en: 'Write the dash as “——” instead of “{marks}” (GB/T 15834—2011 4.10.2, 5.1.4).',
    },
    halfDash: {
      zh: '这里的“—”像是破折号，应写作“——”，占两个字位置；“—”是连接号（GB/T 15834—2011 4.10.2、4.13.2）。',
      en: 'This “—” looks like a dash, which is “——”; “—” is a connector (GB/T 15834—2011 4.10.2, 4.13.2).',
    },
    replace: { zh: '改为“{right}”', en: 'Replace by “{right}”' },
  },
  facts: { prose },
  blocks: ['paragraph', 'heading', 'table', 'list', 'blockquote', 'footnoteDefinition'],
  *check(block, facts): Iterable<Finding<Message>> {
    for (const each of facts.prose ?? []) {
      const { passage } = each;
      const marks = repeatedMarks(passage.text);
      if (marks.length === 0) continue;
      const { isInTitle, isInQuotation } = citationsIn(passage.text);
      const isForeign = foreignIn(each);
      for (const mark of marks) {
        const isVoice = mark.kind === 'emphatic' && isInQuotation(mark);
        if (!isInTitle(mark) && !isForeign(mark.start) && !isVoice) yield findingOf(block, passage, mark);
      }
    }
  },
});

function findingOf(
  block: Block,
  passage: Passage,
  { kind, start, end, rights, safe }: RepeatedMark,
): Finding<Message> {
  const marks = passage.text.slice(start, end);
  const fixes = rights.flatMap((right): Fix<Message>[] => {
    const edits = replaceIn(block, passage, { start, end, text: right });
    return edits && edits.length > 0 ? [{ title: 'replace', data: { right }, edits }] : [];
  });
  return {
    message: kind,
    data: { marks, right: rights[0] ?? '' },
    at: placeIn(block, passage, { start, end }),
    ...(safe ? { fix: fixes[0] } : { suggestions: fixes }),
  };
}
