import { dirname, normalize, relative } from 'pathe';

/** An absolute path as it is written here: with `/`, without a `/` at the end. */
export function normal(path: string): string {
  const written = normalize(path);
  return written.length > 1 && written.endsWith('/') && !isTop(written) ? written.slice(0, -1) : written;
}

/** The folder and all that hold it, nearest first. */
export function* upwards(folder: string): Generator<string> {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (isTop(current)) return;
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
