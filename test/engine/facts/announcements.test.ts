import { describe, expect, it } from 'vitest';
import { announcedLists } from '../../../server/src/engine/facts/enumerations/announcedLists.ts';
import { findAnnouncements } from '../../../server/src/engine/facts/enumerations/announcements.ts';
import { splitSentences } from '../../../server/src/engine/facts/sentences.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';
import { documentFactOf } from './documentFactOf.ts';

function announcementsOf(text: string) {
  const passage = openDocument(text).blocks[0]?.passages[0];
  return passage ? findAnnouncements(passage.text, splitSentences(passage)) : [];
}

describe('findAnnouncements', () => {
  it.each([
    ['市场呈现五大趋势。', '五大趋势', 5],
    ['应当做好以下三点：', '三点', 3],
    ['面临三个方面的突出问题。', '三个方面的突出问题', 3],
    ['提出 12 项重点任务。', '12 项重点任务', 12],
    ['提出四大数字化转型总体目标。', '四大数字化转型总体目标', 4],
  ])('%s', (text, phrase, value) => {
    const [found] = announcementsOf(text);
    expect(found && text.slice(found.start, found.end)).toBe(phrase);
    expect(found?.value).toBe(value);
  });

  it.each([
    '第三大趋势正在形成。',
    '其他四个方面不再赘述。',
    '其中前三大问题最为突出。',
    '二十大提出的目标任务。',
    '每两个阶段评估一次。',
    '三个月内完成。',
    '1.5 个百分点。',
  ])('counts nothing: %s', (text) => {
    expect(announcementsOf(text)).toEqual([]);
  });
});

/** How many members the 、-list beside the first count has: one number, or two where it can be read in two ways. */
function listed(text: string): string {
  const list = announcementsOf(text).find((each) => each.list)?.list;
  if (!list) return 'none';
  const size = list.least === list.most ? String(list.least) : `${String(list.least)}-${String(list.most)}`;
  return size + (list.open ? '+' : '');
}

describe('the list beside a count', () => {
  it.each([
    ['打通引进、转岗、合作三大渠道。', '3'],
    ['覆盖研发、生产和销售三大环节。', '2-3'],
    ['覆盖研发、采购、生产和销售四大环节。', '4'],
    ['完善研发、制造、检测及售后维护三大环节。', '3-4'],
    ['工行、农行、中行等六大类机构。', '3+'],
    ['推进“获客、活客、留客”三个环节。', '3'],
    ['实施“东数”“西算”“北联”三大工程。', '3'],
    ['出台《条例》《办法》两部法规。', '2'],
    ['连接供应、需求的两端。', '2'],
    ['形成三大体系：标准、评价、监管。', '3'],
    ['形成三大体系（标准、评价、监管）。', '3'],
    ['分为四个环节：采集数据，校验质量，计算评分，回溯修正。', '4'],
    ['分为两大方向：供给侧改革和需求侧管理。', '2'],
    ['今日有三大看点：甲厂开工，产能翻番；乙厂投产；丙厂停工。', '3'],
    ['上海、深圳的两大交易所。', 'none'],
    ['向上海、广州派驻两个工作组。', 'none'],
    ['深化业务、技术融合，打造两大平台。', 'none'],
    ['沪、苏、浙、皖三省一市。', 'none'],
    ['一、二、三产业。', 'none'],
    ['甲、乙三个中的两个方面。', 'none'],
    ['三个方面：一是快、稳；二是准。', 'none'],
  ])('%s', (text, expected) => {
    expect(listed(text)).toBe(expected);
  });
});

