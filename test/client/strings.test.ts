import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) =>
  JSON.parse(readFileSync(resolve(root, file), 'utf8')) as Record<string, unknown>;
const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'client/src', file), 'utf8'));

describe('texts of the client', () => {
  const used = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text),
    ),
  );
  const translated = read('l10n/bundle.l10n.zh-cn.json');

  it('are all translated, and nothing else is', () => {
    expect(Object.keys(translated).sort()).toEqual([...used].sort());
  });

  it('keep their arguments', () => {
    const slots = (text: unknown) => [...String(text).matchAll(/\{\d\}/g)].map(String).sort();
    for (const [text, words] of Object.entries(translated)) expect(slots(words), text).toEqual(slots(text));
  });
});

describe('texts of the manifest', () => {
  const manifest = readFileSync(resolve(root, 'package.json'), 'utf8');
  const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('are all in %s', (file) => {
    const texts = read(file);
    expect(used.filter((key) => typeof texts[key] !== 'string')).toEqual([]);
  });
});

describe('commands', () => {
  it('that are contributed are registered', () => {
    const { contributes } = read('package.json') as { contributes: { commands: { command: string }[] } };
    const registered = sources
      .flatMap((source) => [...source.matchAll(/registerCommand\(\s*(?:'([^']+)'|CLIENT_COMMANDS\.(\w+))/g)])
      .map(([, id, constant]) => id ?? `zhangfa.${constant ?? ''}`);
    const wanted = contributes.commands.map(({ command }) => command);
    expect(wanted.filter((command) => !registered.includes(command))).toEqual([]);
  });
});
