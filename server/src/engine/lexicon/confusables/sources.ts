/** Works that the entries cite. */

export const DICTIONARY = '《现代汉语词典》第7版';

/** 教育部、国家语言文字工作委员会 2001: 338 groups of words of which one form each is recommended. */
export const VARIANT_WORDS = '《第一批异形词整理表》（GF 1001—2001）';

/** The rules by which proofreading faults in books are counted, 2005. */
export const PROOFREADING_RULES = '《图书编校质量差错认定细则》第十二条';

/** The 1986 edition took 叠、覆、像 and 囉 out of the simplified forms, and 瞭 in part. */
export const SIMPLIFIED_CHARACTERS = '《简化字总表》（1986年重新发表）';

/** Of the same rules, the article on faults of wording and grammar. */
export const WORDING_RULES = '《图书编校质量差错认定细则》第十九条';

export const CIVIL_CODE = '《民法典》第七十六条、第八十七条';
