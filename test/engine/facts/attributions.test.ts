import { describe, expect, it } from 'vitest';
import {
  continuesBefore,
  describesInquiry,
  findAttribution,
  sourcesBefore,
} from '../../../server/src/engine/facts/sources/attributions.ts';
import { builtInEvidenceWords } from '../../../server/src/engine/lexicon/evidenceWords.ts';

describe('findAttribution', () => {
  it.each([
    ['据国家统计局统计，粮食增产。', 'named'],
    ['根据《统计公报》，粮食增产。', 'named'],
    ['粮食增产（来源：农业农村部）。', 'named'],
    ['高盛预测，油价回落。', 'named'],
    ['《规划》提出，到 2030 年翻一番。', 'named'],
    ['李某局长在会上表示，产量稳定。', 'named'],
    ['丰田汽车承认，215 万名用户的数据曾处于公开状态。', 'named'],
    ['本报告测算，市场扩大。', 'own'],
    ['如图 3 所示，占比上升。', 'exhibit'],
    ['表 2-1 显示占比上升。', 'exhibit'],
    ['研究显示，占比上升。', 'anonymous'],
    ['据悉，项目已投产。', 'anonymous'],
    ['业内人士预计，价格回落。', 'anonymous'],
    ['受访企业中，多数看好。', 'inquiry'],
    ['新型显示产业规模扩大。', undefined],
    ['上市公司信息披露质量提升。', undefined],
    ['在《方案》指引下，产业壮大。', undefined],
    ['数据要素市场规模扩大。', undefined],
    ['按照国务院统一部署，试点推开。', undefined],
    ['华为发布新一代芯片。', undefined],
  ])('%s', (sentence, kind) => {
    expect(findAttribution(sentence, builtInEvidenceWords)?.kind).toBe(kind);
  });

  it('spans the words that attribute', () => {
    const sentence = '增速放缓，公安部数据显示，立案 3000 起。';
    const found = findAttribution(sentence, builtInEvidenceWords);
    expect(sentence.slice(found?.start, found?.end)).toContain('公安部数据显示');
  });

  it('tells data from policy', () => {
    expect(findAttribution('《公报》显示，产量增长。', builtInEvidenceWords)?.reportsData).toBe(true);
    expect(findAttribution('《规划》提出，加快发展。', builtInEvidenceWords)?.reportsData).toBe(false);
  });

  it("takes a team's own sources and verbs", () => {
    const words = { ...builtInEvidenceWords, sourceNames: ['云观产业库'], attributionVerbs: ['研报称'] };
    expect(findAttribution('云观产业库：企业 300 家。', words)?.kind).toBe('named');
    expect(findAttribution('某社研报称企业 300 家。', words)?.kind).toBe('named');
    expect(findAttribution('企业 300 家。', words)).toBeUndefined();
  });
});

describe('reach', () => {
  it.each([
    ['其中，出口增长。', true],
    ['分地区看，东部最高。', true],
    ['报告还指出，成本下降。', true],
    ['到2030年，规模翻番。', true],
    ['平台用户达到 3 亿。', false],
  ])('%s continues: %s', (sentence, continues) => {
    expect(continuesBefore(sentence)).toBe(continues);
  });

  it.each([
    ['以上数据来自省统计局。', true],
    ['（数据来源：海关总署）', true],
    ['数据要素是关键。', false],
  ])('%s sources what stands before: %s', (sentence, sources) => {
    expect(sourcesBefore(sentence)).toBe(sources);
  });

  it.each([
    ['课题组面向 300 家企业开展问卷调查。', true],
    ['本次共回收有效问卷 1200 份。', true],
    ['国家统计局公布了调查结果。', false],
  ])('%s tells of an inquiry: %s', (text, tells) => {
    expect(describesInquiry(text)).toBe(tells);
  });
});
