import { describe, expect, it } from 'vitest';
import { isNearTitle, looseTitle, NearTitles } from '../../../server/src/engine/facts/terms/titleLikeness.ts';

describe('titles that are near', () => {
  it.each([
    ['县域金融服务评价办法', '县域金融服务评价方法'],
    ['关于加强县域金融服务的意见', '关于加强县域金融服务意见'],
    ['县域金融服务能力提升行动方案', '县域金融服务能力提升方案'],
    ['县域金融与产业协同发展报告', '县域金融和产业协同发展报告'],
    ['县域金融服务能力升提行动方案', '县域金融服务能力提升行动方案'],
  ])('%s, %s', (a, b) => {
    expect(isNearTitle(looseTitle(a), looseTitle(b))).toBe(true);
    expect(isNearTitle(looseTitle(b), looseTitle(a))).toBe(true);
  });

  it.each([
    ['县域金融发展报告2023', '县域金融发展报告2024'],
    ['甲省数字经济促进条例', '乙省数字经济促进条例'],
    ['绿色金融标准体系（上）', '绿色金融标准体系（下）'],
    ['中华个人信息保护法', '中华个人信息保护法案'],
    ['县域金融报告', '县城金融报告'],
    ['关于加强县域金融服务的意见', '关于加强县域金融服务的实施意见'],
    ['全国县域金融服务能力提升方案', '县域金融服务能力提升方案'],
    ['绿色信贷业务统计管理办法', '绿色保险业务统计管理办法'],
  ])('not %s, %s', (a, b) => {
    expect(isNearTitle(looseTitle(a), looseTitle(b))).toBe(false);
  });

  it('finds each near value once, by either end', () => {
    const known = new NearTitles<number>();
    known.add('县域金融服务能力提升行动方案', 1);
    known.add('乡村振兴金融服务评价办法', 2);
    expect(known.near('县域金融服务能力提升方案')).toEqual([1]);
    expect(known.near('农村振兴金融服务评价办法')).toEqual([2]);
  });
});
