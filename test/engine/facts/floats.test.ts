import { describe, expect, it } from 'vitest';
import { floats } from '../../../server/src/engine/facts/floats/floats.ts';
import { documentFactOf } from './documentFactOf.ts';

const TABLE = '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |';

function shown(...blocks: readonly string[]): readonly string[] {
  const text = ['## 一、概述', '工作稳步推进。', ...blocks].join('\n\n');
  return documentFactOf(floats, text).floats.map(({ kind, body, caption, source, side, inBody }) =>
    [
      kind,
      body ? '' : 'bodiless',
      caption?.caption.number.text ?? '-',
      source ? 'sourced' : '',
      side ?? '',
      inBody ? '' : 'quiet',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('floats', () => {
  it.each([
    [['![](a.png)', '来源：甲', '图 1 框架'], ['figure 1 sourced below']],
    [['![](a.png)', '图 1 框架', '来源：甲'], ['figure 1 sourced below']],
    [['表 1 名单', TABLE, '来源：甲'], ['table 1 sourced above']],
    [['![](a.png)\\\n图 1 框架<br>来源：甲'], ['figure 1 sourced below']],
    [['![](a.png) 图 1 框架'], ['figure 1 below']],
    [
      ['![](a.png)\n图 1 框架', '表 1 名单', TABLE],
      ['figure 1 below', 'table 1 above'],
    ],
    [['![](a.png)', '![](b.png)', '图 1 两幅'], ['figure 1 below']],
    [
      ['![图 1 框架](a.png)', '图 1 框架', '![图 2 余额](b.png)', '图 2 余额'],
      ['figure 1 below', 'figure 2 below'],
    ],
    [
      ['图 1 框架', '![](a.png)', '来源：甲', '图 2 余额', '![](b.png)', '来源：乙'],
      ['figure 1 sourced above', 'figure 2 sourced above'],
    ],
    [['![图 1 框架](a.png)'], ['figure 1']],
    [['表 1 名单', '（单位：家）', TABLE, '注：四舍五入。', '来源：甲'], ['table 1 sourced above']],
    [
      ['表 1 名单', TABLE, '续表 1', TABLE, '来源：甲'],
      ['table 1 sourced above', 'table 1 sourced above quiet'],
    ],
    [['表 1 名单', '![](table.png)'], ['table 1 above']],
    [['图 1 失去图片的图', '来源：甲'], ['figure bodiless 1 sourced']],
    [['![](a.png)', '图 1 框架', 'Figure 1 Frame'], ['figure 1 below']],
    [['[此处插入图 1]', '图 1 框架'], ['figure 1 below']],
    [['```mermaid\ngraph LR\n```', '图 1 流程'], ['figure 1 below']],
    [['- ![](a.png)\n- 说明'], ['figure - quiet']],
    [['- 图 1 框架\n- 图 2 余额'], []],
    [
      ['| ![](a.png) | ![](b.png) |\n|---|---|\n| 图 1 甲 | 图 2 乙 |'],
      ['figure 1 below quiet', 'figure 2 below quiet'],
    ],
    [['| 专栏 |\n|---|\n| 文字 |'], ['table - quiet']],
    [
      ['<div align="center">\n<img src="a.png" alt="图 1">\n<p>图 1 框架</p>\n<p>来源：甲</p>\n</div>'],
      ['figure 1 sourced below'],
    ],
    [['<p align="center">表 1 名单</p>', '<table>\n<tr><td>来源：甲</td></tr>\n</table>'], ['table 1 above']],
    [['###### 图 1 框架', '![](a.png)'], ['figure 1 above']],
    [['> ![](a.png)\n>\n> 图 1 框架'], ['figure 1 below quiet']],
    [['<!-- 图 1 -->', '正文。'], []],
  ])('reads %j', (blocks, expected) => {
    expect(shown(...blocks)).toEqual(expected);
  });

  it('is quiet on the title page, in front matter and on the back cover', () => {
    const text = `# 报告\n\n![](logo.png)\n\n## 前言\n\n本报告由课题组完成。\n\n${TABLE}\n\n## 一、概述\n\n正文。\n\n---\n\n![](back.png)\n`;
    expect(documentFactOf(floats, text).floats.map((float) => float.inBody)).toEqual([false, false, false]);
  });

  it('leaves the tables of a 目录 out', () => {
    const text = `## 目录\n\n| | |\n|---|---|\n| 一、概述 | 1 |\n\n## 一、概述\n\n正文。\n`;
    expect(documentFactOf(floats, text).floats).toEqual([]);
  });

  it('learns where captions stand, and whether sources are declared', () => {
    const text = `## 一、概述\n\n除特别注明外，本报告图表均由课题组整理。\n\n表 1 甲\n\n${TABLE}\n\n正文如下图所示。\n\n![](a.png)\n\n图 1 乙\n`;
    const found = documentFactOf(floats, text);
    expect(found.habits).toEqual({ figure: 'below', table: 'above' });
    expect(found.sourcesDeclared).toBe(true);
    expect(found.floats.map((float) => float.pointedAt)).toEqual([true, true]);
  });
});
