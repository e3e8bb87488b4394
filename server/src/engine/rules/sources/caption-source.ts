import type { FloatKind } from '../../facts/floats/captionPlacement.ts';
import { floats, type Float } from '../../facts/floats/floats.ts';
import { placeOfLine } from '../../facts/lines.ts';
import { placeOf, type Block } from '../../markdown/block.ts';
import { noOptions } from '../options.ts';
import { documentRule, type Finding, type PlacedEdit } from '../rule.ts';
import { ranked } from '../majority.ts';

const messages = {
  missing: {
    zh: '“{caption}”旁边没有来源行：图表应注明资料来源（《图书编校质量差错认定细则》第五十九条），请加“{label}{colon}……”。',
    en: '“{caption}” has no source line beside it; say where it comes from.',
  },
  empty: {
    zh: '来源行没有内容：请写明机构、文件或自绘。',
    en: 'The source line is empty; name the institution or the document.',
  },
  none: {
    zh: '全文 {count} 个图表都没有来源行：请逐一注明出处，或在文首统一声明（《图书编校质量差错认定细则》第五十九条）。',
    en: 'None of the {count} figures and tables has a source line; name the sources, or declare them once.',
  },
  most: {
    zh: '全文 {all} 个图表中有 {count} 个没有来源行：请逐一注明出处，或统一声明（《图书编校质量差错认定细则》第五十九条）。',
    en: '{count} of {all} figures and tables have no source line; name the sources, or declare them once.',
  },
  insert: { zh: '插入“{label}{colon}”', en: 'insert “{label}{colon}”' },
} as const;

type Message = keyof typeof messages;

export const captionSource = documentRule({
  id: 'caption-source',
  group: 'sources',
  title: { zh: '图表缺来源', en: 'Figure or table without source' },
  severity: 'warning',
  fixable: 'suggest',
  options: noOptions,
  messages,
  facts: { floats },
  *check({ floats: all }, { each }) {
    const judged = judgedFloats(all.floats);
    for (const { source } of judged)
      if (source?.source.body === '') yield { message: 'empty', at: placeOfLine(source.line) };
    const missing = judged.filter((float) => !hasSource(float));
    const [first] = missing;
    if (all.sourcesDeclared || !first?.caption) return;
    const sourced = judged.length - missing.length;
    // Where next to none has a source, leaving it out is a habit: one finding.
    if (sourced === 0 || (missing.length > 3 && sourced * 4 <= judged.length)) {
      const data = { count: missing.length, all: judged.length };
      yield {
        message: sourced === 0 ? 'none' : 'most',
        data,
        at: placeOfLine(first.caption.line),
        scope: 'document',
      };
      return;
    }
    const house = houseOf(all.floats);
    const { label, colon, sourceFirst } = house;
    const given = [label, colon, sourceFirst.figure, sourceFirst.table];
    yield* each('missing', missing, given, (float) => findingOf(float, house));
  },
});

const FORM_END = '式样表板）)';
const FORM = /(?:格式|样式|样表|模板|申请表|申报表|登记表|评分表|记录表)(?:[（(][^）)]*[）)])?$/;

/** A form to fill in has no source. */
function isForm(title: string): boolean {
  return FORM_END.includes(title.charAt(title.length - 1)) && FORM.test(title);
}

/**
 * Those whose source is missed: in the body, with a caption. Of captions whose pictures are lost only where most have
 * kept their 来源 lines.
 */
function judgedFloats(all: readonly Float[]): readonly Float[] {
  const captioned = all.filter(({ caption, inBody }) => caption && inBody && !isForm(caption.caption.title));
  const alone = captioned.filter((float) => !float.body);
  const keptSources = alone.filter(hasSource).length * 2 > alone.length;
  return keptSources ? captioned : captioned.filter((float) => float.body);
}

function hasSource({ body, caption, source }: Float): boolean {
  return (
    source !== undefined ||
    caption?.caption.sourced === true ||
    caption?.footnoted === true ||
    (body?.part === 'table' && body.sourced)
  );
}

/** How this document writes its 来源 lines. */
interface House {
  readonly label: string;
  readonly colon: string;
  /** They stand between body and caption. */
  readonly sourceFirst: Readonly<Record<FloatKind, boolean>>;
}

function houseOf(all: readonly Float[]): House {
  const written = all.flatMap(({ source }) =>
    source && source.source.label !== '注' ? [source.source] : [],
  );
  const label = ranked(written.map((source) => source.label))[0]?.[0] ?? '来源';
  const colon = ranked(written.map((source) => source.colon))[0]?.[0] ?? '：';
  const isFirst = (kind: FloatKind): boolean => all.some((one) => one.kind === kind && one.sourceBetween);
  return { label, colon, sourceFirst: { figure: isFirst('figure'), table: isFirst('table') } };
}

function* findingOf(float: Float, house: House): Iterable<Finding<Message>> {
  if (!float.caption) return;
  const { line } = float.caption;
  const { label, colon } = house;
  const data = { label, colon };
  yield {
    message: 'missing',
    data: { caption: line.text, ...data },
    at: placeOfLine(line),
    suggestions: [{ title: 'insert', data, edits: insertSource(float, house) }],
  };
}

function insertSource(float: Float, house: House): readonly PlacedEdit[] {
  const block = blockBefore(float, house);
  const end = block?.source.length ?? 0;
  return block ? [{ at: placeOf(block, { start: end, end }), text: `\n\n${house.label}${house.colon}` }] : [];
}

/** The block that the 来源 line follows: the caption where it stands below, unless the house puts 来源 before it. */
function blockBefore({ body, caption, side, kind }: Float, { sourceFirst }: House): Block | undefined {
  return side === 'below' && !sourceFirst[kind]
    ? caption?.line.block
    : (body?.at.block ?? caption?.line.block);
}
