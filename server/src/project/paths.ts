import * as pathe from 'pathe';

// pathe takes its types from Node's, which a layer that is free of any platform does not have.
type OfOne = (path: string) => string;
type OfSeveral = (...paths: readonly string[]) => string;

export const basename = pathe.basename as unknown as OfOne;
export const dirname = pathe.dirname as unknown as OfOne;
export const isAbsolute = pathe.isAbsolute as unknown as (path: string) => boolean;
export const join = pathe.join as unknown as OfSeveral;
export const relative = pathe.relative as unknown as (from: string, to: string) => string;
export const resolve = pathe.resolve as unknown as OfSeveral;
const normalize = pathe.normalize as unknown as OfOne;

/** An absolute path as it is written here: with `/`, without a `/` at the end. */
export function normal(path: string): string {
  const written = normalize(path);
  return written.length > 1 && written.endsWith('/') && !isTop(written) ? written.slice(0, -1) : written;
}

/** The folder and all that hold it, nearest first. */
export function* upwards(folder: string): Generator<string> {
  let current = folder;
  yield current;
  // A path that is not absolute leads to `.`, and no further.
  for (let above = dirname(current); above !== current && !isTop(current); above = dirname(current)) {
    current = above;
    yield current;
  }
}

/** `/`, or the top folder of a Windows drive. */
function isTop(folder: string): boolean {
  return /^(?:[A-Za-z]:)?\/?$/u.test(folder);
}

/** The way from a folder to a path. */
export function within(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : relative(folder, path);
}

/** True for the folder itself and all in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
