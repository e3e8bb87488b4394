import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];

const FIELDS: Words = [
  '城市供水',
  '冷链物流',
  '社区养老',
  '职业教育',
  '内河航运',
  '基层医疗',
  '海上风电',
  '农产品流通',
  '公共图书馆',
  '城市更新',
  '跨境电商',
  '再生资源回收',
];
const PLACES: Words = ['全市', '全省', '样本县区', '沿江地区', '东部片区', '重点园区', '试点城市', '山区县'];
const SUBJECTS: Words = [
  '主管部门',
  '龙头企业',
  '行业协会',
  '基层单位',
  '运营机构',
  '中小企业',
  '科研院所',
  '服务对象',
];
const ACTIONS: Words = ['完善', '推动', '优化', '统筹', '拓展', '健全', '夯实', '规范'];
const OBJECTS: Words = [
  '数据共享机制',
  '设施运行维护体系',
  '人才培养模式',
  '质量追溯链条',
  '服务网点布局',
  '投融资渠道',
  '应急保障预案',
  '绩效评价办法',
  '标准规范体系',
  '信用信息平台',
];
const EFFECTS: Words = [
  '降低了单位成本',
  '缩短了办理时间',
  '提高了资源利用效率',
  '改善了用户体验',
  '增强了抗风险能力',
  '扩大了服务覆盖面',
];
const MEASURES: Words = ['服务人次', '营业收入', '从业人员', '在建项目投资额', '设备总量', '年处理能力'];
const UNITS: Words = ['万人次', '亿元', '万人', '家', '万台', '万吨'];
const BODIES: Words = [
  '国家统计局',
  '省统计局',
  '市发展和改革委员会',
  '行业协会秘书处',
  '课题组',
  '市财政局',
];
const QUALITIES: Words = ['总体平稳', '稳中有进', '分化明显', '基础仍不牢固', '结构持续优化', '供需基本平衡'];
const LINKS: Words = ['同时', '此外', '从实践看', '与此同时', '总的来看', '在此基础上'];
const ORDINALS = ['一', '二', '三', '四', '五', '六'] as const;

/** 1 … 99 in Chinese numerals. */
export function chineseNumber(value: number): string {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
}

export function field(random: Random): string {
  return random.pick(FIELDS);
}

export function headingText(random: Random): string {
  const about = random.pick(FIELDS);
  return random.pick([
    `${about}发展现状`,
    `${random.pick(ACTIONS)}${about}的${random.pick(OBJECTS)}`,
    `${about}面临的主要问题`,
    `${random.pick(PLACES)}${about}的做法与成效`,
    `${about}：${random.pick(ACTIONS)}${random.pick(OBJECTS)}`,
  ]);
}

/** A sentence that states no figure. */
export function plainSentence(random: Random): string {
  const subject = random.pick(SUBJECTS);
  const act = (): string => `${random.pick(ACTIONS)}${random.pick(OBJECTS)}`;
  return random.pick([
    `${random.pick(PLACES)}${random.pick(FIELDS)}${random.pick(QUALITIES)}，${subject}${act()}，${random.pick(EFFECTS)}。`,
    `${random.pick(LINKS)}，${subject}与${random.pick(SUBJECTS)}共同${act()}，有效${random.pick(EFFECTS)}，为下一步${act()}打下了基础。`,
    `以${random.pick(FIELDS)}为例，过去主要依靠人工巡查和纸质台账（一般按月汇总），如今通过${act()}，${random.pick(EFFECTS)}。`,
    `《${random.pick(FIELDS)}管理办法》要求${subject}${act()}，并把“${random.pick(OBJECTS)}”列为年度重点任务。`,
    `**${random.pick(FIELDS)}**的关键在于${act()}；没有${random.pick(OBJECTS)}，${random.pick(OBJECTS)}就难以落地。`,
    `为什么${random.pick(FIELDS)}长期${random.pick(QUALITIES)}？原因在于${random.pick(OBJECTS)}滞后，${subject}缺少参与的动力。`,
  ]);
}

/** A sentence with a figure; `note` is put where its source belongs. */
export function statistic(random: Random, note: string): string {
  const year = 2021 + random.integer(5);
  const measure = random.pick(MEASURES);
  const amount = `${String(random.integer(900) + 10)}.${String(random.integer(10))} ${random.pick(UNITS)}`;
  const growth = `${String(random.integer(30) + 1)}.${String(random.integer(10))}%`;
  const about = `${random.pick(PLACES)}${random.pick(FIELDS)}`;
  return random.pick([
    `${random.pick(BODIES)}数据显示，${String(year)} 年${about}${measure}达到 ${amount}，同比增长 ${growth}${note}。`,
    `截至 ${String(year)} 年 6 月，${about}${measure}为 ${amount}，较 ${String(year - 1)} 年 12 月提高 ${String(random.integer(9) + 1)}.${String(random.integer(10))} 个百分点${note}。`,
    `据${random.pick(BODIES)}统计，${String(year - 4)}—${String(year)} 年${about}${measure}由 ${String(random.integer(90) + 10)} 亿元增至 ${amount}，年均增速约为 ${growth}${note}。`,
    `问卷结果显示，${growth}的受访者认为${about}的${random.pick(OBJECTS)}有待完善${note}。`,
  ]);
}

/** 一是…；二是…；三是…。 announced by its count, with a member left out where `skips`. */
export function enumeration(random: Random, skips: boolean): string {
  const count = 3 + random.integer(3);
  const members = ORDINALS.slice(0, count)
    .filter((_, index) => !skips || index !== 1)
    .map((ordinal) => `${ordinal}是${random.pick(ACTIONS)}${random.pick(OBJECTS)}，${random.pick(EFFECTS)}`);
  return `主要有${ORDINALS[count - 1] ?? '三'}方面：${members.join('；')}。`;
}

export function footnoteText(random: Random): string {
  const year = String(2021 + random.integer(5));
  return `${random.pick(BODIES)}：《${year} 年${random.pick(FIELDS)}发展报告》，${year} 年 ${String(random.integer(12) + 1)} 月。`;
}

export function tableRows(random: Random): readonly string[] {
  const rows = Array.from(
    { length: 4 + random.integer(6) },
    () =>
      `| ${random.pick(FIELDS)} | ${String(random.integer(900) + 10)}.${String(random.integer(10))} | ${String(random.integer(40))}.${String(random.integer(10))}% | ${random.pick(ACTIONS)}${random.pick(OBJECTS)} |`,
  );
  return ['| 领域 | 规模（亿元） | 增速 | 重点任务 |', '| --- | ---: | ---: | --- |', ...rows];
}

export function figureTitle(random: Random): string {
  return `${random.pick(PLACES)}${random.pick(FIELDS)}${random.pick(MEASURES)}变化情况`;
}
