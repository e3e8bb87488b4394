import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { TeamOrder } from './commands/checkTeam.ts';
import { serveTeam } from './commands/checkWorker.ts';
import { processIo } from './io.ts';
import { main } from './program.ts';

if (isMainThread || !parentPort) {
  // Not `process.exit`, which would cut off output that is still on its way.
  void main(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
} else void serveTeam(workerData as TeamOrder, parentPort);
