import { createHash } from 'node:crypto';

/**
 * The bundled program as a script, for {@link launcherOf}.
 *
 * @param {string} bundle - CommonJS
 * @returns {string}
 */
export function scriptOf(bundle) {
  return `(function(exports,require,module,__filename,__dirname){${bundle}\n})`;
}

/**
 * Starts the bundled program and keeps V8's code cache beside it.
 *
 * Parsing and compiling the bundle is about a third of a short run. V8 can skip it if it is handed the code
 * that an earlier run produced. Node's own `enableCompileCache` needs Node 22.1 and caches only what is
 * loaded after it, so the program is a file of its own, which V8 need not parse. (As a string within the
 * launcher it would be scanned at each start, which takes longer than all of the rest here.)
 * The cache's name holds a hash of the program (V8 itself compares only its length) and V8's version.
 * Where the folder may not be written, the program merely starts as slowly as without.
 *
 * A linter has hundreds of patterns and runs each on every block. V8 would compile each one twice, first for its
 * interpreter; it is told to leave that out, which saves a tenth of a short run.
 *
 * @param {string} file - the name of the script, which lies beside the launcher
 * @param {string} script
 * @returns {string} the file to run
 */
export function launcherOf(file, script) {
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16);
  return `#!/usr/bin/env node
'use strict';
const fs = require('node:fs');
const { Script } = require('node:vm');
require('node:v8').setFlagsFromString('--no-regexp-tier-up');
const filename = __dirname + '/${file}';
const cache = __dirname + '/.cache/${hash}-' + process.versions.v8 + '-' + process.arch;
let cachedData;
try {
  cachedData = fs.readFileSync(cache);
} catch {}
const script = new Script(fs.readFileSync(filename, 'utf8'), { filename, cachedData });
if ((cachedData === undefined || script.cachedDataRejected) && process.argv[2] === 'check') {
  process.on('exit', () => {
    try {
      fs.mkdirSync(__dirname + '/.cache', { recursive: true });
      fs.writeFileSync(cache + '.' + process.pid, script.createCachedData());
      fs.renameSync(cache + '.' + process.pid, cache);
    } catch {}
  });
}
script.runInThisContext()(exports, require, module, __filename, __dirname);
`;
}
