/** The engine as a library: open a draft, lint it, fix it. Pure, synchronous, free of any platform. */

export type { Span } from './text/span.ts';
export type { Edit, Sliced } from './text/edit.ts';
export { partitionPoint } from './text/partition.ts';
export { applyEdits, composeEdits, differenceOf } from './text/edit.ts';
export { SourceText, type LineColumn } from './text/sourceText.ts';
export { countHan } from './text/han.ts';
export { openDocument, updateDocument, type Document } from './markdown/document.ts';
export type { Block, BlockType, Place } from './markdown/block.ts';
export { sourceOf, type Passage } from './markdown/passage.ts';
export { hasSameStructure } from './linter/structure.ts';
export { rules } from './rules/registry.ts';
export type { AnyRule } from './rules/registered.ts';
export type { Rule, RuleGroup, Severity, Fixability, Wording, Surroundings } from './rules/rule.ts';
export type { Lexicon, TermEntry } from './lexicon/lexicon.ts';
export type { Language, ResolvedConfig, RuleSetting } from './config/resolved.ts';
export { createLinter, type Linter, type LintResult } from './linter/lint.ts';
export type { Diagnostic, DiagnosticFix, RelatedPlace, RuleCrash } from './linter/diagnostic.ts';
export {
  chooseFixes,
  fixDocument,
  fixText,
  type FixedDocument,
  type FixedText,
  type FixRun,
} from './linter/fix.ts';
export { word, wordBoth } from './linter/word.ts';
export { checkAgainst, type Checked } from './config/check.ts';
export { globProblem, isGlobbable } from './config/globProblem.ts';
export { nearestName } from './config/nearest.ts';
export { PRESET_NAMES, presets, type PresetName } from './config/presets.ts';
export type { ConfigPath, ConfigProblem } from './config/problem.ts';
export { PROFILE_NAMES, profiles, type ProfileName } from './config/profiles.ts';
export {
  defaultConfig,
  resolveConfig,
  type ConfigLayer,
  type Explained,
  type ExplainedRule,
  type Origin,
  type Resolution,
} from './config/resolve.ts';
export {
  configSchemaOf,
  termListSchema,
  type Config,
  type ConfigSettings,
  type TermInput,
} from './config/schema.ts';
export { optionDocsOf, type OptionDoc } from './config/optionDocs.ts';

// What is the case in a draft: read with `Linter.read`.
export { directives, type Directive } from './facts/directives.ts';
export { outline, type Heading, type Outline, type Section } from './facts/outline.ts';
export { matterOf } from './facts/matter.ts';
export { placeInLine, placeOfLine, type Line } from './facts/lines.ts';
export { similarity } from './facts/contents/alignment.ts';
export {
  contents,
  contentsKindOf,
  type Contents,
  type ContentsEntry,
  type ContentsList as WrittenContents,
} from './facts/contents/contents.ts';
export type { ContentsTarget } from './facts/contents/contentsAlignment.ts';
export { contentsReports, type ReportedContents } from './facts/contents/contentsReports.ts';
export {
  captionTargets,
  headingTargets,
  listableHeadings,
  type ListableHeading,
} from './facts/contents/contentsTargets.ts';
export { captionSeries, seriesName, type CaptionSeries } from './facts/floats/captionSeries.ts';
export { floats, type Float, type Floats } from './facts/floats/floats.ts';
export { trendRuns, type TrendItem } from './facts/headings/trendItems.ts';
export {
  footnotes,
  type FootnoteDefinition,
  type FootnoteMarker,
  type Footnotes,
} from './facts/sources/footnotes.ts';
export { sourcing, type Sourcing } from './facts/sources/sourcing.ts';
export { footnoteSides } from './facts/sources/footnotePositions.ts';
export { crossReferences, type CrossReference } from './facts/references/crossReferences.ts';
export { referredHeadings, type HeadingReference } from './facts/references/referredHeadings.ts';
export { figureKey } from './facts/floats/figureNumber.ts';
