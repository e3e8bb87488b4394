import {
  appended,
  han,
  inHouseSpacing,
  insert,
  linesOf,
  proseLines,
  replace,
  type HarmlessOperator,
  type Line,
} from '../operator.ts';

/** Paragraphs of running text behind which another block may stand. */
const paragraphs = (text: string): readonly Line[] =>
  proseLines(text).filter((line) => line.text.endsWith('。'));

/** A block of its own behind every paragraph of running text. */
const block =
  (source: string, behind: (line: Line) => boolean = () => true): HarmlessOperator['sites'] =>
  (text) =>
    paragraphs(text)
      .filter(behind)
      .map((line) => ({ edits: [insert(line.end, `\n\n${inHouseSpacing(text, source)}`)] }));

/** A list there is neither what the paragraph announces nor stands between the members of a run of paragraphs. */
const isFreeForList = (line: Line): boolean =>
  !/^(?:[一二三四五]是|第[一二三四五]，)|[五四三]\S{1,3}。$/.test(line.text);

/** Sentences that look like faults and are none; each at some paragraphs' ends, so that all come to their turn. */
const sentences =
  (list: readonly string[]): HarmlessOperator['sites'] =>
  (text) =>
    list.flatMap((sentence, index) => {
      const sites = appended(sentence)(text);
      return [sites[(index * 3) % sites.length], sites[(index * 3 + 7) % sites.length]].filter(
        (site) => site !== undefined,
      );
    });

/** The whole text written anew. */
const rewritten =
  (into: (text: string) => string): HarmlessOperator['sites'] =>
  (text) => [{ edits: [replace({ start: 0, end: text.length }, into(text))] }];

const blankLines = (text: string): readonly Line[] => linesOf(text).filter((line) => line.text === '');

/** The next figure, mentioned, with its source, its caption and, where there is one, its entry. */
function figureAdded(text: string): ReturnType<HarmlessOperator['sites']> {
  const captions = [...text.matchAll(/^图 \d+ .*$/gm)];
  const last = captions.at(-1);
  const number = captions.length + 1;
  const name = inHouseSpacing(text, `图 ${String(number)}`);
  const label = `${name} 典型做法流程示意`;
  const figure = `具体流程如${name}${inHouseSpacing(text, '1 所示').slice(1)}。\n\n![${label}](images/flow.svg)\n\n来源：根据公开资料整理\n\n${label}`;
  const entries = /^## 图目录\n\n(?:- .*\n)+/m.exec(text);
  const entry = entries ? [insert(entries.index + entries[0].length, `- ${label}\n`)] : [];
  return paragraphs(text)
    .filter((line) => line.start > (last?.index ?? 0))
    .map((line) => ({ edits: [...entry, insert(line.end, `\n\n${figure}`)] }));
}

/** A statistic with the next footnote in the last paragraph, where the order stays right. */
function footnoteAdded(text: string): ReturnType<HarmlessOperator['sites']> {
  const labels = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map((match) => Number(match[1]));
  const label = `[^${String((labels.at(-1) ?? 0) + 1)}]`;
  const lastMarker = [...text.matchAll(/\[\^\d+\](?!:)/g)].at(-1)?.index ?? 0;
  const definition = `${label}: 来源：国家统计局《中国统计年鉴 2025》（2025 年）。`;
  const end = text.trimEnd().length;
  return paragraphs(text)
    .filter((line) => line.start > lastMarker)
    .map((line) => ({
      edits: [
        insert(line.end, inHouseSpacing(text, `2024 年末，全国共有乡镇 3.8 万个${label}。`)),
        insert(end, `${labels.length > 0 ? '\n' : '\n\n'}${inHouseSpacing(text, definition)}`),
      ],
    }));
}

/** A complete run of （1） … within each member of a run of 一是 …. */
function nestedRuns(text: string): ReturnType<HarmlessOperator['sites']> {
  const nested = '具体包括：（1）明确责任主体；（2）细化操作流程；（3）加强跟踪评估。';
  return proseLines(text).flatMap((line) =>
    [...line.text.matchAll(/。(?=[二三四五]是|$)/g)]
      .filter(() => /[一二三四五]是/.test(line.text))
      .map((match) => ({ edits: [insert(line.start + match.index + 1, nested)] })),
  );
}

