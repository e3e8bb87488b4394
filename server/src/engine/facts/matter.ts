import {
  ASIDE_MATTER,
  ASIDE_PREFIXES,
  BACK_MATTER,
  FRONT_MATTER,
  MATTER_PREFIXES,
} from '../lexicon/matter.ts';

/** Before the body (前言, 目录), after it (结语, 附录), or beside its parts (本章小结, 专栏). */
export type Matter = 'front' | 'back' | 'aside';

const KINDS: ReadonlyMap<string, Matter> = new Map<string, Matter>([
  ...ASIDE_MATTER.map((title) => [title.toLowerCase(), 'aside'] as const),
  ...BACK_MATTER.map((title) => [title.toLowerCase(), 'back'] as const),
  ...FRONT_MATTER.map((title) => [title.toLowerCase(), 'front'] as const),
]);

/** 关于中国信通院: the page about the publisher. */
const INSTITUTION = /^关于.{1,20}(?:院|所|公司|中心|集团|协会|学会|实验室|团队|委员会|联盟|银行)$/;
/** A caption set as a heading. */
const CAPTION = /^附?[图表][0-9一二三四五六七八九十]/;

/**
 * Says whether a heading is front or back matter, or stands beside the body, by its title: the text of the
 * heading without its number. White space and brackets round the whole do not count (前　言, 【摘要】), nor does
 * what follows a colon or a bracket (摘要：…, 目录（节选）).
 */
export function matterOf(title: string): Matter | undefined {
  const compact = title.replace(/\s+/g, '').replace(/^[【〔[（(]([^】〕\]）)]*)[】〕\]）)]$/, '$1');
  const bare = compact.slice(0, compact.search(/[：:（(—–-]|$/)).replace(/[。.！!]$/, '');
  const kind = KINDS.get(compact.toLowerCase()) ?? KINDS.get(bare.toLowerCase());
  if (kind) return kind;
  if (MATTER_PREFIXES.some((prefix) => compact.startsWith(prefix))) return 'back';
  if (INSTITUTION.test(compact)) return 'back';
  return CAPTION.test(compact) || ASIDE_PREFIXES.some((prefix) => compact.startsWith(prefix))
    ? 'aside'
    : undefined;
}
