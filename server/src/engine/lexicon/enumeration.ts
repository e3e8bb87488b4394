/**
 * Words of enumerations: what counts (量词), what is counted (趋势, 特点), what announces a list and what closes one.
 * Plain data; the facts that read it make the patterns.
 */

/** Words for order without a figure, in their order. The last one closes a list wherever it stands. */
export const ORDER_WORDS: readonly string[] = ['首先', '其次', '再次', '最后'];

/** Words that add a member without a number: 此外 after 二是 is no missing 三是. */
export const ADDING_WORDS: readonly string[] = words(`
  此外 另外 除此之外 除此以外 再者 还有 再有 再就是 再一个 再是 另一个 另一是 另有 更重要的是
  最为重要的是
`);

/** Words that may add a member, or go on with the one before: 同时. */
export const CONTINUING_WORDS: readonly string[] = [
  '同时',
  '与此同时',
  '然后',
  '接着',
  '随后',
  '其后',
  '而后',
  '最终',
];

/**
 * What reports count and then list. A sentence with 三个 + one of these promises three members; 六大行, 三农 and
 * 五篇大文章 promise nothing.
 */
export const COUNTED_NOUNS: readonly string[] = words(`
  趋势 特点 特征 特性 特色 方面 问题 挑战 建议 意见 举措 措施 做法 办法 对策 策略 原因
  成因 难点 痛点 堵点 卡点 任务 方向 路径 阶段 步骤 环节 条件 原则 目标 要求 优势 劣势
  变化 转变 变革 机遇 风险 隐患 维度 层面 层次 领域 作用 效应 因素 要素 要点 关键词 关键
  重点 亮点 看点 成效 成果 经验 启示 判断 看法 观点 结论 发现 短板 瓶颈 矛盾 理由 途径
  手段 抓手 支柱 能力 体系 场景 模式 类型 类别 板块 部分 角度 视角 情形 情况 误区 关系
  信号 主线 思路 机制 渠道 功能 内容 事项 工作 行动 工程 贡献 表现 影响 困难 障碍 制约
  困境 不足 进展 突破 跨越 提升 导向 标志 指标 预测 启发 考虑 考量 诉求 需求 价值 意义
  动因 动力 逻辑 规律 共识 倡议 承诺 保障 支撑 基础 共性 差异
  趨勢 特點 特徵 問題 挑戰 建議 意見 舉措 做法 對策 難點 痛點 任務 路徑 階段 步驟 環節 條件 原則 目標
  優勢 變化 轉變 機遇 風險 維度 層面 領域 關鍵詞 重點 亮點 經驗 啟示 判斷 觀點 結論 類型 體系 場景 機制
`);

/** What stands after the figure at once where a 、-list is summed up without a measure word: 三要素, 两部门. */
export const SUMMED_NOUNS: readonly string[] = words(`
  要素 支柱 环节 部门 部委 领域 维度 层面 层级 主体 引擎 渠道 省市 阶段 板块 方向 区域
  关口 路径 主线 原则 体系 系统
`);

/** Who acts: 七部门 have issued a notice, and what follows is not they. */
export const AGENT_NOUNS: readonly string[] = words(`
  部门 部委 单位 机构 企业 公司 银行 协会 学会 商会 委员会 委办局 高校 院校 院所 集团 政府 省市 运营商 交易所
  部門 單位 機構 企業 銀行 協會
`);

/** Kinds of things that members can be: after 个, 项, 条 the noun has to be one of these or of {@link COUNTED_NOUNS}. */
export const CATEGORY_NOUNS: readonly string[] = words(`
  城市 省份 省 市 县 地区 区域 国家 行业 产业 学科 专业 赛道 关键词 主题 品种 等级 级别
  档次 季度 月份 年度 时期 时段 节点 方式 形式 业态 形态 主体 群体 人群 客群 部门 层级
  条线 序列 象限 模块 端口 引擎 城市群 职能 指数 关口 战役 高地 底座 基石 链条 角色 身份
  词 字 题 关 仗 库 链 圈 路线 战线 赛段 流程 程序 系统 制度
`);

/** Words before a figure that make it something else than a count of what is listed: 第三大, 其他四篇, 三点五类. */
export const NOT_COUNTING_BEFORE =
  '[第几每各某另其零〇百千万亿或]|[两一二三四五六七八九十]到|[一二三四五六七八九十]点|分之|其他|其余|另外|剩余|剩下|排名|位列|至少|最多|不少于|不足|达到|任意|任何|连续';

