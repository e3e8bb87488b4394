import { nearestName } from '../config/nearest.ts';
import type { ResolvedConfig, RuleSetting } from '../config/resolved.ts';
import type { Block, Place } from '../markdown/block.ts';
import type { Document } from '../markdown/document.ts';
import type { AnyRule } from '../rules/registered.ts';
import { rules } from '../rules/registry.ts';
import type { Finding, PlacedEdit } from '../rules/rule.ts';
import type { Diagnostic } from './diagnostic.ts';
import { Placement, wordFinding, type BlockStarts } from './place.ts';
import type { Suppressed } from './suppress.ts';

const CONTINUED: ReadonlySet<string> = new Set(['list', 'code', 'footnoteDefinition']);
const CONTINUING: ReadonlySet<string> = new Set(['list', 'code']);

/** The findings of `unused-suppression`. A rule that is off says nothing of the directive that names it. */
export function unusedFindings(
  unused: Suppressed['unused'],
  config: ResolvedConfig,
  [rule, setting]: readonly [AnyRule, RuleSetting],
  document: Document,
  starts: BlockStarts,
): readonly Diagnostic[] {
  const findings: Finding[] = [];
  for (const { at, rule: id, directive } of unused) {
    const takesPart = directive.rules.length > 1;
    const isSafe = takesPart || (directive.isRemovable && !separates(directive.at.block, document));
    const edits = removal(takesPart ? at : directive.at);
    const fix = isSafe ? { title: 'remove', edits } : undefined;
    if (id === undefined) findings.push({ message: 'unusedAll', at, fix });
    else if (!rules.some((known) => known.id === id)) {
      const name = nearestName(
        id,
        rules.map((known) => known.id),
      );
      findings.push(
        name === undefined
          ? { message: 'unknown', data: { id }, at }
          : { message: 'misspelt', data: { id, name }, at },
      );
    } else if (config.rules.has(id)) findings.push({ message: 'unused', data: { id }, at, fix });
  }
  const placement = new Placement(starts);
  return findings.map((finding) => placement.place(wordFinding(finding, rule, setting, config.language)));
}

/** A comment between two lists, or after one and before indented code, keeps them apart. */
function separates(block: Block, document: Document): boolean {
  const index = document.blocks.indexOf(block);
  const before = document.blocks[index - 1]?.type ?? '';
  const after = document.blocks[index + 1]?.type ?? '';
  return CONTINUED.has(before) && CONTINUING.has(after);
}

/** Takes an id or a whole comment, with the white space before it. */
function removal(place: Place): readonly PlacedEdit[] {
  const { source } = place.block;
  let start = place.start;
  while (start > 0 && /[ \t,]/.test(source.charAt(start - 1))) start--;
  return [{ at: { ...place, start }, text: '' }];
}
