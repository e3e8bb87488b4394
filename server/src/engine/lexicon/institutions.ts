import type { TermEntry } from './termEntry.ts';

/** An institution under its full name. */
export interface Institution {
  /** 全称. */
  readonly name: string;
  /** 规范简称 and names in general use, which stand by themselves: 国家发展改革委, 工商银行. */
  readonly customary: readonly string[];
  /** Short names that a formal report introduces first: 发改委, 工信部. */
  readonly informal: readonly string[];
}

/** Name of the set by which a team's term base entries are institutions: their short forms ask to be introduced. */
export const INSTITUTION_SET = 'institution';

/**
 * One a line: 全称|规范简称|俗称. Those of the State Council are in the order of its list of bodies after the reform of
 * 2023. Short names of two characters are left out, for 建行 stands in 组建行业 as well.
 */
const LINES = `
全国人民代表大会常务委员会|全国人大常委会
中国人民政治协商会议全国委员会|全国政协
最高人民法院|最高法院
最高人民检察院|最高检察院
中央网络安全和信息化委员会办公室|中央网信办|网信办
中央金融委员会办公室|中央金融办
外交部
国防部
国家发展和改革委员会|国家发展改革委,发展改革委|国家发改委,发改委
教育部
科学技术部|科技部
工业和信息化部||工信部
国家民族事务委员会|国家民委
公安部
国家安全部
民政部
司法部
财政部
人力资源和社会保障部|人力资源社会保障部|人社部
自然资源部
生态环境部
住房和城乡建设部|住房城乡建设部|住建部
交通运输部
水利部
农业农村部
商务部
文化和旅游部||文旅部
国家卫生健康委员会|国家卫生健康委|国家卫健委,卫健委
退役军人事务部
应急管理部
中国人民银行|人民银行
审计署
国务院国有资产监督管理委员会|国务院国资委|国资委
海关总署
国家税务总局|税务总局|国税总局
国家市场监督管理总局|市场监管总局|国家市场监管总局
国家金融监督管理总局|金融监管总局|国家金融监管总局
中国证券监督管理委员会|中国证监会,证监会
国家广播电视总局|广电总局,国家广电总局
国家体育总局|体育总局
国家统计局
国家知识产权局
国家国际发展合作署|国际发展合作署
国家医疗保障局|国家医保局|医保局
国务院参事室
国家机关事务管理局|国管局
国家互联网信息办公室|国家网信办
国务院新闻办公室|国务院新闻办|国新办
国务院研究室
中国科学院|中科院
中国社会科学院|中国社科院,社科院
中国工程院
国务院发展研究中心||国研中心
中国气象局|气象局
国家信访局
国家粮食和物资储备局|国家粮食和储备局|国家粮储局
国家能源局
国家数据局
国家国防科技工业局|国家国防科工局|国防科工局
国家烟草专卖局|国家烟草局
国家移民管理局
国家林业和草原局|国家林草局|林草局
国家铁路局
中国民用航空局|中国民航局,民航局
国家邮政局
国家文物局
国家中医药管理局|国家中医药局
国家疾病预防控制局|国家疾控局
国家矿山安全监察局|国家矿山安监局
国家消防救援局
国家外汇管理局|国家外汇局,外汇局
国家药品监督管理局|国家药监局|药监局
国家密码管理局|国家密码局
国家标准化管理委员会|国家标准委
国家认证认可监督管理委员会|国家认监委
国家自然科学基金委员会|自然科学基金委,国家自然科学基金委
全国社会保障基金理事会|全国社保基金会,社保基金会
中国银行保险监督管理委员会|中国银保监会|银保监会
中国银行业监督管理委员会|中国银监会|银监会
中国保险监督管理委员会|中国保监会|保监会
国家版权局
国家语言文字工作委员会|国家语委
国家电网有限公司|国家电网
中国南方电网有限责任公司|南方电网
国家开发银行||国开行
中国进出口银行|进出口银行|进出口行
中国农业发展银行|农业发展银行|农发行
中国工商银行股份有限公司|中国工商银行,工商银行
中国农业银行股份有限公司|中国农业银行,农业银行
中国建设银行股份有限公司|中国建设银行,建设银行
交通银行股份有限公司|交通银行
中国邮政储蓄银行|邮政储蓄银行,邮储银行
招商银行股份有限公司|招商银行
中信银行股份有限公司|中信银行
中国光大银行|光大银行
中国民生银行|民生银行
上海浦东发展银行|浦发银行
兴业银行股份有限公司|兴业银行
华夏银行股份有限公司|华夏银行
平安银行股份有限公司|平安银行
广发银行股份有限公司|广发银行
浙商银行股份有限公司|浙商银行
渤海银行股份有限公司|渤海银行
恒丰银行股份有限公司|恒丰银行
中国人民保险集团股份有限公司|中国人保,人保集团
中国人寿保险（集团）公司|中国人寿
中国平安保险（集团）股份有限公司|中国平安
中国太平洋保险（集团）股份有限公司|中国太保
中国再保险（集团）股份有限公司|中国再保险|中再集团
中国出口信用保险公司|中国信保
中国国际金融股份有限公司|中金公司
中国中信集团有限公司|中信集团
中国投资有限责任公司|中投公司
上海证券交易所|上交所
深圳证券交易所|深交所
北京证券交易所|北交所
香港交易及结算所有限公司|香港交易所,港交所
全国中小企业股份转让系统有限责任公司|全国股转公司
上海期货交易所|上期所
郑州商品交易所|郑商所
大连商品交易所|大商所
中国金融期货交易所|中金所
广州期货交易所|广期所
上海国际能源交易中心|上期能源
上海黄金交易所|上金所
上海票据交易所|上海票交所|票交所
中国外汇交易中心|外汇交易中心
中国证券登记结算有限责任公司|中国结算|中证登
中央国债登记结算有限责任公司|中央结算公司|中债登
银行间市场清算所股份有限公司|上海清算所|上清所
中国银联股份有限公司|中国银联
网联清算有限公司|网联清算,网联公司
中国银行业协会||中银协
中国证券业协会|证券业协会|中证协
中国保险行业协会|保险行业协会|中保协
中国证券投资基金业协会|证券投资基金业协会,基金业协会|中基协
中国期货业协会|期货业协会|中期协
中国上市公司协会||中上协
中国银行间市场交易商协会|交易商协会
中国支付清算协会|支付清算协会
中国互联网金融协会|互联网金融协会|互金协会
中国信托业协会|信托业协会
中国保险资产管理业协会|保险资管业协会
中国互联网协会
中国互联网络信息中心
中国信息通信研究院||中国信通院,信通院
中国电子信息产业发展研究院||赛迪研究院
中国电子技术标准化研究院|电子标准院|电子四院
国家工业信息安全发展研究中心||国家工信安全中心
国家计算机网络应急技术处理协调中心|国家互联网应急中心
全国网络安全标准化技术委员会|全国网安标委|网安标委
全国信息安全标准化技术委员会|全国信安标委|信安标委
全国金融标准化技术委员会|全国金标委|金标委
中国通信标准化协会
中国通信学会
中国计算机学会
中国软件行业协会||中软协
中国半导体行业协会
中国汽车工业协会|中汽协
中国电力企业联合会|中电联
中国钢铁工业协会|中钢协
中国物流与采购联合会|中物联
中华全国工商业联合会|全国工商联
中国国际贸易促进委员会|中国贸促会|贸促会
中国消费者协会|中消协
中国注册会计师协会|中注协
中华全国总工会|全国总工会
中华全国供销合作总社|供销合作总社
中国残疾人联合会|中国残联
中国红十字会总会|中国红十字会
中央广播电视总台|总台央视
新华通讯社|新华社
国家信息中心
国家超级计算无锡中心
中国宏观经济研究院|宏观经济研究院
中国标准化研究院
中国国家博物馆|国家博物馆
国际货币基金组织
世界银行集团|世界银行
国际清算银行
金融稳定理事会
巴塞尔银行监管委员会|巴塞尔委员会
国际证监会组织
国际保险监督官协会
反洗钱金融行动特别工作组
世界贸易组织|世贸组织
世界卫生组织|世卫组织
世界知识产权组织
国际电信联盟|国际电联
国际标准化组织
国际电工委员会
国际能源署
国际劳工组织
联合国教科文组织
联合国开发计划署
联合国贸易和发展会议|联合国贸发会议|贸发会议
联合国粮食及农业组织|联合国粮农组织|粮农组织
经济合作与发展组织|经合组织
亚洲开发银行|亚开行
亚洲基础设施投资银行|亚投行
新开发银行||金砖银行
欧洲中央银行|欧洲央行
美国联邦储备委员会|美联储
石油输出国组织|欧佩克
东南亚国家联盟
亚太经济合作组织|亚太经合组织
上海合作组织|上合组织
`;

