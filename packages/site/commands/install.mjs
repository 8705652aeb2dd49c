/**
 * Makes node_modules hold what package-lock.json names. Says nothing and asks no network when nothing is missing.
 * `--omit=dev` asks for what `npm start` needs and no more.
 *
 * It runs before anything is installed, so it is plain JavaScript for any Node from 18 on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const oldestNode = [22, 18];

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const locked = Object.entries(read('package-lock.json').packages).filter(([path]) => path.startsWith('node_modules/'));

const allows = (list, value) => {
  const words = [].concat(list ?? []);
  return !words.includes(`!${value}`) && (words.every((word) => word.startsWith('!')) || words.includes(value));
};

const libc = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';

// An optional package that names no system is the companion of one that does; npm leaves it out with its owner.
const wantedHere = (entry) =>
  !entry.optional ||
  (Boolean(entry.os ?? entry.cpu) &&
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    (process.platform !== 'linux' || allows(entry.libc, libc)));

const isThere = ([path, entry]) => {
  try {
    const found = read(`${path}/package.json`);
    return entry.link || found.version === entry.version;
  } catch {
    return false;
  }
};

const missing = (withDev) =>
  locked.filter((item) => (withDev || !item[1].dev) && wantedHere(item[1]) && !isThere(item)).map(([path]) => path);

const install = (withDev) => {
  const flags = ['ci', withDev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  return npm
    ? spawnSync(node ?? process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
};

const fail = (line) => {
  console.error(`backontrack: ${line}`);
  process.exit(1);
};

// `npm ci` starts from nothing: someone who has the development packages must not lose them to `npm start`.
const hasDev = () => locked.some(([path, entry]) => entry.dev && !entry.optional && existsSync(join(root, path)));

const withDev = !process.argv.includes('--omit=dev');
const absent = missing(withDev);

if (absent.length > 0) {
  const all = withDev || hasDev();
  console.log(`Installing ${all ? 'all packages' : 'the packages that npm start needs'} (${absent.length} missing) …`);
  if (install(all).status !== 0) fail('npm ci failed, see above. Is the npm registry within reach?');
  const required = missing(withDev).filter((path) => !locked.find(([name]) => name === path)[1].optional);
  if (required.length > 0) fail(`npm ci left out ${required[0]} of package-lock.json.`);
}

const own = `node_modules/node-${process.platform}-${process.arch}/package.json`;
const version = existsSync(join(root, own)) ? read(own).version : process.versions.node;
const [major, minor] = version.split('.').map(Number);

if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  fail(`Node ${oldestNode.join('.')} or newer is needed, this is ${version}. Install it from https://nodejs.org.`);
}
