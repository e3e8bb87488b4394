import { processIo } from './io.ts';
import { main } from './program.ts';

// Not `process.exit`, which would cut off output that is still on its way.
void main(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
