import * as vscode from 'vscode';

/** A log as the language client sees it that traces. */
export interface TraceChannel {
  readonly channel: vscode.LogOutputChannel;
  /** Ends what keeps its level up to date. */
  readonly listening: vscode.Disposable;
}

/**
 * Lets `zhangfa.trace.server` alone decide whether messages are written: the language client would also want the log's
 * level, which is set elsewhere, to be the lowest.
 */
export function traceChannel(log: vscode.LogOutputChannel): TraceChannel {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () => (isTraced() ? vscode.LogLevel.Trace : log.logLevel);
  const tell = () => {
    changed.fire(level());
  };
  const own = {
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: changed.event,
    // The log would leave out what is of a lower level than its own.
    trace: (message: string, ...more: readonly unknown[]) => {
      log.info(message, ...more);
    },
  };
  const channel = new Proxy(log, {
    get: (target, key): unknown => Reflect.get(Object.hasOwn(own, key) ? own : target, key),
  });
  const listening = vscode.Disposable.from(
    changed,
    log.onDidChangeLogLevel(tell),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('zhangfa.trace')) tell();
    }),
  );
  return { channel, listening };
}

function isTraced(): boolean {
  return vscode.workspace.getConfiguration('zhangfa').get<string>('trace.server', 'off') !== 'off';
}
