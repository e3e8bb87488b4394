import { describe, expect, it } from 'vitest';
import { contents } from '../../../server/src/engine/facts/contents/contents.ts';
import { documentFactOf } from './documentFactOf.ts';

function listsIn(text: string): readonly (readonly string[])[] {
  return documentFactOf(contents, `${text}\n\n## 一、概述\n\n正文。\n`).lists.map(({ kind, entries }) => [
    kind,
    ...entries.map(({ text: own, page, marker }) => [marker, own, page].filter(Boolean).join('|')),
  ]);
}

describe('contents', () => {
  it.each([
    [
      '## 目 录\n\n| | |\n|---|---|\n| 一、概述 | 1 |\n| （一）背景 | 2 |',
      [['headings', '一、概述|1', '（一）背景|2']],
    ],
    ['## 目录\n\n| 章节 | 页码 |\n|---|---|\n| 一、概述 | 1 |', [['headings', '一、概述|1']]],
    ['## 目录\n\n| 序号 | 章节 | 页码 |\n|---|---|---|\n| 一 | 概述 | 1 |', [['headings', '一 概述|1']]],
    ['## 目录\n\n| 一、概述<br>二、现状 | 1<br>3 |\n|---|---|', [['headings', '一、概述|1', '二、现状|3']]],
    ['## 目录\n\n| 一、很长的<br>标题 | 1 |\n|---|---|', [['headings', '一、很长的标题|1']]],
    ['# 目次\n\n- [一、概述](#a)\n  - （一）背景', [['headings', '一、概述', '（一）背景']]],
    ['## 目录\n\n1. 概述\n2. **现状**', [['headings', '1.|概述', '2.|现状']]],
    ['## 目录\n\n一、概述……1\n二、现状……3', [['headings', '一、概述|1', '二、现状|3']]],
    ['## 目录\n\n一、概述\t1\n\n二、现状\t3', [['headings', '一、概述|1', '二、现状|3']]],
    [
      '**目录**\n\n一、概述\n\n图目录\n\n图 1 框架',
      [
        ['headings', '一、概述'],
        ['figures', '图 1 框架'],
      ],
    ],
    [
      '## 目录\n\n- 一、概述\n- 图 1 框架',
      [
        ['headings', '一、概述'],
        ['figures', '图 1 框架'],
      ],
    ],
    ['## 表目录\n\n表 1 名单 …… 4', [['tables', '表 1 名单|4']]],
    ['## 目录\n\n[TOC]', []],
    ['## 目录结构\n\n- src', []],
    ['## 目录\n\n本报告的目录见网站。\n\n- 一、概述', []],
  ])('reads %j', (text, expected) => {
    expect(listsIn(text)).toEqual(expected);
  });

  it('says where the entries stand', () => {
    const { lists } = documentFactOf(contents, '## 目录\n\n- [**一、概述** 1](#a)\n');
    const [entry] = lists[0]?.entries ?? [];
    expect(entry?.whole).toBe('一、概述 1');
    expect(entry?.at.block.source.slice(entry.at.start, entry.at.end)).toBe('一、概述');
  });
});
