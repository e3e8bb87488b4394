import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Wording } from '../../engine/index.ts';
import { wording } from '../wording.ts';
import { configsIn, upwards, type ConfigPlace } from './find.ts';

/** Data that a configuration may be written in; anything else might be code. */
const DATA_FILE = /\.(?:json|ya?ml)$/iu;

/** Finds what a configuration extends: a path relative to its own file, or an npm package. */
export function findExtended(name: string, from: string): ConfigPlace | { readonly message: Wording } {
  const folder = dirname(from);
  if (isAbsolute(name) || /^\.\.?(?:[/\\]|$)/u.test(name)) return fileNamed(resolve(folder, name), name);
  const [, packageName = '', inside = ''] = /^((?:@[^/\\]+\/)?[^/\\@][^/\\]*)(?:\/(.+))?$/u.exec(name) ?? [];
  if (packageName === '' || inside.split('/').includes('..'))
    return { message: wording('extends-malformed', { name }) };
  for (const parent of upwards(folder)) {
    const root = join(parent, 'node_modules', packageName);
    if (existsSync(root))
      return inside === '' ? configOfPackage(root, name) : fileNamed(join(root, inside), name);
  }
  return { message: wording('extends-no-package', { name: packageName }) };
}

function fileNamed(path: string, name: string): ConfigPlace | { readonly message: Wording } {
  if (!DATA_FILE.test(path)) return { message: wording('extends-not-data', { name }) };
  return existsSync(path) ? { kind: 'file', path } : { message: wording('extends-missing', { name }) };
}

/** A package says in its package.json what it shares (`"zhangfa"`: a configuration or the path of one), or has the file. */
function configOfPackage(root: string, name: string): ConfigPlace | { readonly message: Wording } {
  const named = pathInManifest(root);
  if (named !== undefined) {
    const path = resolve(root, named);
    return path.startsWith(join(root, '/'))
      ? fileNamed(path, name)
      : { message: wording('extends-malformed', { name }) };
  }
  return configsIn(root)[0] ?? { message: wording('extends-empty-package', { name }) };
}

function pathInManifest(root: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named =
      manifest !== null && typeof manifest === 'object' && 'zhangfa' in manifest
        ? manifest.zhangfa
        : undefined;
    return typeof named === 'string' ? named : undefined;
  } catch {
    return undefined;
  }
}

/** One name for one file, whatever links lead to it. */
export function identityOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
