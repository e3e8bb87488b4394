import { createHash } from 'node:crypto';

const MARK = '\n//#';

/**
 * Packs the bundled program into one file that keeps V8's code cache beside it.
 *
 * Parsing and compiling the bundle is about a third of a short run. V8 can skip it if it is handed the code that an
 * earlier run produced. Node's own `enableCompileCache` needs Node 22.1 and caches only what is loaded after it. So the
 * program travels in the file's last line as a comment, which V8 passes over (a string it would scan, which takes
 * longer), with its line ends written as a character that it does not have. The cache's name holds a hash of the program
 * (V8 itself compares only its length) and V8's version. Where the folder may not be written, the program merely starts
 * as slowly as without.
 *
 * A linter has hundreds of patterns and runs each on every block. V8 would compile each one twice, first for its
 * interpreter; it is told to leave that out, which saves a tenth of a short run. A function is optimised only after four
 * times as much work as V8 would wait for: most of what it optimised of one report has been run for the last time. That
 * saves an eighth; a folder of drafts takes no longer.
 *
 * @param {string} bundle - CommonJS
 * @returns {string} the file to run
 */
export function packed(bundle) {
  const script = `(function(exports,require,module,__filename,__dirname){${ascii(bundle)}\n})`;
  const free = [1, 2, 3, 4, 5, 6, 7, 8].find((code) => !script.includes(String.fromCharCode(code)));
  if (free === undefined || script.includes('\r')) throw new Error('The bundle cannot be packed');
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16);
  return `#!/usr/bin/env node
'use strict';
const fs = require('node:fs');
const { Script } = require('node:vm');
require('node:v8').setFlagsFromString('--no-regexp-tier-up --interrupt-budget=600000');
const file = fs.readFileSync(__filename, 'latin1');
const cache = __dirname + '/.cache/${hash}-' + process.versions.v8 + '-' + process.arch;
let cachedData;
try {
  cachedData = fs.readFileSync(cache);
} catch {}
const program = file.slice(file.indexOf('\\n//#') + ${String(MARK.length)}).replaceAll('\\x0${String(free)}', '\\n');
const script = new Script(program, { filename: __filename, cachedData });
if ((cachedData === undefined || script.cachedDataRejected) && process.argv[2] === 'check') {
  process.on('exit', () => {
    try {
      fs.mkdirSync(__dirname + '/.cache', { recursive: true });
      fs.writeFileSync(cache + '.' + process.pid, script.createCachedData());
      fs.renameSync(cache + '.' + process.pid, cache);
    } catch {}
  });
}
script.runInThisContext()(exports, require, module, __filename, __dirname);${MARK}${script.replaceAll('\n', String.fromCharCode(free))}`;
}

/**
 * esbuild leaves regular expressions as they are written. An escape means the same there, and in `String.raw` as well
 * where it is the source of one.
 *
 * @param {string} code
 * @returns {string}
 */
function ascii(code) {
  return code.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
