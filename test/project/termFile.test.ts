import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../server/src/project/data/csv.ts';
import { parseTermFile } from '../../server/src/project/data/termFile.ts';

const TBX = `<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX"><text><body>
  <termEntry id="c1">
    <langSet xml:lang="en"><tig><term>data element</term></tig></langSet>
    <langSet xml:lang="zh-CN">
      <tig><term>数据要素 X</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
      <ntig><termGrp><term> 数据要素× </term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
      <tig><term>数要×</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    </langSet>
  </termEntry>
  <termEntry><langSet xml:lang="zh"><tig><term>人工智能&amp;</term></tig></langSet></termEntry>
  <termEntry><langSet xml:lang="zh"><tig><term></term></tig></langSet></termEntry>
</body></text></martif>`;

const TBX_2019 = `<tbx xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry><langSec xml:lang="zh">
  <termSec><term>甲方案</term></termSec>
  <termSec><term>老甲方案</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
</langSec></conceptEntry></body></text></tbx>`;

describe('a term file', () => {
  it.each<[string, string, unknown]>([
    [
      'terms.yaml',
      '- preferred: 甲方案\n  variants: [乙方案]\n  quotes: always\n',
      [{ preferred: '甲方案', variants: ['乙方案'], quotes: 'always' }],
    ],
    ['terms.yml', 'terms:\n  - preferred: 甲方案\n', [{ preferred: '甲方案' }]],
    ['terms.json', '{ "terms": [{ "preferred": "甲方案" }] }', [{ preferred: '甲方案' }]],
    ['terms.JSON', '[{ "preferred": "甲方案" }]', [{ preferred: '甲方案' }]],
    [
      'terms.csv',
      'preferred,variants,members,quotes\n甲方案,乙方案;丙方案|丁方案,,always\n"戊,己",,"一方；二方",\n',
      [
        { preferred: '甲方案', variants: ['乙方案', '丙方案', '丁方案'], quotes: 'always' },
        { preferred: '戊,己', members: ['一方', '二方'] },
      ],
    ],
    [
      'terms.csv',
      '规范写法,不规范写法,说明\r\n甲方案,乙方案,"旧称""乙"""\r\n\r\n',
      [{ preferred: '甲方案', variants: ['乙方案'], note: '旧称"乙"' }],
    ],
    [
      'terms.tbx',
      TBX,
      [
        { preferred: '数据要素×', variants: ['数据要素 X'] },
        { preferred: '人工智能&', variants: [] },
      ],
    ],
    ['terms.xml', TBX_2019, [{ preferred: '甲方案', variants: ['老甲方案'] }]],
  ])('%s is read', async (path, text, terms) => {
    expect(await parseTermFile(path, text)).toEqual({ terms, problems: [] });
  });

  it.each<[string, string, string]>([
    [
      'terms.yaml',
      '- preferred: 甲方案\n  variant: [乙方案]\n',
      '2:3 不认识的键“variant”；是否指“variants”？',
    ],
    ['terms.yaml', 'terms:\n  - preferred: 3\n', '2:16 应为文字，实为 3'],
    ['terms.yaml', '甲方案: 乙方案\n', '1:1 应为列表，实为键值表'],
    ['terms.yaml', '', '1:1 文件里没有内容'],
    ['terms.json', '[{ "preferred": "甲方案", }, { }]', '1:27 缺少“preferred”'],
    ['terms.json', '[{', '1:3 JSON 语法有误：缺少 }'],
    [
      'terms.json',
      '[{“preferred”：“甲”}]',
      '1:3 JSON 语法有误：不认识的词或符号；键和文本须用半角双引号括起',
    ],
    ['terms.json', '[{ "preferred": "甲" "note": "乙" }]', '1:21 JSON 语法有误：缺少逗号'],
    [
      'terms.yaml',
      '- preferred: 甲\n  note: 说明: 乙\n',
      '2:9 YAML 语法有误：一行里有两个冒号；含“: ”的文本须加引号',
    ],
    ['terms.yaml', '- preferred: 甲\n note: 乙\n', '2:1 YAML 语法有误：缺少冒号、引号或括号'],
    ['terms.yaml', '- preferred: "甲\n', '2:1 YAML 语法有误：缺少冒号、引号或括号'],
    ['terms.yaml', '- preferred: @甲\n', '1:14 YAML 语法有误：文本以特殊符号开头，须加引号'],
    ['terms.csv', '', '1:1 文件里没有内容'],
    ['terms.csv', 'preferred,varaints\n', '1:11 不认识的列“varaints”；是否指“variants”？'],
    ['terms.csv', 'variants\n乙方案\n', '1:1 首行缺少“preferred”（规范写法）一列'],
    ['terms.csv', 'preferred,variants\n甲方案,"乙\n', '2:5 引号没有闭合'],
    [
      'terms.csv',
      'note,preferred,quotes\n"两\n行",甲方案,maybe\n',
      '3:8 应为 always、never、auto 之一，实为“maybe”',
    ],
    ['terms.csv', 'preferred,variants\n,乙方案\n', '2:1 缺少“preferred”'],
    ['terms.tbx', '<tbx><conceptEntry>\n</tbx>', '2:7 XML 语法有误'],
    ['terms.tbx', '<html></html>', '1:1 文件里没有 TBX 术语条目'],
    ['terms.docx', 'PK', '1:1 术语文件应为'],
    ['terms', '甲方案', '1:1 术语文件应为'],
  ])('%s with %j is wrong at %s', async (path, text, expected) => {
    const { problems } = await parseTermFile(path, text);
    const [first] = problems.map(
      ({ line, column, message }) => `${String(line)}:${String(column)} ${message.zh}`,
    );
    expect(first).toContain(expected);
  });

  it('keeps what is right in it', async () => {
    const { terms, problems } = await parseTermFile(
      'terms.csv',
      'preferred,quotes\n甲方案,always\n乙方案,maybe\n丙方案,\n',
    );
    expect(terms).toEqual([{ preferred: '甲方案', quotes: 'always' }, { preferred: '丙方案' }]);
    expect(problems).toHaveLength(1);
  });

  it('is not fetched from elsewhere by what stands in it', async () => {
    const text =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><tbx><conceptEntry><langSec xml:lang="zh"><termSec><term>&e;</term></termSec></langSec></conceptEntry></tbx>';
    const { terms, problems } = await parseTermFile('terms.tbx', text);
    expect(terms).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

describe('comma-separated values', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['nothing', '', []],
    ['one field', 'a', [['a']]],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['empty fields', ',a,\n,,\n', [['', 'a', '']]],
    ['all line ends', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['quotes', '"a,""b""","c\nd"\n', [['a,"b"', 'c\nd']]],
    ['text after a quote', '"a" b,c\n', [['a', 'c']]],
  ])('with %s', (_what, text, rows) => {
    expect(parseCsv(text).rows.map((row) => row.map((field) => field.text))).toEqual(rows);
  });

  it('with 100,000 rows take no more than their time', () => {
    expect(parseCsv('甲,乙\n'.repeat(100_000)).rows).toHaveLength(100_000);
  });
});
