import type { Severity, Wording } from '../rules/rule.ts';

export const PROFILE_NAMES = [
  'research-report',
  'trend-outlook',
  'press-release',
  'casebook',
  'traditional',
] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** What a genre asks of one rule; what it leaves out stays as it is. */
export interface ProfileRule {
  readonly severity?: Severity;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Severities and options that suit a genre, by rule id. */
export interface Profile {
  readonly title: Wording;
  readonly rules: Readonly<Record<string, ProfileRule>>;
}

const OFF: ProfileRule = { severity: 'off' };

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  'research-report': {
    title: { zh: '研究报告（蓝皮书、白皮书）', en: 'research report (blue book, white paper)' },
    rules: {
      'heading-numbering': { options: { scheme: 'gongwen' } },
      'section-required': { severity: 'warning', options: { sections: ['目录'] } },
    },
  },
  'trend-outlook': {
    title: { zh: '趋势展望', en: 'trend outlook' },
    rules: {
      'ordinal-punctuation': { options: { keep: ['1、'] } },
      // An outlook names its source once and lets it hold for the paragraph.
      'statistic-source': { options: { reach: 'paragraph' } },
      'caption-reference': OFF,
    },
  },
  'press-release': {
    title: { zh: '新闻稿', en: 'press release' },
    rules: {
      // A release reports one source, often named under its title, and its photographs have no numbers.
      'statistic-source': { options: { reach: 'document', byline: 'accept' } },
      'statistic-date': OFF,
      // Readers of news know the short names of ministries.
      'organization-name': OFF,
      'heading-numbering': OFF,
      'section-empty': OFF,
      'caption-missing': OFF,
      'caption-numbering': OFF,
      'caption-reference': OFF,
      'caption-source': OFF,
    },
  },
  casebook: {
    title: { zh: '案例集', en: 'casebook' },
    rules: {
      // What a project achieved is vouched for by the case itself.
      'statistic-source': { options: { results: 'accept' } },
      'statistic-date': { options: { results: 'accept' } },
      'caption-reference': OFF,
    },
  },
  traditional: {
    title: { zh: '繁体文稿', en: 'traditional Chinese' },
    rules: {
      // Its pairs follow mainland usage in simplified characters.
      'confusable-word': OFF,
      'script-mix': { options: { script: 'traditional' } },
    },
  },
};
