import type { ConfigurationInForce, DraftStatus } from '../../../server/src/protocol/index.ts';
import { coverage, total, wordCounts } from '../counts.ts';
import type { ServerState } from '../server.ts';
import type { Translate } from '../translate.ts';

/** What the status bar shows; icons as `$(name)`. */
export interface StatusView {
  readonly text: string;
  /** What a screen reader says. */
  readonly label: string;
  /** Lines of the tooltip, plain text. */
  readonly tooltip: readonly string[];
  readonly alarm: boolean;
}

/**
 * What to show of a draft.
 *
 * @param status undefined until the server has spoken
 * @param nameOf how to name the configuration file at a URI
 * @returns null where nothing should be shown: the draft is none of ours, or it is not known yet
 */
export function statusView(
  state: ServerState,
  status: DraftStatus | undefined,
  t: Translate,
  nameOf: (uri: string) => string,
): StatusView | null {
  if (state === 'stopped') {
    return view(
      'error',
      t('stopped'),
      [t('The language server is not running; drafts are not checked.')],
      t,
      true,
    );
  }
  // Not to flash up on drafts that will turn out to be none of ours.
  if (state === 'starting' || status === undefined) return null;
  return draftView(status, wordConfiguration(status.configuration, t, nameOf), t);
}

function draftView(status: DraftStatus, configuration: string, t: Translate): StatusView | null {
  const without = (words: string, ...tooltip: string[]) => view('circle-slash', words, tooltip, t);
  switch (status.state) {
    case 'checked':
      return checkedView(status, configuration, t);
    case 'inactive':
      return null;
    case 'disabled':
      return without(t('off'), t('Zhangfa is switched off in the settings (zhangfa.enable).'));
    case 'ignored':
      return without(t('ignored'), t('The configuration leaves this draft out.'), configuration);
    case 'tooLarge':
      return without(t('too large'), t('The draft is too large to be checked while you write.'));
    case 'misconfigured': {
      const text = t(
        'The configuration has errors. Until they are mended, what it said before holds; a draft that had none is not checked.',
      );
      return view('error', t('broken configuration'), [text, configuration], t, true);
    }
  }
}

function checkedView(status: DraftStatus, configuration: string, t: Translate): StatusView {
  const { counts, evidence, fixable } = status;
  const percent = coverage(evidence);
  const short = [
    ...(total(counts) > 0 ? [String(total(counts))] : []),
    ...(percent === undefined ? [] : [t('sourced {0}%', percent)]),
  ].join(' · ');
  const icon =
    counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : counts.info > 0 ? 'info' : 'check';
  const tooltip = [
    wordCounts(counts, t),
    ...(fixable > 0 ? [t('{0} can be fixed safely', fixable)] : []),
    percent === undefined
      ? t('No statistics in this draft')
      : t('{0} of {1} statistics name a source ({2}%)', evidence.sourced, evidence.statistics, percent),
    configuration,
  ];
  return view(icon, short, tooltip, t);
}

function view(
  icon: string,
  words: string,
  tooltip: readonly string[],
  t: Translate,
  alarm = false,
): StatusView {
  const name = t('Zhangfa');
  const text = [`$(${icon})`, name, words].filter((part) => part !== '').join(' ');
  // Some lines are sentences already.
  const label = [name, ...tooltip].map((line) => line.replace(/[.。]$/u, '')).join('. ');
  return { text, label, tooltip, alarm };
}

/** Which configuration is in force, and where it was said. */
export function wordConfiguration(
  { kind, uri, preset, profiles }: ConfigurationInForce,
  t: Translate,
  nameOf: (uri: string) => string,
): string {
  const what = [preset, ...profiles].join(' + ');
  switch (kind) {
    case 'file':
      return t('Configuration: {0} ({1})', uri === undefined ? t('file') : nameOf(uri), what);
    case 'settings':
      return t('Configuration: settings of the editor ({0})', what);
    case 'default':
      return t('Configuration: none, the defaults are in force ({0})', what);
  }
}
