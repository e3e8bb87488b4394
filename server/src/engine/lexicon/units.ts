/**
 * What stands after a number and says of what. `money`, `person`, `body` (firms, households), `thing`, `event`
 * and `physical` can make a number a statistic; `time`, `part` (章, 页, 届, 号 …) and `spec` (纳米, 位, 千伏 …)
 * never do by themselves.
 */
export type UnitClass =
  'money' | 'person' | 'body' | 'thing' | 'event' | 'physical' | 'time' | 'part' | 'spec';

/** A measure word or unit of measurement. */
export interface Unit {
  readonly class: UnitClass;
  /** Characters which, right after the unit, show that it is the start of another word: 家 before 电 in 家电. */
  readonly notBefore: string;
}

/** A class and its units, separated by spaces; after `!` the characters of {@link Unit.notBefore}. */
type Row = readonly [UnitClass, string];

const ROWS: readonly Row[] = [
  [
    'money',
    '元 美元 欧元 英镑 日元 港元 港币 澳元 加元 韩元 新元 卢布 卢比 瑞士法郎 法郎 元人民币 人民币 块钱 USDT 泰铢',
  ],
  [
    'person',
    '人!工民口类机形力行脸身寿文际大社均才造字为 人次 名!单称义词片牌校录列优医师贵额胜 人份 人天 人年',
  ],
  ['body', '家!电居具庭装政用纺长族园 家次 户!均籍口型外 户次 所!有在属得需谓以致述'],
  [
    'thing',
    `个!人性体别税贷 件!均 项!目下 台!湾州式账阶风北积 台套 台次 套!利期牌餐路 辆 架 艘 列!车入为出示举席第装报明支名
     座!谈椅位舱机 处!理罚置于在分方境长室级 栋 幢 部!分门署委队级长属件位落省际 张!力家 枚 颗 只!有是能要需为读
     头!部条寸等脑像戴显盔 匹 羽 株 棵 片!区面段剂上源 块!状链 盏 根!据本基源植治 门!户类槛店诊禁市口头票限
     支!持付撑出行部点线柱架援委书农教取护 本!报书文行院次地土科年届市省研公质金身轮级期月币着应章节案 册 种!植子业类质粮
     款!项式待 条!件款例码线形理约目 桶 瓶 粒 袋 盒 标箱 标准箱 箱!体 TEU 张床位 间!接隔的谍断作距 席!位卷 机架 标准机架
     份!额 剂次 针 组!织合成建件装长团分内数 杯 副 批!准次发评复量示 口!径岸碑号腔子服头味罩令吻感语述`,
  ],
  [
    'event',
    `起!来步点草源到至诉始码止飞降重动初伏施实执用征售息算付 次!数级生日月年要序贷氯元 笔!记者试迹 例!如外会行证句子
     单!位一元个独笔价日纯月体季品店向项边机车 宗!教旨 票!据房价面务 篇!章幅 场!景所地内外馆均域合 场次 架次 车次 班次 班列 趟 通!过信用知道 件次 例次`,
  ],
  [
    'physical',
    `吨!位 公斤 千克 克!服隆强制扣 公里 千米 海里 平方米 平方公里 平方千米 公顷 亩!均 立方米 升!级至高温值幅学降压 千瓦时 千瓦
     瓦时 瓦 兆瓦时 兆瓦 吉瓦时 吉瓦 太瓦时 度电 吨标准煤 吨标煤 吨油当量 吨二氧化碳 载重吨 总吨 标准煤 GW GWh MW MWh TWh kWh
     kW GWp MWp kWp TW 英里 英亩 盎司 蒲式耳 ZB EB EFLOPS EFlops EFlop/s PFLOPS PFlops 次/秒`,
  ],
  [
    'time',
    `年 月 日 号 天 小时 分钟 秒 秒钟 毫秒 微秒 纳秒 周 周年 星期 季度 季 个月 个小时 个季度 个工作日 个交易日 个自然日 个星期 个学期
     个世纪 个年头 个百年 个五年 个周期 学年 年级 点 时 岁 周岁 年代 世纪 年期 期 夜 晚 ms μs ns s h min`,
  ],
  [
    'part',
    '章 节 页 卷 版 期 号 届 编 行 级 类 大 强 星 代 环 线 楼 室 路 字 号线 周目 折 轮 段 维 步 层级 道 路段 分 区 小 角 端',
  ],
  [
    'spec',
    `位 比特 量子比特 自由度 纳米 微米 毫米 厘米 分米 米 英寸 英尺 寸 核 层 像素 伏 千伏 兆伏 安 安时 毫安时 赫兹 兆赫 吉赫 千卡 卡!路
     Hz kHz MHz GHz V kV A mA W nm μm mm cm m km/h GB TB MB KB PB bit bits Gbps Mbps Kbps Tbps bps dB ℃ °C ° 摄氏度 度 token tokens
     轴 通道 线程 倍速 帧 fps 马力 牛米 参数 B 线程数 路 芯 极 焦 帕 兆帕 MPa kPa ppm TOPS TFLOPS GFLOPS 倍镜 倍光学 公里/小时 公里每小时`,
  ],
];

/** The built-in units by their words. */
export const builtInUnits: ReadonlyMap<string, Unit> = new Map(
  ROWS.flatMap(([unitClass, words]) =>
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word): [string, Unit] => {
        const [unit = '', notBefore = ''] = word.split('!');
        return [unit, { class: unitClass, notBefore }];
      }),
  ),
);
