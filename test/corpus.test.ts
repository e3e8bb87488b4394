import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../server/src/engine/rules/registry.ts';
import { SourceText } from '../server/src/engine/text/sourceText.ts';
import { lintText, recommendedLinter } from './support/lint.ts';

interface Place {
  readonly line: number;
  readonly text: string;
  readonly rule: string;
}

interface Planted extends Place {
  readonly file: string;
  /** What follows elsewhere from the same fault. */
  readonly also?: readonly Place[];
}

const DRAFTS = ['annual-report.md', 'trend-outlook.md', 'press-release.md'];
const planted = JSON.parse(
  readFileSync(new URL('corpus/planted.json', import.meta.url), 'utf8'),
) as readonly Planted[];
const known = new Set(rules.map(({ id }) => id));

interface Found extends Place {
  readonly endLine: number;
  readonly message: string;
}

function findingsOf(path: string): readonly Found[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  const source = new SourceText(text);
  return lintText(recommendedLinter(), text).diagnostics.map(({ rule, start, end, message }) => ({
    rule,
    line: source.lineColumn(start).line,
    endLine: source.lineColumn(end).line,
    text: text.slice(start, end),
    message,
  }));
}

function isAt(found: Found, place: Place): boolean {
  return found.rule === place.rule && found.line <= place.line && found.endLine >= place.line;
}

describe.each(DRAFTS)('%s', (file) => {
  it('has no findings where it is clean', () => {
    expect(findingsOf(`corpus/${file}`)).toEqual([]);
  });

  const own = planted.filter((fault) => fault.file === file && known.has(fault.rule));

  it('gives every fault that was planted, and none besides', () => {
    const found = findingsOf(`../examples/${file}`);
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((fault) => !found.some((one) => isAt(one, fault)))).toEqual([]);
    const places = own.flatMap((fault) => [fault, ...(fault.also ?? [])]);
    expect(found.filter((one) => !places.some((place) => isAt(one, place)))).toEqual([]);
  });
});
