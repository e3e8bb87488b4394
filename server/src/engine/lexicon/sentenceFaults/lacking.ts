import { incomplete, subjectless, type SentenceFault } from './fault.ts';

const START = String.raw`(?<=^|[。；！？\n]|(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|其[一二三四五]|此外|同时|例如|比如|一方面|另一方面|首先|其次|再次|最后|长期以来|近年来|目前|当前|然而|但是|但|因此|与此同时|总体来看|特别是|尤其是)[，、]?)`;

/** 滥用介词，淹没主语. */
export const SUBJECTLESS: readonly SentenceFault[] = [
  subjectless(
    new RegExp(
      String.raw`${START}(通过|经过|随着|借助|凭借|基于)([^，。；！？\n]{4,60}，)(?:从而|进而)?使得?(?=[\u4e00-\u9fff“])(?![用命馆者])`,
      'g',
    ),
    '，使 而使',
    '$1$2',
    '“$1”与“使”叠用，全句没有主语，应去掉一处',
    '$1 before 使 leaves the sentence without a subject; one has to go',
  ),
  subjectless(
    new RegExp(
      String.raw`${START}由于([^，。；！？\n]{4,60}，)(?:从而|进而|就|也)?(?:使得?(?![用命馆者])|导致|致使|造成)了?(?=[\u4e00-\u9fff“])(?!的|本)`,
      'g',
    ),
    '由于',
    undefined,
    '“由于”与“使”“导致”叠用，全句没有主语，应去掉一处',
    '由于 before 使 or 导致 leaves the sentence without a subject; one has to go',
  ),
  subjectless(
    new RegExp(
      String.raw`${START}在([^，。；！？\n]{2,40}下，)(?:从而|进而)?使得?(?=[\u4e00-\u9fff“])(?![用命馆者])`,
      'g',
    ),
    '下，使 下，从而使 下，进而使',
    '在$1',
    '“在……下”与“使”叠用，全句没有主语，应去掉一处',
    '在 … 下 before 使 leaves the sentence without a subject; one has to go',
  ),
  subjectless(
    new RegExp(
      String.raw`${START}随着[^，。；！？\n]{4,60}，(?:也|更|进一步|极大地?|不断|有效|从而|进而)?(?:(?:推动|带动|促进|催生|提升|激发|引发|改变|加速|丰富)了|促使|导致|倒逼)(?!的)`,
      'g',
    ),
    '随着',
    undefined,
    '“随着……”不是主语，后面的动词没有主语，可去掉“随着”',
    'a phrase with 随着 is no subject, so that the verb has none; leave out 随着',
  ),
  subjectless(
    /(?<=^|[。；！？\n])(?:根据|依据)[^，。；：！？《\n]{2,40}(?:显示|表明)(?=[，：])/g,
    '显示 表明',
    undefined,
    '“根据”与“显示”叠用，“显示”没有主语，应去掉一处',
    '根据 before 显示 leaves 显示 without a subject; one has to go',
  ),
];

/** 成分残缺: a word that the pattern needs. */
export const INCOMPLETE: readonly SentenceFault[] = [
  incomplete(
    /(实现了?|完成了?|呈现出?了?|推动了?|经历了?)(“[^”]{1,14}”(?:到|转向|走向|迈向|向)“[^”]{1,14}”的)/g,
    '”到“ 向“',
    '$1从$2',
    '说由一端到另一端，前面要有“从”',
    'from one to the other needs 从 before the first',
  ),
  incomplete(
    /(?<![从由自][^，。；\n]{0,20})((?:实现|完成)了?)([^，。；：、从由自的了“”\d\n]{2,10}(?<![达得提受遇想看感签报遭直找买等])到[^，。；：、的“”\n]{2,10}的(?:转变|转型|跨越|飞跃|跃升|转换|蜕变))/g,
    '到',
    '$1从$2',
    '说由一端到另一端，前面要有“从”',
    'from one to the other needs 从 before the first',
  ),
  incomplete(
    /(在对[^，。；：的\n]{4,31})(基础上)(?=[，。；])/g,
    '基础上',
    '$1的$2',
    '“在对……的基础上”的“的”不能省',
    'the 的 of 在对 … 的基础上 must not be left out',
  ),
  incomplete(
    /((?:引发|引起)了?[^，。；\n]{0,16}对[^，。；的\n]{2,40})((?:深度|广泛|高度|持续|密切|深入)(?:关注|讨论|重视|思考|担忧))(?=[，。；]|$)/g,
    '引发 引起',
    '$1的$2',
    '“引发”的宾语是“对……的关注”，“的”不能省',
    'the object of 引发 is 对 … 的关注, with its 的',
  ),
  incomplete(
    /(实现了?对(?![外内])[^，。；：的\n]{2,30})((?:实时|全面|动态|精准|有效|统一|集中|闭环|全程|全流程|智能)(?:监测|管理|监控|识别|管控|预警|分析|追踪|感知|评估))(?=[，。；]|$)/g,
    '实现',
    '$1的$2',
    '“实现”的宾语是“对……的管理”一类，“的”不能省',
    'the object of 实现 is 对 … 的管理 or the like, with its 的',
  ),
  incomplete(
    /((?:守住|守牢|坚守)不发生[^，。；的\n]{2,14}风险)(?=[，。；]|$)/g,
    '不发生',
    '$1的底线',
    '“守住”缺宾语',
    '守住 has no object',
  ),
  incomplete(
    /(从\s?\d{4}\s?年[^，。；\n]{0,4}的[^，。；\n]{2,20}(?:增长|增加|提高|上升|提升|扩大|下降|降低|减少|回落|攀升)(?:到|至)\s?\d{4}\s?年[底末]?)(?=\s?[约近超]?\s?\d)/g,
    '年的',
    '$1的',
    '与前半句“……年的”相应，后面也要有“的”',
    'the second year needs its 的 as the first has',
  ),
  incomplete(
    /((?:构建|建立|建成|打造|形成|搭建|构筑|健全|完善)了?(?:覆盖|贯穿|面向|适应|符合|适合)(?![广率面度]|全面)[^，。；：的“”\n]{4,30})((?:服务|监管|管理|治理|保障|预警|监测|防控|评价|标准|支撑|合作)?(?:体系|机制|平台|网络|格局|生态))(?=[，。；]|$)/g,
    '覆盖 贯穿 面向 适应 符合 适合',
    '$1的$2',
    '动词与它修饰的名词之间要有“的”',
    'a verb that modifies a noun needs 的 between them',
  ),
];
