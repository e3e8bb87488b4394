/** Institutions as sources of figures: endings by which a name shows itself, and names without such an ending. */

/**
 * Endings of names of institutions, as a fragment of a regular expression. A one-character ending is guarded
 * against the common words that it also ends: 外部, 布局, 医院.
 */
export const INSTITUTION_ENDINGS = [
  '(?<![外内全西东中南北头各底总干上下支党腰尾胸腹顶根分本])部(?![分门署委队件位落])',
  '(?<![布结全格大困时开终残战当])局(?![部面限势])',
  '(?:发改|改革|卫健|健康|国资|网信|经信|编|省|市|区|党|纪|农|科|体改|交|住建)委',
  '(?:国务|研究|法|学|信通|社科|科学|工程|检察|参议|众议|医)院',
  '(?:网信|国|外|新闻|国新|金融|能源|中央财|扶贫)办',
  '办公[厅室]|(?:工信|财政|商务|统计|农业农村|教育|交通运输|科技|公安|生态环境|水利|民政)厅',
  '(?:总|审计|能源|规划|难民|劳工)署',
  '银行(?![业家体卡间])|(?:研究|信息|数据|监测|统计|评估|测评|检测|认证|登记|结算|审查|促进|发展|服务)中心',
  '(?:国家|中国|全国|世界|国际|欧洲|亚洲|省|市)[一-龥]{2,8}中心',
  '协会|学会|联合会|联盟|商会|促进会|研究会|理事会|委员会|基金会|总会|工会|组织(?![架结部化开实机])',
  '研究所|研究院|交易所|事务所|实验室|智库|大学(?!生)|公司(?![治金债])|集团|证券(?![市业化])|基金(?![业管规])|咨询(?![服业])|资本(?![市金])',
  '证监会|银保监会|国资委|人大|政协|政府(?![部采服工数引])|法院|检察院|海关|央行|税务|统计局|课题组|编写组|指挥部|消协|通讯社|日报|时报|晚报|研报',
].join('|');

/** Names that no ending gives away. */
export const INSTITUTION_NAMES: readonly string[] = `
  国务院 世界银行 世行 货币基金 IMF OECD 经合组织 联合国 世卫 WHO 能源署 IEA IRENA IDC Gartner 高德纳 麦肯锡 McKinsey 波士顿咨询 BCG 德勤 Deloitte
  普华永道 PwC 安永 毕马威 KPMG 埃森哲 Accenture 贝恩 罗兰贝格 高盛 摩根士丹利 摩根大通 花旗 瑞银 汇丰 渣打 彭博 Bloomberg BNEF 路透 Reuters Statista
  艾瑞 易观 赛迪 CCID 工信部 央行 人民银行 证监会 中电联 中汽协 乘联会 中国汽协 海关 信通院 灼识 沙利文 Frost Omdia Canalys Counterpoint TrendForce
  集邦 洛图 奥维 QuestMobile CNNIC 新华社 新华网 人民网 央视 财联社 斯坦福 Stanford 麻省理工 哈佛 牛津 CB Insights Crunchbase PitchBook GSMA ITU
  国际电联 WTO 世贸 UNCTAD 贸发会议 UNESCO WIPO IFR SIPRI 标普 穆迪 惠誉 中诚信 联合资信 Wind 万得 同花顺 企查查 天眼查 清科 亿欧 头豹
  中商 智研 观研 艾媒 商务部 财政部 公安部 教育部 科技部 民政部 住建部 网信办 国新办 发改委 卫健委 中金 中信建投 欧盟 欧委会 美联储 欧洲央行 国际清算银行
  BIS FSB SEMI SIA WSTS DataEye Newzoo 伽马数据 克而瑞 中指 贝壳 前瞻产业 零壹 彭博新能源 国家电网 南方电网 中国移动 中国电信 中国联通 华为 阿里 腾讯
`
  .trim()
  .split(/\s+/);