/** A run of 一是 … on its own. */
const run = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${han(index + 1)}是${RUN[index] ?? ''}。`).join('');
const RUN = ['完善工作机制', '加强人才培养', '优化考核办法', '推广典型经验'];

const neutral =
  '这一变化并非一日之功。无论是基层人员，还是管理部门，都在实践中不断总结经验，逐步找到了适合自身条件的路径。';

export const harmlessOperators: readonly HarmlessOperator[] = [
  { name: 'neutral paragraph', sites: block(neutral) },
  { name: 'neutral sentence', sites: appended('这一做法值得各地结合实际加以借鉴。') },
  {
    name: 'sentences that come near to a fault',
    sites: appended(
      '建设不是终点，而是起点；只有用户满意，项目才算成功。由于标准不一，数据难以互通，服务水平有待提高。原因在于机制不健全，要从需求出发，以解决问题为导向。',
    ),
  },
  {
    name: 'more blank lines',
    sites: (text) => blankLines(text).map((line) => ({ edits: [insert(line.start, '\n\n')] })),
  },
  {
    name: 'blank line with white space',
    sites: (text) =>
      blankLines(text)
        .filter((line) => line.start > 120)
        .map((line) => ({ edits: [insert(line.start, '  ')] })),
  },
  {
    name: 'the whole text with other line ends, ends or marks',
    sites: (text) => [
      ...rewritten((all) => all.replaceAll('\n', '\r\n'))(text),
      ...rewritten((all) => all.trimEnd())(text),
      ...rewritten((all) => `${all}\n\n`)(text),
      ...rewritten((all) => `\ufeff${all}`)(text),
      ...rewritten((all) => all.replaceAll('\n\n', '\n\n\n'))(text),
      ...rewritten((all) => all.replace(/^- /gm, '* ').replace(/^ {2}- /gm, '  * '))(text).filter(() =>
        text.includes('\n- '),
      ),
    ],
  },
  {
    name: 'sentence with numbers that are no statistics',
    sites: sentences([
      '5G 与 Web3.0 等技术的融合仍在探索之中。',
      '标点符号的用法按照 GB/T 15834 的规定执行。',
      '第三方机构可以参与评估，但不得代替主体责任。',
      '一些地方正在培育“第二增长曲线”。',
      '有关工作由中国人民银行等七部门共同推进。',
      '这项工作关系三农，也关系千家万户。',
      '服务方式由千篇一律转向千人千面。',
      '核心系统采用两地三中心架构。',
      '一、二、三产业融合发展的基础更加扎实。',
      '二、三线城市的需求同样值得关注。',
      '相关设备的密钥长度为 2048 位。',
      '服务对象以 60 岁及以上老年人为主。',
    ]),
  },
  {
    name: 'sentence with words like ordinals',
    sites: sentences([
      '项目将于 2026 年第三季度启动。',
      '第十四届全国人民代表大会第三次会议审议了有关议案。',
      '受访者首先选择的是离家近的服务点。',
      '据世界银行统计，2024 年我国相关产业规模居全球第二。',
      '这是第一次在县一级开展此类试点。',
      '最后一公里问题由来已久。',
      '其一贯做法是先试点、后推广。',
      '这一方面的经验还不多。',
      '双方都是第一责任人。',
      '二是二、一是一，数据不能含糊。',
    ]),
  },
  {
    name: 'statistic with an attribution',
    sites: sentences([
      '据国家统计局统计，2025 年全国相关行业增加值同比增长 5.2%。',
      '国家统计局数据显示，2024 年末全国常住人口城镇化率为 67.0%。',
      '据中国人民银行统计，截至 2024 年末，有关贷款余额为 12.4 万亿元。',
      '国家统计局发布的《中国统计年鉴 2025》显示，2024 年全国共有乡镇 3.8 万个。',
    ]),
  },
  { name: 'statistic with the next footnote', sites: footnoteAdded },
  { name: 'block quote', sites: block('> 金融活，经济活；金融稳，经济稳。') },
  { name: 'fenced code', sites: block('```text\n(一)  第三,乱七八糟。。 [^99] 图 9\n二是 “没有关上\n```') },
  { name: 'HTML comment', sites: block('<!-- 待核：第二、二是(一) 五大篇文章 截止 2025年 [^77] 表 99 -->') },
  {
    name: 'inline code',
    sites: appended('导出的文件使用 `report(1),五大篇文章...` 这样的名称。'),
  },
  { name: 'Markdown link', sites: appended('有关说明见[编写办法](https://example.com/a(1),b?x=1.0)。') },
  { name: 'complete run of （1）（2）（3） within a member', sites: nestedRuns },
  {
    name: 'complete run of 一是 … announced',
    sites: block(`针对上述情况，可以采取四项措施。${run(4)}`, isFreeForList),
  },
  {
    name: 'complete run closed by 同时',
    sites: block(`下一步，${run(3)}同时，要注意防范风险。`, isFreeForList),
  },
  {
    name: 'complete pair',
    sites: block('一方面，要立足当前，解决突出问题。另一方面，要着眼长远，完善制度安排。'),
  },
  {
    name: '一方面 with 同时',
    sites: block('一方面，要立足当前，解决突出问题；同时，要着眼长远，完善制度安排。'),
  },
  {
    name: 'ordered list',
    sites: block('1. 明确责任主体。\n2. 细化操作流程。\n3. 加强跟踪评估。', isFreeForList),
  },
  {
    name: 'bullet list',
    sites: block('- 明确责任主体\n- 细化操作流程\n- 加强跟踪评估', isFreeForList),
  },
  {
    name: 'address, telephone and postcode',
    sites: block('地址：杭州市西湖区文三路 90 号　邮编：310012　电话：0571-88000000'),
  },
  { name: 'figure with caption and source', sites: figureAdded },
  {
    name: 'English sentence',
    sites: block('Rural finance is changing, and so are its risks (see e.g. Smith et al., 2020).'),
  },
  {
    name: 'titles with numbers in them',
    sites: sentences([
      '《2023—2025 年数字化行动方案（征求意见稿）》对此作出安排。',
      '《“十四五”数字经济发展规划》明确了重点任务。',
      '《第 3 次全国农业普查主要数据公报（第一号）》可供参考。',
      '《关于做好 2025 年 100 项重点工作的通知》已经公布。',
      '《国务院办公厅关于做好金融“五篇大文章”的指导意见》是重要依据。',
    ]),
  },
  {
    name: 'set phrases of the genre',
    sites: sentences([
      '改革需要“自上而下”和“自下而上”相结合。',
      '要坚持“一张蓝图绘到底”，一茬接着一茬干。',
      '天天有巡查，月月有通报，年年有进步。',
      '“五篇大文章”相互支撑，缺一不可。',
      '这是一场“硬仗”（也是一场“持久战”）。',
      '能否做到位？关键看落实！',
      '各方携手共建、共治、共享……前景可期。',
      '其中的难点——也是重点——在于机制。',
    ]),
  },
];
