import { describe, expect, it } from 'vitest';
import { matterOf } from '../../../server/src/engine/facts/matter.ts';

describe('matterOf', () => {
  it.each([
    ['版权声明', 'front'],
    ['前 言', 'front'],
    ['目　　录', 'front'],
    ['【摘要】', 'front'],
    ['摘要：数字化的下一程', 'front'],
    ['Executive Summary', 'front'],
    ['结语：行稳致远', 'back'],
    ['附录A 调查问卷', 'back'],
    ['附件2：名单', 'back'],
    ['参考文献', 'back'],
    ['本章小结', 'aside'],
    ['专栏一 监管沙盒', 'aside'],
  ])('%s is %s matter', (title, kind) => {
    expect(matterOf(title)).toBe(kind);
  });

  it.each(['发展概述', '总结与展望', '序次与编号', '声明式编程的应用', '关于完善制度的建议'])(
    '%s is none',
    (title) => {
      expect(matterOf(title)).toBeUndefined();
    },
  );
});
