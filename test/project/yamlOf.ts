/** How YAML is laid out. */
export interface YamlStyle {
  /** Of one level. */
  readonly indent: number;
  /** Whether the dashes of a list stand further in than its key. */
  readonly indentsLists: boolean;
  /** The level from which on everything stands in brackets. */
  readonly inBrackets: number;
  readonly quotes: '' | "'" | '"';
  /** After each line that may have one. */
  readonly comment: string;
}

/** Plain data in YAML, as people write it. */
export function yamlOf(data: Readonly<Record<string, unknown>>, style: YamlStyle): string {
  return linesOf(data, style, 0)
    .map((line) => `${line}${style.comment}\n`)
    .join('');
}

function linesOf(value: unknown, style: YamlStyle, level: number): readonly string[] {
  if (level === 0 && isHolder(value) && isEmpty(value)) return [];
  if (level >= style.inBrackets || !isHolder(value) || isEmpty(value)) return [flow(value, style)];
  if (Array.isArray(value)) return value.flatMap((item) => member('- ', item, style, level, 2));
  return Object.entries(value).flatMap(([key, item]) =>
    member(
      `${flow(key, style)}: `,
      item,
      style,
      level,
      Array.isArray(item) && !style.indentsLists ? 0 : style.indent,
    ),
  );
}

function member(
  lead: string,
  value: unknown,
  style: YamlStyle,
  level: number,
  indent: number,
): readonly string[] {
  const [first = '', ...rest] = linesOf(value, style, level + 1);
  const isOnOneLine = rest.length === 0 && (!isHolder(value) || /^[[{]/u.test(first));
  const isItem = lead === '- ';
  const inner = rest.map((line) => ' '.repeat(indent) + line);
  if (isOnOneLine || isItem) return [lead + first, ...inner];
  return [lead.trimEnd(), ' '.repeat(indent) + first, ...inner];
}

function isHolder(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function flow(value: unknown, style: YamlStyle): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, style)).join(', ')}]`;
  if (isHolder(value)) {
    const members = Object.entries(value).map(([key, item]) => `${flow(key, style)}: ${flow(item, style)}`);
    return `{${members.join(', ')}}`;
  }
  const text = value as string;
  if (style.quotes === "'" && !/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const isBare =
    /^[a-z\p{Script=Han}][\p{Script=Han}\w×+-]*$/u.test(text) && !/^(?:null|true|false)$/u.test(text);
  return style.quotes === '' && isBare ? text : JSON.stringify(text);
}
