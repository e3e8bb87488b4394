import type { Wording } from '../engine/index.ts';

/** Everything that is said of configurations and the files they stand in, in both languages; `{name}` stands for a value. */
export const WORDINGS = {
  // Files
  'file-missing': { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  'file-forbidden': { zh: '没有权限', en: 'permission denied' },
  'file-read-only': { zh: '文件系统只读', en: 'the file system is read-only' },
  'file-is-folder': { zh: '这是文件夹，不是文件', en: 'is a folder, not a file' },
  'file-special': { zh: '不是普通文件', en: 'is no regular file' },
  'file-link-loop': { zh: '链接成环', en: 'the links form a loop' },
  'file-name-too-long': { zh: '文件名过长', en: 'the name is too long' },
  'file-no-space': { zh: '磁盘空间不足', en: 'no space left on the device' },
  'file-other': { zh: '无法读写：{detail}', en: 'cannot be read or written: {detail}' },
  'file-binary': { zh: '不是文本文件', en: 'is no text file' },
  'file-damaged': {
    zh: '编码损坏：第 {offset} 字节起不是有效的 UTF-8',
    en: 'damaged encoding: no valid UTF-8 at byte {offset}',
  },
  'file-outside': {
    zh: '工作区未受信任，不读取其外的文件',
    en: 'the workspace is not trusted; what lies outside it is not read',
  },

  // Configuration
  'config-twice': {
    zh: '同一文件夹里还有别的配置：{others}；只能保留一份',
    en: 'there is another configuration in the same folder: {others}; keep only one',
  },
  'data-empty': { zh: '文件里没有内容', en: 'the file is empty' },
  'data-too-deep': { zh: '嵌套过深', en: 'nested too deeply' },
  'data-holds-itself': {
    zh: '内容引用了自身，或引用过多',
    en: 'the data holds itself, or has too many aliases',
  },
  'data-repeated-key': { zh: '键“{key}”重复', en: 'the key “{key}” stands here twice' },
  'json-syntax': { zh: 'JSON 语法有误：{detail}', en: 'malformed JSON: {detail}' },
  'yaml-syntax': { zh: 'YAML 语法有误：{detail}', en: 'malformed YAML: {detail}' },
  'xml-syntax': { zh: 'XML 语法有误：{detail}', en: 'malformed XML: {detail}' },
  'tbx-no-concepts': { zh: '文件里没有 TBX 术语条目', en: 'the file has no TBX entries' },
  'csv-unclosed': { zh: '引号没有闭合', en: 'the quotation mark is never closed' },
  'csv-column': { zh: '不认识的列“{name}”', en: 'unknown column “{name}”' },
  'csv-column-nearest': {
    zh: '不认识的列“{name}”；是否指“{nearest}”？',
    en: 'unknown column “{name}”; did you mean “{nearest}”?',
  },
  'csv-no-preferred': {
    zh: '首行缺少“preferred”（规范写法）一列',
    en: 'the first row lacks the column “preferred”',
  },
  'term-file-format': {
    zh: '术语文件应为 .yaml、.yml、.json、.csv 或 .tbx',
    en: 'a term file must end in .yaml, .yml, .json, .csv or .tbx',
  },
  'term-file-unreadable': {
    zh: '读不了术语文件 {name}：{reason}',
    en: 'cannot read the term file {name}: {reason}',
  },
  'extends-malformed': {
    zh: '“{name}”既不是相对路径，也不是 npm 包名',
    en: '“{name}” is neither a relative path nor the name of an npm package',
  },
  'extends-missing': { zh: '没有可继承的文件 {name}', en: 'there is no file {name} to extend' },
  'extends-not-data': {
    zh: '只能继承 .json、.yaml、.yml 数据文件，不能是 {name}：配置不运行代码',
    en: 'only .json, .yaml and .yml can be extended, not {name}: a configuration runs no code',
  },
  'extends-no-package': {
    zh: '没有安装 npm 包 {name}；继承文件须以 ./ 开头',
    en: 'the npm package {name} is not installed; a file to extend must begin with ./',
  },
  'extends-empty-package': {
    zh: 'npm 包 {name} 里没有配置（zhangfa.config.* 或 package.json 的 zhangfa）',
    en: 'the npm package {name} has no configuration (zhangfa.config.* or zhangfa in package.json)',
  },
  'extends-untrusted': {
    zh: '工作区未受信任，不继承 npm 包 {name}',
    en: 'the workspace is not trusted; the npm package {name} is not extended',
  },
  'extends-outside': {
    zh: '工作区未受信任，不继承其外的文件 {name}',
    en: 'the workspace is not trusted; {name}, which lies outside it, is not extended',
  },
  'extends-too-many': {
    zh: '继承的配置超过 {most} 份',
    en: 'more than {most} configurations are extended',
  },
  'extends-cycle': { zh: '循环继承：{chain}', en: 'circular extends: {chain}' },

  // Changing a configuration
  'change-broken': {
    zh: '配置有误，改正后才能自动修改：{reason}',
    en: 'the configuration has to be mended before it can be changed: {reason}',
  },
  'change-impossible': {
    zh: '配置的写法无法自动修改，请手工修改',
    en: 'the way the configuration is written does not allow it to be changed automatically; please edit it',
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** What is wrong with JSON, by what its parser calls it. */
export const JSON_FAULTS: Readonly<Record<string, Wording>> = {
  InvalidSymbol: {
    zh: '不认识的词或符号；键和文本须用半角双引号括起',
    en: 'unknown word or sign; keys and texts need straight double quotes',
  },
  InvalidNumberFormat: { zh: '数字写法有误', en: 'malformed number' },
  PropertyNameExpected: { zh: '缺少键', en: 'a key is missing' },
  ValueExpected: { zh: '缺少值', en: 'a value is missing' },
  ColonExpected: { zh: '缺少冒号', en: 'a colon is missing' },
  CommaExpected: { zh: '缺少逗号', en: 'a comma is missing' },
  CloseBraceExpected: { zh: '缺少 }', en: '} is missing' },
  CloseBracketExpected: { zh: '缺少 ]', en: '] is missing' },
  EndOfFileExpected: { zh: '结尾之后还有内容', en: 'there is more behind the end' },
  UnexpectedEndOfComment: { zh: '注释没有结束', en: 'a comment is never closed' },
  UnexpectedEndOfString: { zh: '引号没有闭合', en: 'a quotation mark is never closed' },
  UnexpectedEndOfNumber: { zh: '数字没有写完', en: 'a number is not complete' },
  InvalidUnicode: { zh: 'Unicode 转义有误', en: 'malformed Unicode escape' },
  InvalidEscapeCharacter: { zh: '转义字符有误', en: 'malformed escape' },
  InvalidCharacter: { zh: '文本里有须转义的字符', en: 'a character that must be escaped' },
};

/** What is often wrong with YAML, by what its parser calls it; of the rest it speaks for itself. */
export const YAML_FAULTS: Readonly<Record<string, Wording>> = {
  BAD_INDENT: { zh: '缩进有误', en: 'wrong indentation' },
  BAD_SCALAR_START: {
    zh: '文本以特殊符号开头，须加引号',
    en: 'a text that begins with a special sign needs quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个冒号；含“: ”的文本须加引号',
    en: 'two colons on a line; a text with “: ” in it needs quotes',
  },
  DUPLICATE_KEY: { zh: '同一个键出现两次', en: 'a key stands here twice' },
  MISSING_CHAR: { zh: '缺少冒号、引号或括号', en: 'a colon, a quotation mark or a bracket is missing' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键不能跨行，可能缺少冒号',
    en: 'a key over several lines; a colon may be missing',
  },
  MULTIPLE_DOCS: { zh: '一个文件里只能有一份内容（多了 ---）', en: 'there is more than one document (---)' },
  TAB_AS_INDENT: { zh: '缩进只能用空格', en: 'only spaces may indent' },
};
