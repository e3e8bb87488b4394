import { dirname } from 'node:path';
import { serve } from './main.ts';

// The program that the extension forks: its folder is that of the bundle.
void serve('ipc', dirname(process.argv[1] ?? '.')).then((code) => {
  process.exit(code);
});
