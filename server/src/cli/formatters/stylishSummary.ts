import type { Colors } from 'picocolors/types.js';
import { rules, type Language } from '../../engine/index.ts';
import { countByGroup, coverageOf, type Summary } from '../report.ts';
import { visible } from '../terminal/visible.ts';
import { pad, widthOf, wrap } from '../terminal/wrap.ts';
import { say } from '../wording.ts';
import { GROUP_TITLES } from '../wordings.ts';
import type { Outcome } from './formatter.ts';

/** What a line must know of the page it stands on. */
export interface Page {
  readonly language: Language;
  readonly colors: Colors;
  readonly columns: number;
  readonly statistics: boolean;
}

/** What it all comes to: counts, categories, evidence, and which threshold decides the exit code. */
export function formatSummary(outcome: Outcome, page: Page): string {
  const { summary } = outcome;
  if (summary.drafts === 0) return '';
  const { colors, columns, statistics } = page;
  const paragraphs = [counts(summary, page), categories(summary, page), evidence(summary, page)];
  const lines = paragraphs.filter((line) => line !== '').flatMap((line) => wrap(line, columns));
  const rule = summary.byRule.size > 0 ? `${colors.dim('─'.repeat(columns))}\n` : '';
  const tables = statistics ? byRule(summary, page) + byDraft(summary, page) : '';
  return `${rule}${tables}${lines.join('\n')}\n${verdict(outcome, page)}\n`;
}

function counts(
  { drafts, errors, warnings, infos, fixable, fixed }: Summary,
  { language, colors }: Page,
): string {
  const total = errors + warnings + infos;
  const found =
    total === 0
      ? colors.green(say(language, 'found-nothing', { drafts }))
      : say(language, 'found', { drafts, total, errors, warnings, infos });
  const mended = fixed > 0 ? say(language, 'found-fixed', { fixed }) : '';
  return found + mended + (fixable > 0 ? say(language, 'found-fixable', { fixable }) : '');
}

function categories(summary: Summary, { language }: Page): string {
  const list = countByGroup(summary).map(
    ([group, count]) => `${GROUP_TITLES[group][language]} ${String(count)}`,
  );
  return list.length === 0
    ? ''
    : say(language, 'by-category', { list: list.join(language === 'zh' ? '，' : ', ') });
}

function evidence(summary: Summary, { language }: Page): string {
  if (summary.statistics === 0) return '';
  const { statistics, sourced } = summary;
  return say(language, 'evidence-total', { statistics, sourced, percent: coverageOf(summary) });
}

function verdict(
  { crossed, failures, thresholds, summary }: Outcome,
  { language, colors, columns }: Page,
): string {
  const { failOn, maxWarnings, minEvidence } = thresholds;
  const data = {
    failOn,
    maxWarnings: maxWarnings ?? 0,
    minEvidence: minEvidence ?? 0,
    warnings: summary.warnings,
    percent: coverageOf(summary),
  };
  const faults = [
    ...(failures.length > 0 ? [say(language, 'incomplete', { count: failures.length })] : []),
    ...crossed.map((threshold) => say(language, `crossed-${threshold}`, data)),
  ];
  const paint = faults.length > 0 ? colors.red : colors.green;
  const text =
    faults.length > 0 ? faults.join('') : say(language, failOn === 'never' ? 'passed-never' : 'passed', data);
  return wrap(text, columns).map(paint).join('\n');
}

/** How often each rule found something, most first, and which found nothing. */
function byRule(summary: Summary, { language, colors, columns }: Page): string {
  const found = [...summary.byRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rows = found.map(([id, count]) => {
    const title = rules.find((rule) => rule.id === id)?.title[language] ?? '';
    return `${String(count).padStart(6)}  ${title}  ${colors.dim(id)}\n`;
  });
  const silent = rules.filter(({ id }) => !summary.byRule.has(id)).map(({ id }) => id);
  const rest = say(language, 'silent-rules', {
    count: silent.length,
    list: silent.join(language === 'zh' ? '、' : ', '),
  });
  return `${say(language, 'by-rule')}\n${rows.join('')}${wrap(rest, columns).map(colors.dim).join('\n')}\n`;
}

/** How much of each draft's statistics is sourced. */
function byDraft({ coverage }: Summary, { language }: Page): string {
  if (coverage.length === 0) return '';
  const widest = coverage.reduce((most, { path }) => Math.max(most, widthOf(path)), 0);
  const rows = coverage.map(({ path, statistics, sourced }) => {
    const share = `${String(sourced)}/${String(statistics)}`.padStart(9);
    return `  ${pad(visible(path), widest)}${share}  ${String(coverageOf({ statistics, sourced }))}%\n`;
  });
  return `${say(language, 'by-draft')}\n${rows.join('')}`;
}
