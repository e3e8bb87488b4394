/** Words round a number that make it a statistic or show that it is none. Each list is an alternation of literal words. */

/** Before a number: the sentence claims how much or how many. */
export const QUANTIFIERS = words(`
  达到 高达 多达 升至 增至 增加到 增长到 增长至 提升至 提升到 提高到 降至 降到 降为 回落至 减少到 减少至 压缩至 扩大到 扩大至 跃升至
  超过 突破 逾 约为 大约 接近 将近 不足 仅 仅有 只有 至少 最多 最高 最低 平均 人均 户均 日均 月均 年均 件均 单价
  共有 共计 合计 累计 总计 总数 总量 总额 总共 分别 同比 环比 新增 增加 减少 净增 下降 增长 已有 现有 拥有 约有 存量 保有量
  建成 建有 建设 投运 落地 开通 覆盖 服务 吸引 汇聚 集聚 入驻 接入 签约 培育 认定 备案 注册 授权 获批 申请 发放 发布 破获 侦破
  查处 处罚 发生 涉及 带动 惠及 实现 完成 上线 登记 挂牌 上市 成立 设立 布局 投放 销售 出口 进口 生产 制定 主导 牵头 部署 培训
  规模 数量 余额 金额 容量 产量 销量 出货量 收入 营收 产值 利润 投资 支出 成本 价格 用户 客户 企业 机构 项目 人口 人数 家数
`);

/** One-character quantifiers, each kept from the words that it is a part of: 共同, 近年, 约束, 超级. A regular expression. */
export const SHORT_QUANTIFIERS =
  '(?<![发到传表抵雷下直送通])达(?![成标])|超(?![级前声算越市高大导融轻])|(?<![附最接])近(?![年期日来况距])|(?<![合节制签公预契条违集])约(?![束定谈])|(?<!公)共(?![同享建赢治识创商性振鸣用生])|占(?![用领有])';

/** Verbs that say what a system or a programme comprises; too weak for a small number of things. */
export const DESIGN_VERBS = words(`
  覆盖 服务 涉及 部署 布局 实现 完成 设立 开通 接入 生产 建设 投放 带动 项目 上线 制定 企业 机构 客户 用户 培育 吸引
`);

/** Of {@link QUANTIFIERS}, those that make a statistic of a number below ten as well. */
export const STRONG_QUANTIFIERS = words(`
  累计 新增 增至 增加到 降至 减少到 仅 仅有 只有 超过 突破 高达 多达 达到 人均 户均 平均 每千人口 每万人 每百人 分别为 净增 主导 牵头 医师数 床位数
`);

/** After a measure word: what is counted is a part of a text, a plan or a design, not a quantity of the world. */
export const INTERNAL_NOUNS = words(`
  方面 维度 层面 环节 阶段 部分 章节 步骤 关键词 汉字 字段 字符 参数 问题 角度 层次 特点 特征 要点 要素 目标 原则 转变 统一 坚持 方向 重点
  主题 模块 板块 篇章 类别 类型 大类 小类 级别 等级 等次 档次 变量 因子 指标 一级指标 二级指标 三级指标 核心指标 任务 重点任务 专项任务 举措
  措施 要求 建议 内容 工作 能力 场景 功能 接口 版本 节点 单元 层级 象限 字节 比特 样本点 案例 典型案例 优秀案例 关键 关系 协同 闭环 循环
  抓手 路径 模式 方式 手段 条款 条文 结论 发现 判断 趋势 机遇 挑战 痛点 难点 难题 短板 转型 支柱 体系 机制 平台 中心 窗口 入口 通道
  附件 附录 附表 表格 专题 专栏 议题 分论坛 论坛 环 行业和领域 领域 资产 变电站 台区
`);

/** The figure is the document's own method: what it selected, collected or asked. */
export const OWN_SCOPE = words(`
  选取 选择了 收录 收集 征集 入选 入册 评选 遴选出 访谈 走访 座谈 发放问卷 寄发问卷 回收 有效问卷 抽取 抽样 样本量 样本数 有效样本 编委 编写 本书 全书 本案例集
  分为五章 共分 分为 划分为 组成 构成 包括以下 由以下 满分 百分制 权重 赋权 打分 加权 置信 显著性 分位 四舍五入 取整 训练 微调
`);

/** The figure counts those who came to the event that is reported. */
export const ATTENDANCE = words(`
  参会 与会 出席 参加了 参加会议 参加活动 到场 莅临 嘉宾 观众 联合主办 主办 承办 协办 联合发起 联合发布 联合印发 联合编撰 共同参与 参展商
`);

/** The clause lays down what is to be, or what its author would have: no claim about the world. */
export const NORMATIVE = words(`
  应当 应不 应达 应为 应在 须 必须 不得 原则上 不低于 不少于 不高于 不小于 不大于 不晚于 门槛 红线 上限 下限 可处 并处 责令 以上的股东 以上股东
  以上股份 以上表决权 表决权 建议 力争 争取 确保 计划到 目标是 目标为 拟 有望在 提供近 投标 假设 假定 假如 假使 如果 倘若 设定为 阈值
  可借 可报销 可减免 违约金 滞纳金 凡超过 每逾期 可设定 之间设定 循环设定 应按 划分标准 认定标准 界定标准 为标准 起付线 封顶线 最低标准 免征 减按 税率 征收率
`);

/** Service levels and design values, percentages included. */
export const SERVICE_LEVELS = words(`
  可用性 可用率 可靠性 可靠度 SLA 在线率 稳定性 冗余 保真度 纯度 浓度 湿度 置信水平 置信区间 置信度 坡度 功率因数 容错 交并比 灰度 放量
`);

/** What can grow; with a growth word it is a claim even without a figure. */
export const GROWTH_SUBJECTS = words(`
  规模 数量 金额 总额 总量 余额 产值 收入 营收 投入 投资 支出 销量 销售额 产量 出货量 交易量 交易额 采购量 采购额 用户数 客户数 保有量 装机
  案件 订单 需求量 调用量 处理量 存款 贷款 利润 价格 成本 人数 流量 消费额 发行量 下载量
`);

/** Growth without a figure that nonetheless says how much. */
export const GROWTH_WORDS = words(`指数级 指数型 指数式 几何级 几何级数 成倍 倍数级 翻倍`);

/** Phrases whose numbers count nothing. */
export const SET_PHRASES = words(`
  千家万户 千行百业 千人千面 千变万化 千方百计 千头万绪 千千万万 千辛万苦 千差万别 千篇一律 千载难逢 千军万马 千丝万缕 千呼万唤 千山万水
  万物互联 万物智联 万众瞩目 万众创新 万无一失 万家灯火 万事俱备 成千上万 数以万计 数以千计 数以百计 数以亿计 百花齐放 百家争鸣 百年变局
  百年未有 百年大计 百尺竿头 百折不挠 亿万人民 亿万群众 亿万网民 一成不变 三成四 一五一十 事半功倍 一劳永逸 三番五次 百分百 百分之百 一百分
  半数以上表决权 过半数通过 成本倍 万元户 百万雄师 万里长征 万里长城 百强县 千强镇 万向 万科 万达 万得 百度 千问 万国 百胜 百联 万亿国债
  百亿私募 千元机 百元店 十亿级 世界第二大经济体 全球第二大经济体 一万年 一号文件 双百 百县千镇 千企万户 万企 百城 千村 百万工程 百千万
`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