describe('announcedLists', () => {
  /** Announced and counted, list by list. */
  const compare = (text: string): readonly string[] =>
    documentFactOf(announcedLists, text).map(
      ({ announced, least }) =>
        `${announced.map(({ announcement }) => String(announcement.value)).join(' ')} / ${String(least)}`,
    );

  it.each([
    ['in the sentence', '有四个特点：一是快；二是准；三是省。', ['4 / 3']],
    ['in the sentence before', '呈现三个特点。一是快。二是准。', ['3 / 2']],
    ['in the paragraph before', '呈现三个特点：\n\n一是快。\n\n二是准。', ['3 / 2']],
    ['of the section', '## 三大趋势\n\n第一，快。\n\n第二，准。', ['3 / 2']],
    ['of the title, too', '# 四大趋势\n\n将呈现三大趋势：\n\n第一，快。\n\n第二，准。', ['3 4 / 2']],
    ['over headings', '# 三大趋势\n\n## 趋势一：快\n\n## 趋势二：准', ['3 / 2']],
    ['before headings', '## 建议\n\n提出三项举措。\n\n### 1. 快\n\n### 2. 准', ['3 / 2']],
    ['a Markdown list', '提交以下三项：\n\n- 快\n- 准', ['3 / 2']],
    ['a pair', '体现在三个方面。一方面，快；另一方面，准。', ['3 / 2']],
    ['after the list', '一是快。二是准。以上三点缺一不可。', ['3 / 2']],
    [
      'of the report itself',
      '# 甲\n\n本报告提出四大趋势。\n\n## 三大趋势\n\n趋势一：快\n\n趋势二：准',
      ['3 4 / 2'],
    ],
    [
      'agents at the end of the paragraph',
      '呈现三大趋势。由人行等七部门推进。\n\n第一，快。\n\n第二，准。',
      [],
    ],
    ['agents before a colon', '发展改革委等四部门提出：一是快；二是准。', []],
    ['agents, counted', '征求以下三部门：一是甲部；二是乙部。', ['3 / 2']],
    ['agents that qualify', '十二家单位提出三项企业发展倡议。一是快；二是准。', ['3 / 2']],
    ['agents after the list', '第一，快。第二，准。上述四部门表示赞同。', []],
    ['a run within 一类', '形成了两类模式。一类是快，包括：（1）甲；（2）乙；（3）丙。另一类是准。', []],
    [
      'a run within 一类, a paragraph on',
      '形成了两类模式。\n\n一类是快，包括：（1）甲；（2）乙；（3）丙。\n\n另一类是准。',
      [],
    ],
    ['a run within the next member', '一是快。形成了两类模式。\n\n二是准：（1）甲；（2）乙；（3）丙。', []],
    [
      'a run of paragraphs within a member',
      '# 两类模式\n\n一是快：\n\n（1）甲\n\n（2）乙\n\n（3）丙\n\n二是准。',
      ['2 / 2'],
    ],
    [
      'a wanting heading without its number',
      '## 建议\n\n提出三项举措。\n\n### 1. 快\n\n### 2. 准\n\n### 省',
      [],
    ],
    [
      'a wanting heading in another form',
      '## 建议\n\n提出三项举措。\n\n### 1. 快\n\n### 2. 准\n\n### （3）省',
      [],
    ],
    [
      'a wanting heading at another level',
      '## 建议\n\n提出三项举措。\n\n### 1. 快\n\n### 2. 准\n\n#### 3. 省',
      [],
    ],
    [
      'a summary is no wanting heading',
      '## 建议\n\n提出三项举措。\n\n### 1. 快\n\n### 2. 准\n\n### 本章小结',
      ['3 / 2'],
    ],
    [
      'after a list of tables',
      '## 表目录\n\n- 表 1 甲\n- 表 2 乙\n- 表 3 丙\n\n## 一、丁\n\n呈现三大趋势。\n\n一是快。\n\n二是准。',
      ['3 / 2'],
    ],
    ['a word with the wrong mark', '提出三点建议。首先，快。其次、准。最后，省。', ['3 / 3']],
    ['actors are no announcement', '三大运营商加快布局。一是快。二是准。', []],
    ['a slogan in quotes', '坚持“三个方面”。一是快。二是准。', []],
    ['chapters are no trends', '# 五大趋势报告\n\n## 一、概述\n\n## 二、现状\n\n## 三、建议', []],
    ['the outer run', '有两个特点。一是快，即：（1）甲；（2）乙；（3）丙。二是准。', ['2 / 2']],
  ])('%s', (_, text, expected) => {
    expect(compare(text)).toEqual(expected);
  });
});
