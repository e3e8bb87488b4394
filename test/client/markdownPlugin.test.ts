import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { extendMarkdownIt } from '../../client/src/markdown/plugin.ts';

const render = (text: string): string => extendMarkdownIt(new MarkdownIt()).render(text);

describe('captions and source lines', () => {
  it.each([
    ['图 1 总体框架', 'caption'],
    ['表2-1　主要指标', 'caption'],
    ['**表 1 主要指标**', 'caption'],
    ['图 3：结构', 'caption'],
    ['来源：国家统计局', 'source'],
    ['**资料来源：**课题组整理。', 'source'],
    ['數據來源：主計處', undefined],
    ['图 1 显示，规模持续扩大。', undefined],
    ['表明态度', undefined],
    ['能源来源：煤炭', undefined],
    ['', undefined],
  ])('%s', (line, kind) => {
    expect(/<p(?: class="zhangfa-(\w+)")?>/.exec(render(line))?.[1]).toBe(kind);
  });

  it('tells the lines of one paragraph apart', () => {
    expect(render('![框架](a.png)\n图 1 框架\n来源：课题组[^1]\n\n[^1]: 某书。')).toContain(
      '<span class="zhangfa-caption">图 1 框架</span><span class="zhangfa-source">来源：课题组<sup class="footnote-ref">',
    );
  });

  it('leaves prose alone, and bold text that runs over lines', () => {
    const md = new MarkdownIt();
    for (const text of [
      '图 1 框架\n下一句。',
      '**表 1 甲\n来源：乙**',
      '- 一\n- 二',
      '> 图',
      '# 图 1 题',
      '    图 1 题',
    ])
      expect(render(text).replaceAll(/<p class="zhangfa-caption">/g, '<p>')).toBe(md.render(text));
  });
});

describe('footnotes', () => {
  it('come with their list', () => {
    const html = render('达到 120 万户[^a]。\n\n[^a]: 来源：国家统计局。\n');
    expect(html).toContain('<sup class="footnote-ref"><a href="#fn1"');
    expect(html).toContain('<li id="fn1" class="footnote-item"><p>来源：国家统计局。');
  });

  it('are listed once where another extension has them as well', () => {
    const html = extendMarkdownIt(extendMarkdownIt(new MarkdownIt())).render('文[^a]。\n\n[^a]: 注。\n');
    expect(html.match(/footnote-item/g)).toHaveLength(1);
  });
});

describe('footnotes', () => {
  it('have one number, however often they are referred to', () => {
    const html = render('甲[^a]，乙[^b]，丙[^a]。\n\n[^a]: 某书。\n\n[^b]: 另一书。\n');
    expect([...html.matchAll(/>(\[[^\]]*\])</gu)].map(([, mark]) => mark)).toEqual(['[1]', '[2]', '[1]']);
  });
});
