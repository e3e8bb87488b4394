/** Why a glob is not used. */
export type GlobProblem =
  /** Longer than any path. */
  | 'glob-long'
  /** So many wildcards and alternatives that it takes for ever on some paths. */
  | 'glob-wild'
  /** Repeats a group or a class, such as `+(a|b)`. */
  | 'glob-repeat';

/** `gitignore` knows neither braces nor brackets with alternatives: they stand for themselves. */
export type GlobSyntax = 'glob' | 'gitignore';

const LONGEST_PATH = 1024;
const LONGEST_NAME = 255;
const DEEPEST = 40;

const MOST_FOLDER_WILDCARDS = 3;
/**
 * Globs become regular expressions that try every way to match, so the ways multiply. A `**` may stop at any folder
 * and each star but the first of a name at any character; the factors are far below the numbers of folders and
 * characters since few of the ways are long. With them the worst glob on the worst path of {@link isGlobbable} was
 * measured at less than a fifth of a second, and usual ones take microseconds.
 */
const FOLDER_WILDCARD_WAYS = 7;
const STAR_WAYS = 16;
/** In the name of a folder: what follows is tried once more for each of the ways. */
const FOLDER_STAR_WAYS = 25;
const MOST_WAYS = 4095;

/** What makes a glob too expensive to match; undefined where nothing does. Says nothing of its syntax. */
export function globProblem(glob: string, syntax: GlobSyntax): GlobProblem | undefined {
  if (glob.length > LONGEST_PATH) return 'glob-long';
  const plain = glob.replace(/\\./gsu, '_');
  if (syntax === 'glob' && repeats(plain)) return 'glob-repeat';
  const folders = plain.match(/\*{2,}/gu)?.length ?? 0;
  const ways =
    FOLDER_WILDCARD_WAYS ** folders * starWays(plain, syntax) * (syntax === 'glob' ? alternatives(plain) : 1);
  return folders > MOST_FOLDER_WILDCARDS || ways > MOST_WAYS ? 'glob-wild' : undefined;
}

/**
 * True where globs may be tried on the path: no name longer than file systems allow (255), no more than 40 folders
 * and 1,024 characters. No glob of a configuration matches what is beyond that, however simple.
 */
export function isGlobbable(path: string): boolean {
  if (path.length > LONGEST_PATH) return false;
  const names = path.split('/');
  return names.length <= DEEPEST && names.every((name) => name.length <= LONGEST_NAME);
}

/** What the stars after the first of each name multiply to: one alone can match in one way only. */
function starWays(glob: string, syntax: GlobSyntax): number {
  // `!(a)` is a star that leaves out some names.
  const star = syntax === 'glob' ? /\*|!\(/gu : /\*/gu;
  const names = glob.split('/');
  return names.reduce((ways, name, index) => {
    const stars = name === '**' ? 0 : (name.match(star)?.length ?? 0);
    const each = index < names.length - 1 ? FOLDER_STAR_WAYS : STAR_WAYS;
    return ways * each ** Math.max(0, stars - 1);
  }, 1);
}

function repeats(glob: string): boolean {
  return /[+*]\(|[)\]}]\+/u.test(glob) || (glob.includes('(') && glob.includes('+'));
}

/**
 * An upper bound of the ways to choose among alternatives. What closes a group is left aside, which only adds: what
 * follows an opening bracket up to the next counts as alternatives of that.
 */
function alternatives(glob: string): number {
  const [first = '', ...groups] = glob.split(/[{(]/u);
  const optional = glob.match(/\?\(|\)\?/gu)?.length ?? 0;
  return groups.reduce(
    (ways, group) => ways * (1 + (group.match(/[,|]/gu)?.length ?? 0)),
    (1 + (first.match(/\|/gu)?.length ?? 0)) * 2 ** optional,
  );
}