/** Characters before a figure that have the same effect, unless they end the last member of a list: 前五大, but 事前、事后两大. */
export const SELDOM_COUNTING_BEFORE = '前近超逾约余多数上同头首末至';

/** Phrases that promise that the list follows. */
export const BELOW_CUES: readonly string[] = ['以下', '如下', '下列', '下述', '下面'];

/** Phrases that point back at the list. */
export const ABOVE_CUES: readonly string[] = ['以上', '上述', '前述', '上面'];

/** Verbs and prepositions that introduce a count whose list follows in the next sentence. */
export const PROMISING_WORDS =
  '呈现|出现|表现|体现|反映|包括|包含|涵盖|分为|分成|归纳|概括|总结|有|存在|面临|遇到|从|围绕|聚焦|提出|做好|抓好|做到|把握|抓住|坚持|处理|推进|推动|开展|实施|采取|落实|完成|实现|突出|集中|主要|重点|具体|需要|应当|应|要|在|按|沿|通过|发现|形成|构成|迎来|带来|取得|发生|经历|具有|具备|得出|给出|建议|强化|加强|完善|构建|建设|打造|呈現|體現|表現|面臨|從|圍繞|採取|實施|落實|實現|重點|具備|應當|應|發現';

/** Who speaks of his own report; a count that he gives holds for the list that the report has. */
export const SELF_REFERENCES =
  '本报告|本文|本书|本白皮书|本蓝皮书|本研究|本期报告|本次发布|报告提出|报告研判|报告认为|白皮书提出|蓝皮书提出';

/** What begins a further clause after a short list, and no further member. */
export const CONSEQUENCE_WORDS =
  '实现|推动|促进|形成|使|让|从而|进而|以|为|确保|助力|带动|提升|其中|并|但|而|同时|同步|此外|另外|有效|共同|不断|进一步|着力|全面|切实|打造|构建|这|该|也|都|均|已|将|可|能|是|对|在';

/** Verbs and prepositions inside a stretch that show that a list does not reach beyond them. */
export const LIST_BREAKERS =
  '推动|推进|实现|形成|构建|打造|建设|加强|提升|促进|围绕|聚焦|涵盖|包括|包含|覆盖|涉及|打通|依托|基于|通过|按照|根据|针对|面向|强化|完善|深化|健全|优化|整合|开展|建立|成为|作为|称为|导致|带来|以及|按|沿|于是|就是|都是|也是|将|把|从|让|使得|给予|需要|必须|应当|可以|能够|已经';

/** Words with 和, 与 or 及 that join nothing. */
export const NO_CONJUNCTION =
  '和谐|和平|和解|和睦|和缓|和气|和美|和合|共和|饱和|缓和|总和|中和|温和|柔和|融和|平和|调和|谐和|随和|祥和|参与|与会|与时|给与|赋与|授与|与否|及时|及其|及格|及早|普及|涉及|触及|危及|惠及|波及|提及|顾及|遍及|以及';

/** Verbs that take the count as their object: 向上海、广州派驻两个工作组 sums nothing up. */
export const COUNT_TAKING_VERBS =
  '派驻|派出|设立|设置|设有|开设|开展|召开|举办|举行|发布|发表|出台|推出|建成|建有|新建|共建|打造|签署|签订|完成|启动|获得|荣获|获评|组建|成立|建立|印发|明确|提出|形成|配备|投放|涉及|覆盖|包括|包含|涵盖|' +
  '达到|增加|减少|新增|增设|选取|选择|挑选|走访|开通|开辟|引入|上线|拥有|具有|具备|面临|存在|出现|发生|带来|实现|取得|构建|帮助|联合|分为|分成|划分|归纳为|概括为|总结出|细分为|采取|采用|负责|参加|通过|' +
  '发起|提供|推动|拆分|共有|合计|[了着以从被把将给使让]|(?<![部积成水评])分|(?<![国自特私公所持])有|(?<!行)为';

/** Verbs that are as often nouns: 实施 takes an object in 上海、广州实施两大工程, and is a member in 规划、建设、实施三大阶段. */
export const VERBAL_NOUNS =
  '服务|管理|运营|投资|支持|布局|参与|培育|部署|安排|实施|制定|提升|整合|创新|收购|合并|创建|执行|承担|引进|调研|访谈|推进|建设|落地|试点|应用|合作|研究|改革';

/** Nouns that qualify the one after them: 五项重点任务 are tasks. */
export const QUALIFYING_NOUNS = '重点|关键|特色|基础|风险|能力|工作|领域|支撑|保障|共性|核心|主要';

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
