/**
 * Checks that package-lock.json names the binaries of every system, not only of the one it was written on.
 * `--write` adds those left out.
 *
 * npm leaves out an optional package its registry does not serve, and `npm ci` then calls the lockfile incomplete.
 * Their owners pin them exactly, so name and version are known; the system is read from the name.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  cpu?: string[];
  dev?: true;
  libc?: string[];
  optional?: true;
  optionalDependencies?: Record<string, string>;
  os?: string[];
}

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
const systems = /(?:^|-)(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([^-]+)-?(gnu|musl)?/;

/** The folders in which Node looks for what the package at `path` imports, nearest first. */
const foldersAbove = (path: string): string[] => {
  const parts = path.split('/');
  const above = parts.flatMap((part, index) => (part === 'node_modules' ? [parts.slice(0, index + 1).join('/')] : []));
  return [path && `${path}/node_modules`, ...above.toReversed(), 'node_modules'].filter(Boolean);
};

const entryFor = (owner: Entry, name: string, version: string): Entry => {
  const [, os = '', cpu = '', abi] = systems.exec(name.split('/').at(-1) ?? '') ?? [];
  return {
    version,
    cpu: [cpu],
    ...(owner.dev && { dev: true }),
    ...(os === 'linux' && abi && { libc: [abi === 'gnu' ? 'glibc' : 'musl'] }),
    optional: true,
    os: [os],
  };
};

const leftOut = Object.entries(lock.packages).flatMap(([path, owner]) =>
  Object.entries(owner.optionalDependencies ?? {})
    .filter(([name]) => !foldersAbove(path).some((folder) => lock.packages[`${folder}/${name}`]))
    .map(([name, version]) => [`node_modules/${name}`, entryFor(owner, name, version)] as const),
);

if (process.argv.includes('--write')) {
  const all = Object.entries({ ...lock.packages, ...Object.fromEntries(leftOut) });
  const sorted = all.toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`package-lock.json: added ${leftOut.length}.`);
} else if (leftOut[0]) {
  const [first] = leftOut[0];
  console.error(`package-lock.json leaves out ${first} and ${leftOut.length - 1} more. Run: npm run lock`);
  process.exitCode = 1;
}
