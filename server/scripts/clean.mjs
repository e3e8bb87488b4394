// Removes everything that a build leaves; the installed packages stay.
import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
for (const folder of ['.tsbuild', '.cache', 'coverage', 'server/dist', 'client/dist']) {
  rmSync(resolve(root, folder), { recursive: true, force: true });
}
