import { describe, expect, it } from 'vitest';
import { readNote } from '../../../server/src/engine/facts/sources/footnoteSource.ts';
import { openDocument } from '../../../server/src/engine/markdown/document.ts';

const note = (text: string) => readNote(openDocument(`甲[^1]\n\n[^1]: ${text}`).blocks[1]?.passages ?? []);

describe('readNote', () => {
  it.each([
    ['来源：国家统计局《公报》。', 'source', '来源', 'document'],
    ['数据来源: 国家统计局', 'source', '数据来源', 'institution'],
    ['来源：工信部、国家数据局。', 'source', '来源', 'institution'],
    ['来源：国际数据公司（IDC）', 'source', '来源', 'institution'],
    ['来源：各大银行年报', 'source', '来源', 'document'],
    ['来源：国家统计局官网，2025 年 3 月。', 'source', '来源', 'document'],
    ['来源：课题组测算', 'source', '来源', 'other'],
    ['来源：公开资料整理。', 'source', '来源', 'nothing'],
    ['人民银行《金融运行报告》，2025 年。', 'source', '', 'document'],
    ['国家统计局。', 'source', '', 'institution'],
    ['《办法》提出建立机制，定期会商。', 'explanation', '', 'document'],
    ['此处指小微企业主。', 'explanation', '', 'other'],
    ['同上。', 'repeat', '', 'other'],
    ['来源：', 'empty', '来源', 'other'],
    ['来源：××××', 'empty', '来源', 'other'],
    ['待补', 'empty', '', 'other'],
  ])('%s', (text, kind, label, names) => {
    expect(note(text)).toMatchObject({ kind, label, names });
  });

  it('separates label, body and final mark', () => {
    const { body, labelSpan, bodySpan } = note('来源：国家统计局《公报》。');
    expect(body).toBe('国家统计局《公报》');
    expect(labelSpan).toEqual({ start: 0, end: 3 });
    expect(bodySpan).toEqual({ start: 3, end: 12 });
  });
});
