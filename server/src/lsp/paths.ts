import * as pathe from 'pathe';
import { URI } from 'vscode-uri';

// pathe takes its types from Node's, which most of the server does not have.
export const basename = pathe.basename as unknown as (path: string) => string;
export const dirname = pathe.dirname as unknown as (path: string) => string;
export const join = pathe.join as unknown as (...paths: readonly string[]) => string;

/**
 * Paths as the project layer knows them, absolute and with `/`, for URIs and back. A file that is not on a disk lies
 * below `/@scheme@authority`, so that every URI with a hierarchical path has exactly one path and folders nest alike.
 */
const VIRTUAL = /^\/@([^@/]+)@([^/]*)(\/.*)?$/u;

/** Undefined for what has no place among files: a draft that was never saved, something malformed. */
export function pathOf(uri: string): string | undefined {
  const parsed = parse(uri);
  if (parsed === undefined || parsed.scheme === 'untitled' || !parsed.path.startsWith('/')) return undefined;
  if (parsed.scheme !== 'file') {
    return `/@${parsed.scheme}@${encodeURIComponent(parsed.authority)}${parsed.path}`;
  }
  if (parsed.authority !== '') return `//${parsed.authority}${parsed.path}`;
  const drive = /^\/([a-z]):/iu.exec(parsed.path)?.[1];
  return drive === undefined ? parsed.path : `${drive.toUpperCase()}:${parsed.path.slice(3)}`;
}

export function uriOf(path: string): string {
  const [, scheme, authority, rest] = VIRTUAL.exec(path) ?? [];
  if (scheme !== undefined) {
    return URI.from({ scheme, authority: decodeURIComponent(authority ?? ''), path: rest ?? '/' }).toString();
  }
  if (path.startsWith('//')) {
    const end = path.indexOf('/', 2);
    const [server, share] = end < 0 ? [path.slice(2), '/'] : [path.slice(2, end), path.slice(end)];
    return URI.from({ scheme: 'file', authority: server, path: share }).toString();
  }
  const drive = /^([a-z]):/iu.exec(path)?.[1];
  const full = drive === undefined ? path : `/${drive.toLowerCase()}:${path.slice(2)}`;
  return URI.from({ scheme: 'file', path: full }).toString();
}

/** True where the path is the folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
