import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configSchemaOf, rules } from '../server/src/engine/index.ts';
import { EDITOR_KEYS } from '../server/src/lsp/settings.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
  };
}

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const text = read('package.json');
const { properties } = (JSON.parse(text) as Manifest).contributes.configuration;
const names = Object.keys(properties).map((key) => key.replace('zhangfa.', ''));

describe.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s', (file) => {
  const texts = JSON.parse(read(file)) as Readonly<Record<string, string>>;

  it('has a text for every key of the manifest, and no other', () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    expect(Object.keys(texts).sort()).toEqual([...new Set(used)].sort());
  });

  it('leaves no text empty', () => {
    expect(Object.entries(texts).filter(([, value]) => value.trim() === '')).toEqual([]);
  });
});

describe('the settings', () => {
  it('are those of a configuration and those that the server knows as the editor’s', () => {
    const shared = Object.keys(configSchemaOf(rules).entries).filter((key) => key !== '$schema');
    expect(new Set(names.map((name) => name.replace(/\..*/, '')))).toEqual(
      new Set<string>([...shared, ...EDITOR_KEYS]),
    );
  });

  it('offer every rule, and the options of each', () => {
    const offered = properties['zhangfa.rules']?.['properties'] as Readonly<Record<string, unknown>>;
    expect(Object.keys(offered)).toEqual(rules.map(({ id }) => id));
    for (const { id, options } of rules) {
      for (const name of Object.keys(options.entries))
        expect(JSON.stringify(offered[id])).toContain(`"${name}"`);
    }
  });

  it('hold for each folder by itself, and say nothing as they come', () => {
    for (const [key, { scope, default: fallback }] of Object.entries(properties)) {
      expect(scope).toBe(key === 'zhangfa.trace.server' ? 'window' : 'resource');
      expect(fallback).not.toBe(undefined);
    }
    expect(properties['zhangfa.preset']?.['default']).toBe(null);
  });
});

it('names files that there are', () => {
  const files = [...text.matchAll(/"(?:\.\/)?((?:client\/media|snippets|syntaxes|server\/schema)\/[^"]+)"/g)];
  expect(files.length).toBeGreaterThan(5);
  expect(
    files.map(([, file = '']) => file).filter((file) => !existsSync(new URL(`../${file}`, import.meta.url))),
  ).toEqual([]);
});