/** Ministries, regulators, banks, exchanges, associations and international bodies. */
export const INSTITUTIONS: readonly Institution[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', customary = '', informal = ''] = line.split('|');
    return { name, customary: namesIn(customary), informal: namesIn(informal) };
  });

function namesIn(list: string): readonly string[] {
  return list.split(',').filter((name) => name !== '');
}

/**
 * The built-in institutions and a team's. An entry of a team's term base replaces the institution of its full name
 * (its short forms are then accepted, save in the set `institution`); a short name that a team prefers is no short
 * name any more.
 */
export function withTeamInstitutions(terms: readonly TermEntry[]): readonly Institution[] {
  if (terms.length === 0) return INSTITUTIONS;
  const own = new Map(terms.map((entry) => [entry.preferred, entry]));
  const kept = INSTITUTIONS.flatMap((institution) => {
    if (own.has(institution.name)) return [];
    const isFree = (name: string): boolean => !own.has(name);
    return [
      {
        ...institution,
        customary: institution.customary.filter(isFree),
        informal: institution.informal.filter(isFree),
      },
    ];
  });
  const added = terms
    .filter(({ set }) => set === INSTITUTION_SET)
    .map(({ preferred, short = [] }) => ({ name: preferred, customary: [], informal: short }));
  return [...added, ...kept];
}
