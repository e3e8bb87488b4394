/**
 * Plans set targets: in 行动方案, 工作计划 and the like a figure without a period of the past says what is to be, which
 * no source can back; so it does under 对策建议. Their chapters on the state of things report figures as any report does.
 */
const PLAN =
  /(?:行动方案|实施方案|工作方案|建设方案|行动计划|工作计划|工作要点|实施意见|(?:发展|专项)规划|(?:主要|总体|发展|工作|重点)目标|重点任务|主要任务|(?:对策|政策|工作|发展|若干)[与和及]?(?:措施)?建议|(?:下一步|下步|来年|明年)[^，。]{0,4}(?:工作|打算|安排|计划))(?:[（(〔][^）)〕]*[）)〕])?$/;
const STATE = /背景|现状|基础|形势|回顾|成效|成绩|进展|问题|情况|总结|分析|评估|研究|解读|白皮书|蓝皮书|报告/;
/** Words that tell of what has been. */
const LOOKS_BACK =
  /已|截[至止]|目前|当前|现有|同比|环比|上年|去年|以来|过去|年末|(?<![到至较比在]\s?)(?:19|20)\d{2}\s?年/;

/** True where a section under this title lays down what is to be; false where it reports; undefined for any other. */
export function setsTargets(title: string): boolean | undefined {
  const bare = title.replace(/\s+/g, '');
  if (PLAN.test(bare)) return !/解读|研究|分析|评估/.test(bare);
  return STATE.test(bare) ? false : undefined;
}

/** True where the sentence says nothing of the past: in a plan, its figures are targets. */
export function looksAhead(sentence: string): boolean {
  return !LOOKS_BACK.test(sentence);
}
