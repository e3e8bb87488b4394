/**
 * How much further than its least number of times a repetition without bound goes on. Terms are short; without
 * this, each such repetition would run to the end of the paragraph from each of its characters.
 */
const REACH = 40;

/**
 * The most steps that a pattern may need at one character of a text, in the worst case. A paragraph of 5,000
 * characters of which every one is the worst case then takes two seconds.
 */
const MOST_STEPS = 200_000;

/** In order (what is not closed goes to the end): escapes, classes, openings of groups, quantifiers, anything else. */
const TOKEN =
  /\\(?:[pPu]\{[^}]*\}?|k<[^>]*>?|.)|\[(?:\\.|[^\]\\])*\]?|\((?:\?(?:[a-z-]*:|<?[=!]|<[^>]*>?))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu;

/** What a part of a pattern may cost: in how many ways it can match at one place, and the steps of one way. */
interface Work {
  readonly ways: number;
  readonly steps: number;
}

/** A group under way: its finished alternatives, the present one, and the last part of that. */
interface Group {
  alternatives: Work;
  sequence: Work;
  last: Work;
}

interface Times {
  readonly least: number;
  readonly most: number;
}

const NOTHING: Work = { ways: 1, steps: 0 };
const ONE: Work = { ways: 1, steps: 1 };

/**
 * Why a regular expression cannot be run on any text in reasonable time; undefined where it can once it is
 * bounded (see {@link boundedPattern}). What is no regular expression may get either answer.
 */
export function patternWork(source: string): 'nested' | 'heavy' | 'reference' | undefined {
  const outer: Group[] = [];
  let group = newGroup();
  for (const token of source.match(TOKEN) ?? []) {
    const times = timesOf(token);
    if (/^\\[1-9k]/u.test(token)) return 'reference';
    else if (times) {
      if (times.most > 1 && group.last.ways > 1) return 'nested';
      group.last = repeated(group.last, times);
    } else if (token.startsWith('(')) {
      outer.push(group);
      group = newGroup();
    } else if (token === '|') {
      group.alternatives = either(group.alternatives, sequenceOf(group));
      group.sequence = NOTHING;
      group.last = NOTHING;
    } else if (token === ')') {
      const inner = either(group.alternatives, sequenceOf(group));
      group = outer.pop() ?? newGroup();
      append(group, inner);
    } else append(group, ONE);
  }
  const { ways, steps } = either(group.alternatives, sequenceOf(group));
  return ways * steps > MOST_STEPS ? 'heavy' : undefined;
}

/** The same pattern with an end to each repetition; lazy ones stay lazy. */
export function boundedPattern(source: string): string {
  return source.replace(TOKEN, (token) => {
    const times = timesOf(token);
    if (!times || !/^(?:[*+]|\{\d+,\})/u.test(token)) return token;
    return `{${String(times.least)},${String(times.most)}}${/.\?$/u.test(token) ? '?' : ''}`;
  });
}

function newGroup(): Group {
  return { alternatives: { ways: 0, steps: 0 }, sequence: NOTHING, last: NOTHING };
}

function append(group: Group, part: Work): void {
  group.sequence = sequenceOf(group);
  group.last = part;
}

function sequenceOf({ sequence, last }: Group): Work {
  return { ways: sequence.ways * last.ways, steps: sequence.steps + last.steps };
}

function either(a: Work, b: Work): Work {
  return { ways: a.ways + b.ways, steps: Math.max(a.steps, b.steps) };
}

function repeated({ ways, steps }: Work, { least, most }: Times): Work {
  if (most <= 1) return { ways: ways + 1 - least, steps: Math.max(steps, 1) };
  return { ways: most - least + 1, steps: Math.max(steps, 1) * most };
}

/** How often a quantifier repeats what stands before it; undefined for any other token. */
function timesOf(token: string): Times | undefined {
  if (/^\*\??$/u.test(token)) return { least: 0, most: REACH };
  if (/^\+\??$/u.test(token)) return { least: 1, most: REACH };
  if (/^\?\??$/u.test(token)) return { least: 0, most: 1 };
  const [, least, comma, most = ''] = /^\{(\d+)(?:(,)(\d*))?\}\??$/u.exec(token) ?? [];
  if (least === undefined) return undefined;
  const from = Number(least);
  if (comma === undefined) return { least: from, most: from };
  return { least: from, most: most === '' ? from + REACH : Number(most) };
}
