// VS Code's server: a profile of its own, an extension installed into it, start and stop.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER, SERVER_NODE } from './paths.mjs';
import { QUIET } from './settings.mjs';

/**
 * What a run of VS Code writes to.
 *
 * @typedef {object} Profile
 * @property {string} server
 * @property {string} user
 * @property {string} extensions
 * @property {string} builtin
 */

/**
 * A running server.
 *
 * @typedef {object} Server
 * @property {string} url
 * @property {string} authority
 * @property {number} pid
 * @property {() => string} log what it has said so far
 * @property {() => Promise<void>} stop
 */

/** Of the ninety built-in extensions those that writing Markdown involves: the server is up sooner. */
const BUILTIN = [
  'configuration-editing',
  'css',
  'html',
  'javascript',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'markdown-math',
  'plaintext',
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
  'yaml',
];

/**
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} [settings] the user's, besides the quiet ones
 * @returns {Profile}
 */
export function createProfile(folder, settings = {}) {
  const profile = {
    server: join(folder, 'server'),
    user: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
    builtin: join(folder, 'builtin'),
  };
  for (const path of Object.values(profile)) mkdirSync(path, { recursive: true });
  for (const name of BUILTIN) {
    const source = join(SERVER, 'extensions', name);
    if (existsSync(source)) cpSync(source, join(profile.builtin, name), { recursive: true });
  }
  writeSettings(profile, settings);
  return profile;
}

/**
 * @param {Profile} profile
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function writeSettings(profile, settings) {
  for (const scope of ['User', 'Machine']) {
    const folder = join(profile.user, scope);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  }
}

/**
 * Installs a packaged extension as a user would, and returns the folder it was unpacked into.
 *
 * @param {Profile} profile
 * @param {string} vsix
 * @returns {string}
 */
export function installExtension(profile, vsix) {
  const args = [...serverArguments(profile), '--install-extension', vsix, '--force'];
  const { status, stdout, stderr, error } = spawnSync(SERVER_NODE, args, {
    encoding: 'utf8',
    env: environment(),
  });
  const folder = readdirSync(profile.extensions, { withFileTypes: true }).find((entry) =>
    entry.isDirectory(),
  );
  if (status !== 0 || !/successfully installed/i.test(stdout) || folder === undefined)
    throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}${error?.message ?? ''}`);
  return join(profile.extensions, folder.name);
}

/**
 * @param {Profile} profile
 * @param {readonly string[]} [more] further arguments of VS Code's server
 * @returns {Promise<Server>}
 */
export async function startServer(profile, more = []) {
  const args = [
    ...serverArguments(profile),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...more,
  ];
  const child = spawn(SERVER_NODE, args, { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`VS Code’s server did not start in 60 s\n${said}`)),
      60_000,
    );
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk.toString();
      if (process.env['E2E_VERBOSE'] !== undefined) process.stderr.write(chunk);
      const found = /Extension host agent listening on (\d+)/.exec(said);
      if (found === null) return;
      clearTimeout(limit);
      resolve(Number(found[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code’s server exited with ${String(code)}\n${said}`)));
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    authority: `127.0.0.1:${String(port)}`,
    pid: child.pid ?? 0,
    log: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(limit);
    },
  };
}

/** @param {Profile} profile */
function serverArguments(profile) {
  return [
    join(SERVER, 'out/server-main.js'),
    ...['--builtin-extensions-dir', profile.builtin],
    ...['--server-data-dir', profile.server],
    ...['--user-data-dir', profile.user],
    ...['--extensions-dir', profile.extensions],
    ...['--telemetry-level', 'off'],
    '--accept-server-license-terms',
  ];
}

/** Ours, without what a surrounding VS Code left in it, and without a marketplace. */
function environment() {
  const foreign = /^(?:VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}
