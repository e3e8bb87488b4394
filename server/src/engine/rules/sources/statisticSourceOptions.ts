import { choice, count, flag, options, strings } from '../options.ts';

/** The options of `statistic-source`. */
export const statisticSourceOptions = options({
  claims: flag(true, {
    zh: '没有数字的增长断言（规模呈指数级增长）也算数据',
    en: 'Claims of growth without a figure (规模呈指数级增长) count as statistics',
  }),
  results: choice(['report', 'accept'], {
    zh: '项目成效数据（效率提升 30%）：report 要有来源，accept 由案例本身承担',
    en: 'Results of a project (效率提升 30%): report wants a source, accept leaves them to the case',
  }),
  anonymous: choice(['accept', 'report'], {
    zh: '不指明是谁的来源（研究显示、业内人士预计）：accept 算有来源，report 单独提示',
    en: 'Sources that name nobody (研究显示, 业内人士预计): accept them or report them',
  }),
  reach: choice(['sentence', 'paragraph', 'document'], {
    zh: '出处管到哪里：sentence 本句及承接它的下一句，paragraph 本段，document 全文',
    en: 'How far an attribution reaches: its sentence and what continues it, its paragraph, the whole draft',
  }),
  byline: choice(['ignore', 'accept'], {
    zh: '题下的“来源：某某”是否算全文数据的来源',
    en: 'Whether a 来源 line under the title is the source of all figures',
  }),
  exempt: strings({
    zh: '不算数据的说法，含这些文字的句子不查',
    en: 'Phrases that are no statistics; sentences with them are left alone',
  }),
  merge: count(
    3,
    {
      zh: '全文没有一处来源时，缺来源的句子达到几句合为一条',
      en: 'How many sentences without source make one finding where the draft cites nothing',
    },
    1,
  ),
});
