import type {
  Catalogue,
  CheckWorkspaceParams,
  ContentsModel,
  DraftEdit,
  DraftParams,
  ExplainParams,
  Explanation,
  InitialiseParams,
  METHODS,
  NewFile,
  NewReport,
  NewReportParams,
  OutlineModel,
  PlacedParams,
  WorkspaceSummary,
  WriteContentsParams,
} from '../../server/src/protocol/index.ts';

interface Exchange<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

/** What the client asks the server beyond LSP: parameters and result by method. */
export interface Requests {
  [METHODS.contents]: Exchange<DraftParams, ContentsModel | null>;
  [METHODS.outline]: Exchange<DraftParams, OutlineModel | null>;
  [METHODS.writeContents]: Exchange<WriteContentsParams, DraftEdit>;
  [METHODS.renumber]: Exchange<DraftParams, DraftEdit>;
  [METHODS.insertFootnote]: Exchange<PlacedParams, DraftEdit>;
  [METHODS.fixAll]: Exchange<DraftParams, DraftEdit>;
  [METHODS.checkWorkspace]: Exchange<CheckWorkspaceParams, WorkspaceSummary>;
  [METHODS.explain]: Exchange<ExplainParams, Explanation | null>;
  [METHODS.newReport]: Exchange<NewReportParams, NewReport>;
  [METHODS.initialiseConfig]: Exchange<InitialiseParams, NewFile>;
  [METHODS.catalogue]: Exchange<undefined, Catalogue>;
}

export type RequestMethod = keyof Requests;
/** A request whose answer is an edit of the draft it is about. */
export type EditMethod = {
  [M in RequestMethod]: Requests[M]['result'] extends DraftEdit ? M : never;
}[RequestMethod];
