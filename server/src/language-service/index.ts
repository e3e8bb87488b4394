/**
 * What editors can ask about a draft: pure functions of a {@link Draft} and a place. Places are spans, UTF-16 offsets
 * of the draft; nothing here throws, whatever the draft.
 */

export type { Draft, DraftChange } from './draft.ts';
export type {
  Action,
  ActionKind,
  ConfigurationChange,
  FindingKey,
  Recipe,
  ResolvedAction,
  SuppressionReach,
} from './features/actionTypes.ts';
export { actionsAt } from './features/actions.ts';
export { resolveAction } from './features/resolveAction.ts';
export { hoverAt, type Hover } from './features/hover.ts';
export { readablePage } from './features/readablePage.ts';
export { rulePage, type RuleExample, type RulePage } from './features/rulePage.ts';
export { contentsOf } from './features/contents.ts';
export { writeContents } from './features/writeContents.ts';
export { outlineOf } from './features/outline.ts';
export { fixAll, renumber } from './features/fixing.ts';
export { insertFootnote } from './features/insertFootnote.ts';
export { completionsAt, type Completion } from './features/completion.ts';
export {
  definitionAt,
  referencesAt,
  renamableAt,
  renameAt,
  type Destinations,
} from './features/navigation.ts';
export type { Declaration } from './features/referables.ts';
export { foldsOf } from './features/folding.ts';
export { newReport } from './features/newReport.ts';
