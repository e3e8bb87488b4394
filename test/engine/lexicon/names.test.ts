import { describe, expect, it } from 'vitest';
import {
  builtInAbbreviations,
  withTeamAbbreviations,
} from '../../../server/src/engine/lexicon/abbreviations.ts';
import { ALTERNATIVES } from '../../../server/src/engine/lexicon/alternatives.ts';
import { builtInLexicon, buildLexicon } from '../../../server/src/engine/lexicon/builtIn.ts';
import { withTeamInstitutions } from '../../../server/src/engine/lexicon/institutions.ts';
import { MERGED } from '../../../server/src/engine/lexicon/mergedCharacters.ts';
import { SHARED, SIMPLIFIED, TRADITIONAL } from '../../../server/src/engine/lexicon/scripts.ts';

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}

describe('the lists of names', () => {
  it('holds each name of an institution once', () => {
    const institutions = withTeamInstitutions([]);
    expect(institutions.length).toBeGreaterThanOrEqual(150);
    const names = institutions.flatMap(({ name, customary, informal }) => [name, ...customary, ...informal]);
    expect(firstRepeated(names)).toBeUndefined();
    // 建行 stands in 组建行业.
    expect(
      institutions
        .flatMap(({ customary, informal }) => [...customary, ...informal])
        .filter((name) => name.length < 3),
    ).toEqual([]);
  });

  it('says of an abbreviation that it is known or what it stands for, not both', () => {
    const { known, expansions } = builtInAbbreviations;
    expect(known.size).toBeGreaterThanOrEqual(120);
    expect([...expansions.keys()].filter((form) => known.has(form))).toEqual([]);
    expect([...expansions].filter(([form, full]) => form === '' || full === '')).toEqual([]);
  });

  it('names issuer and year of every document once', () => {
    const { policies } = builtInLexicon;
    expect(policies.length).toBeGreaterThanOrEqual(60);
    expect(firstRepeated(policies.map(({ title }) => title))).toBeUndefined();
    expect(policies.filter(({ issuer, year }) => issuer === '' || year === undefined || year < 1990)).toEqual(
      [],
    );
  });

  it('prefers no form that it rejects', () => {
    expect(firstRepeated(ALTERNATIVES.flat())).toBeUndefined();
  });
});

describe('a team', () => {
  it('adds institutions, and overrules short names', () => {
    const lexicon = buildLexicon([
      { preferred: '江南县域金融研究院', variants: [], short: ['江南院'], set: 'institution' },
      { preferred: '信通院', variants: [] },
    ]);
    const found = lexicon.institutions.find('江南县域金融研究院、江南院与信通院、中国信通院');
    expect(found.map(({ form, institution }) => [form, institution.name])).toEqual([
      ['full', '江南县域金融研究院'],
      ['informal', '江南县域金融研究院'],
      ['informal', '中国信息通信研究院'],
    ]);
  });

  it('adds abbreviations to both lists', () => {
    const { known, expansions } = withTeamAbbreviations([
      { preferred: 'RPA', variants: [] },
      { preferred: 'GDP', variants: [], expansion: '国内生产总值' },
      { preferred: '贷款市场报价利率', variants: [], short: ['LPR'] },
    ]);
    expect([known.has('RPA'), known.has('GDP'), expansions.get('GDP')]).toEqual([
      true,
      false,
      '国内生产总值',
    ]);
    expect(expansions.get('LPR')).toBe('贷款市场报价利率');
  });

  it('adds documents', () => {
    const { policies } = buildLexicon([
      { preferred: '《江南省金融条例》', variants: [], note: '江南省人大', set: 'policy' },
    ]);
    expect(policies[0]).toEqual({ title: '江南省金融条例', issuer: '江南省人大', year: undefined });
  });
});

describe('institutions in a text', () => {
  it.each([
    ['上海市发改委部署', []],
    ['由发改委部署', ['发改委']],
    ['组建行业协会、财政部门和应急部署', []],
    ['中国银行业协会与中国人民银行', ['中国银行业协会', '中国人民银行']],
  ])('%s', (text, expected) => {
    expect(builtInLexicon.institutions.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      expected,
    );
  });
});

describe('scripts', () => {
  const { classes, simplifiedOf, traditionalOf } = builtInLexicon.scripts;
  const classOf = (char: string): number | undefined => classes[char.charCodeAt(0)];

  it.each(Array.from('后里台面云征范制乾昇著瞭'))('%s belongs to both', (char) => {
    expect(classOf(char)).toBe(SHARED);
  });

  it('has characters of one script alone', () => {
    expect(Array.from('臺後圍', classOf)).toEqual([TRADITIONAL, TRADITIONAL, TRADITIONAL]);
    expect(Array.from('务数与', classOf)).toEqual([SIMPLIFIED, SIMPLIFIED, SHARED]);
    expect([simplifiedOf('臺'), traditionalOf('务')]).toEqual(['台', '務']);
    expect([simplifiedOf('务'), traditionalOf('臺'), simplifiedOf('乾'), traditionalOf('台')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has words for what the characters do not tell, and in the script that they correct', () => {
    for (const [wrong, right] of MERGED) {
      expect(Array.from(wrong).filter((char) => classOf(char) === SIMPLIFIED)).toEqual([]);
      expect(right).not.toBe(wrong);
    }
  });
});
