import type { Failure } from '../failure.ts';
import type { Files } from '../files.ts';
import { isAbsolute, isWithin, join, resolve, upwards } from '../paths.ts';
import { wording } from '../wording.ts';
import { configsIn, sharedBy, type FilePlace } from './find.ts';

/** Data that a configuration may be written in; anything else might be code. */
const DATA_FILE = /\.(?:json|ya?ml)$/iu;

const PACKAGE = /^((?:@[^/\\]+\/)?[^/\\@][^/\\]*)(?:\/(.+))?$/u;

/** What stands where something to extend was looked for: it, or why it is not there. */
export type Extended = FilePlace | Pick<Failure, 'message' | 'untrusted'>;

/** How far reading goes. */
export interface Reach {
  readonly files: Files;
  /** The folder outside which nothing is trusted, and no package anywhere; undefined where all is. */
  readonly limit: string | undefined;
}

/** Finds what a configuration extends: a path relative to a folder, or an npm package. */
export async function findExtended(name: string, folder: string, { files, limit }: Reach): Promise<Extended> {
  if (isAbsolute(name) || /^\.\.?(?:[/\\]|$)/u.test(name)) {
    const path = resolve(folder, name);
    return limit === undefined || isWithin(limit, path)
      ? fileNamed(path, name, files)
      : { message: wording('extends-outside', { name }), untrusted: true };
  }
  const [, packageName = '', inside = ''] = PACKAGE.exec(name) ?? [];
  if (packageName === '' || inside.split(/[/\\]/u).includes('..'))
    return { message: wording('extends-malformed', { name }) };
  if (limit !== undefined)
    return { message: wording('extends-untrusted', { name: packageName }), untrusted: true };
  for (const parent of upwards(folder)) {
    const root = join(parent, 'node_modules', packageName);
    if ((await files.stat(root)) !== undefined)
      return inside === '' ? configOfPackage(root, name, files) : fileNamed(join(root, inside), name, files);
  }
  return { message: wording('extends-no-package', { name: packageName }) };
}

async function fileNamed(path: string, name: string, files: Files): Promise<Extended> {
  if (!DATA_FILE.test(path)) return { message: wording('extends-not-data', { name }) };
  return (await files.stat(path)) === undefined
    ? { message: wording('extends-missing', { name }) }
    : { kind: 'file', path };
}

/** A package says in its package.json what it shares (`"zhangfa"`: a configuration or the path of one), or has the file. */
async function configOfPackage(root: string, name: string, files: Files): Promise<Extended> {
  const named = await sharedBy(root, files);
  if (typeof named === 'string') {
    const path = resolve(root, named);
    return isWithin(root, path)
      ? fileNamed(path, name, files)
      : { message: wording('extends-malformed', { name }) };
  }
  const [place] = await configsIn(root, files);
  return place ?? { message: wording('extends-empty-package', { name }) };
}
