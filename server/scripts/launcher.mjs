import { createHash } from 'node:crypto';

/**
 * Wraps the bundled program in a launcher that keeps V8's code cache beside it.
 *
 * Parsing and compiling the bundle is about a third of a short run. V8 can skip it if it is handed the code
 * that an earlier run produced. Node's own `enableCompileCache` needs Node 22.1 and caches only what is
 * loaded after it, so the program travels as a string inside the one file, which V8 need not parse.
 * The cache's name holds a hash of the program (V8 itself compares only its length) and V8's version.
 * Where the folder may not be written, the program merely starts as slowly as without.
 *
 * @param {string} program - a CommonJS bundle
 * @returns {string} the file to run
 */
export function withCodeCache(program) {
  const wrapped = `(function(exports,require,module,__filename,__dirname){${program}\n})`;
  const hash = createHash('sha256').update(wrapped).digest('hex').slice(0, 16);
  return `#!/usr/bin/env node
'use strict';
const fs = require('node:fs');
const { Script } = require('node:vm');
const cache = __dirname + '/.cache/${hash}-' + process.versions.v8 + '-' + process.arch;
let cachedData;
try {
  cachedData = fs.readFileSync(cache);
} catch {}
const script = new Script(program(), { filename: __filename, cachedData });
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
function program() {
  return ${JSON.stringify(wrapped)};
}
`;
}
