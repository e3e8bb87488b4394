import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const bundle = join(root, 'server/dist/engine.iife.js');

/** Tracked and new files alike: what the next commit would hold. */
function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

function readJson(file: string): Record<string, Record<string, unknown> | undefined> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, Record<string, unknown>>;
}

describe.skipIf(!existsSync(bundle))('the bundled engine', () => {
  it('needs nothing but the language', () => {
    const realm = createContext(Object.create(null) as object, {
      codeGeneration: { strings: false, wasm: false },
    });
    // V8 gives every realm these two, but they are no part of ES2023.
    runInContext('delete globalThis.console; delete globalThis.WebAssembly;', realm);
    runInContext(readFileSync(bundle, 'utf8'), realm, { filename: bundle });
    const kinds = runInContext(
      'Object.values(ZhangfaEngine).map((value) => typeof value)',
      realm,
    ) as string[];
    expect(kinds).toContain('function');
  });
});

describe('the repository', () => {
  it('names no path outside itself', () => {
    const outside = ['..' + '/shared', '/' + 'work/'];
    const naming = projectFiles().filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return outside.some((path) => text.includes(path));
    });
    expect(naming).toEqual([]);
  });

  it('pins every package to one version', () => {
    const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;
    const loose = projectFiles()
      .filter((file) => /(?:^|\/)package\.json$/.test(file) && !file.startsWith('test/fixtures/'))
      .flatMap((file) => {
        const manifest = readJson(file);
        return fields.flatMap((field) =>
          Object.entries(manifest[field] ?? {})
            .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))
            .map(([name, version]) => `${file}: ${name} ${String(version)}`),
        );
      });
    expect(loose).toEqual([]);
  });

  it('records no download address in the lockfile', () => {
    const packages = readJson('package-lock.json')['packages'] ?? {};
    const resolved = Object.values(packages).map((entry) => (entry as { resolved?: string }).resolved ?? '');
    expect(resolved.filter((address) => address.includes(':'))).toEqual([]);
  });

  it('has one version for the extension, the program and the lockfile', () => {
    const versions = ['package.json', 'server/package.json', 'client/package.json', 'package-lock.json'].map(
      (file) => readJson(file)['version'],
    );
    expect(new Set(versions).size).toBe(1);
  });
});
