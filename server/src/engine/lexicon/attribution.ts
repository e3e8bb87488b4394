/** How Chinese reports say where a figure comes from. Each list is an alternation of literal words. */

/** Verbs of showing and saying that are hardly ever anything else, after their subject. */
export const REPORTING_VERBS = words(`
  显示 表明 指出 披露 认为 预计 预估 预期 预判 估计 表示 介绍 透露 公布 发现 研判 印证 证实 提到 提及 写道 谈到 谈及 谈道 说道 告诉 援引 坦言 直言 承认 宣布 通报 推算
`);

/** Verbs that are nouns as well: a source only where the clause ends with them, or right after a title. */
export const REPORTING_NOUNS = words(`
  预测 估算 测算 统计 评估 监测 分析 报道 报告 调查 判断 总结 反映 揭示 说明 回应 强调 提出 明确 要求 规定 记载 列出 刊文 公示 通告 核算
`);

/** What policy documents do; figures after these are targets. */
export const POLICY_VERBS = words(`提出 明确 要求 强调 规定 指出 部署 确定 设定`);

/** Verbs that report observations, unlike those of policy. */
export const DATA_VERBS = words(`
  显示 表明 披露 预测 预计 预估 估计 估算 测算 推算 统计 公布 发现 表示 介绍 透露 研判 印证 证实 承认 通报 报道 评估 反映 揭示 指出 认为
`);

/** Nouns for collections of figures; someone must own them: 公安部数据, 海关统计. */
export const DATA_NOUNS = words(`
  数据 统计 调查 调研 普查 问卷 研究 测算 监测 报道 报告 结果 指数 样本 快报 简报 月报 资料 分析 评估 预测 榜单 口径 信息 文件
`);

/** Nouns for publications that are a source by themselves. */
export const PUBLICATION_NOUNS = words(`
  白皮书 蓝皮书 绿皮书 黄皮书 年报 半年报 季报 一季报 三季报 中报 财报 业绩报告 业绩快报 年度报告 财务报告 公报 公告 年鉴 招股书 招股说明书
  审计报告 社会责任报告 可持续发展报告 ESG报告 政府工作报告 普查报告 统计快报
`);

/** Nouns for documents of policy. */
export const POLICY_NOUNS = words(
  `规划 纲要 行动方案 实施方案 行动计划 意见 指导意见 通知 条例 办法 方案 建议 文件`,
);

/** What figures are made by, after 据, 根据 and the like. */
export const BASIS_NOUNS = words(`
  统计 测算 估算 估计 介绍 披露 了解 调查 调研 监测 预测 预计 报道 分析 研究 数据 报告 显示 公布 消息 口径 推算 核算 评估 透露 通报 普查 摸底
  年报 公告 财报 公报 白皮书 蓝皮书 年鉴 招股书 招股说明书 发布 整理 反映 信息
`);

/** The document's own authors and their inquiries, which count as a source. */
export const OWN_SUBJECTS = words(`
  本报告 课题组 项目组 本院 本所 我院 我所 我中心 本中心 本机构 本研究 本文 本刊 本次调查 本次调研 此次调研 此次调查 本调查 本调研 研究团队
  编写组 编委会 调研组 调查组 研究组 笔者 作者 我们 本白皮书 本蓝皮书 报告组 样本调查 抽样调查 问卷调查 问卷 实地调研
`);

/** Those who answered the document's own inquiry. */
export const RESPONDENTS = words(`
  受访 被访 被调查 被调研 样本企业 样本机构 样本农户 样本县 样本银行 样本中 参与调查 参与调研 调查对象 调研对象 调研企业 填答 回答者 受调查 受调研
`);

/** Verbs of the authors' own work. */
export const OWN_VERBS = words(`
  测算 统计 调查 调研 估算 预测 预计 计算 分析 整理 发现 显示 表明 抽样 估计 认为 监测 评估 推算 研判 判断 梳理 汇总 访谈
`);

/** Subjects that name nobody. */
export const ANONYMOUS_SUBJECTS = words(`
  业内 业界 有关 相关 市场 机构 人士 专家 分析 普遍 人们 外界 多家 多项 一些 部分 许多 众多 研究 最新 公开 权威 国际 国内 行业 这些 上述
  有 多数 综合 初步 不完全 各方 各类 大量 近期 近年 一项 学者 学界 实践 经验 事实 案例 实验 试点 应用 理论 推演 各地 各 企业 监管 监管部门
`);

/** Speakers without a name. */
export const ANONYMOUS_SPEAKERS = words(`
  业内人士 业内专家 业内 业界 有关专家 有关人士 有关部门 市场人士 市场普遍 市场 专家 分析人士 分析师 多家机构 有机构 机构 监管部门
`);

/** Titles of people whose words are a source. */
export const SPEAKER_TITLES = words(`
  主任 部长 局长 院长 所长 教授 分析师 首席 负责人 总裁 董事长 秘书长 司长 会长 研究员 发言人 院士 总经理 理事长 行长 主席 总监 CEO CFO CTO
  市长 省长 处长 总工程师 总经济师 总统计师 经济学家 记者 博士 理事 合伙人 创始人 署长 厅长 书记 县长 区长
`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
