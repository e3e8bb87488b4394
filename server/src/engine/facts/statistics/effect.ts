import { contextOf } from './context.ts';
import type { Statistic } from './kind.ts';

/** What measures are meant to improve: figures about it describe a result, not a state of the world at a date. */
const OBJECTS =
  /(?:效率|精度|准确率|识别率|召回率|命中率|成功率|合格率|良品率|良率|时延|延迟|耗时|用时|时间|周期|人力|人工|工作量|能耗|电耗|功耗|故障率|误报率|误判率|差错率|停机|成本|速度|响应|性能|满意度|体验)[^，。；：]{0,16}$/;
const COMPARED = /同比|环比|较上年|比上年|较去年|全国|全省|全球|我国|行业平均/;

/** True for 效率提升 30%, 成本下降两成, 提速 3 倍. */
export function isEffect(sentence: string, statistic: Statistic): boolean {
  if (statistic.kind === 'multiple' || statistic.kind === 'growth') return true;
  const { clause, before } = contextOf(sentence, statistic);
  return OBJECTS.test(before) && !COMPARED.test(clause);
}
