import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from 'vscode-languageclient/browser';

/** A reader that says the connection is closed when its worker dies: a worker itself never says so. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      this.fireClose();
    });
  }
}

/**
 * Connects to a server in a new worker each time it is called; the one before ends.
 *
 * @param script address of the server's script
 */
export function connectWorker(script: string): () => Promise<MessageTransports> {
  let last: Worker | undefined;
  return () => {
    last?.terminate();
    const worker = new Worker(script);
    last = worker;
    return Promise.resolve({ reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) });
  };
}
