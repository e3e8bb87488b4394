import { describe, expect, it } from 'vitest';
import { confusables } from '../../../server/src/engine/lexicon/confusables.ts';
import { findPhrases, indexPhrases } from '../../../server/src/engine/rules/phraseRule.ts';

const index = indexPhrases(confusables);

/** `wrong→right` of each match. */
function found(text: string): readonly string[] {
  return findPhrases(index, text).map(({ form, right }) => `${form}→${right}`);
}

describe('every entry', () => {
  it.each(confusables.map((phrase) => [`${phrase.wrong}→${phrase.right}`, phrase] as const))(
    '%s',
    (_, phrase) => {
      const { wrong, right, words = [wrong], reason, source } = phrase;
      expect(right).not.toBe(wrong);
      expect(reason.zh).not.toBe('');
      expect(reason.en).not.toBe('');
      expect(source).toMatch(/《/);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) {
        expect(word).toContain(wrong);
        // What is put in its place must not be wrong in turn.
        expect(found(word.replace(wrong, right))).toEqual([]);
      }
    },
  );
});

it('has more than sixty entries', () => {
  expect(confusables.length).toBeGreaterThan(60);
});

describe('what is wrong in its context', () => {
  it.each([
    ['截止2025年6月末', '截止→截至'],
    ['截止 2025-06-30', '截止→截至'],
    ['截止去年底', '截止→截至'],
    ['投稿于3月1日截至。', '截至→截止'],
    ['作为招聘启示发布', '启示→启事'],
    ['大桥顺利合拢', '合拢→合龙'],
    ['做出了突出贡献', '做出→作出'],
    ['把客户当做朋友', '当做→当作'],
    ['数据成为做为核心要素的', '做为→作为'],
    ['企业从中明显收益。', '收益→受益'],
    ['行业收益于政策支持', '收益→受益'],
    ['非盈利组织', '盈利→营利'],
    ['充分反应了需求', '反应→反映'],
    ['引发连锁反映', '反映→反应'],
    ['疫情爆发以来', '爆发→暴发'],
    ['必需坚持底线', '必需→必须'],
    ['所必须的条件', '必须→必需'],
    ['登陆手机银行', '登陆→登录'],
    ['登录科创板', '登录→登陆'],
    ['打破历史记录。', '记录→纪录'],
    ['会议纪录', '纪录→记录'],
    ['企业入住产业园', '入住→入驻'],
    ['既使如此，仍有差距', '既使→即使'],
    ['给与一定补贴', '给与→给予'],
    ['以业务价值导向的转型', '导向的→为导向的'],
    ['防犯风险', '防犯→防范'],
    ['转帐业务', '转帐→转账'],
    ['图象识别', '图象→图像'],
    ['计画落地', '计画→计划'],
    ['若千问题', '若千→若干'],
    ['12 万干瓦', '干瓦→千瓦'],
  ])('%s: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('what only looks wrong', () => {
  it.each([
    '报名截止2025年6月末',
    '申报截止日期为6月30日，已截止',
    '截至2025年6月末',
    '及其它们的供应商，尤其它的',
    '全部份额、补充份额、不超过份额、成份股、成份指数',
    '这份内部文件与那份外文资料',
    '自身分析、每股分红、个股分公司',
    '多重迭代、更迭加快、层层迭代',
    '设计画面、法规画像、政策画像、累计画出',
    '恢复盖章、修复盖板',
    '投资收益于2024年到账，取得明显收益。实现收益。',
    '既使企业受益，又使居民受益；既使用现金，也使用数字人民币',
    '随即定下、立即然后',
    '以经济建设为中心，自己经营，知己经验',
    '促进人才流动，推进人工智能，引进人员',
    '年末来自、期末来源、本世纪末来华',
    '形势严峻工作艰巨',
    '预防犯罪、侵犯、违规犯错',
    '按装机容量、按装饰工程、按装载量',
    '资源禀赋与能力、天赋与努力、海关连续三年、有关连接',
    '成交待结算、外交待遇、提交待审',
    '关联贯通、互联贯穿',
    '研究竞争格局、完毕竞价',
    '上海拨付、海拔备案、选拔打造',
    '全部暑假、发布署名文章',
    '成熟炼化、提前练习',
    '机器人材料、工人材质',
    '月球登陆器、登录系统、登录科创板发行上市审核系统',
    '交易纪录片、浏览记录、交易记录',
    '需求爆发、化学反应',
    '人才入住园区公寓',
    '以市场为导向的改革、以及需求导向的供给、可以结果导向的方式',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
