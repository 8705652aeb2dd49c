/** Checks the packages as someone who installs them gets them: packed, unpacked, and imported by a strict compiler. */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './count.ts';

const packages = ['contract', 'sdk', 'widgets', 'api'];

// Inside node_modules, so that what the packages depend on is found one folder up.
const folder = join(root, 'node_modules/.cache/exports');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const check = (command: string, ...words: string[]) => {
  const { status } = spawnSync(command, words, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`${[command, ...words].join(' ')} failed.`);
  process.exitCode = 1;
};

const workspaces = packages.flatMap((name) => ['--workspace', `packages/${name}`]);
execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, ...workspaces], { cwd: root });

const entries: string[] = [];

for (const tarball of globSync('*.tgz', { cwd: folder })) {
  check('publint', '--strict', tarball);

  const home = join(folder, 'unpacked', tarball);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['--extract', '--file', join(folder, tarball), '--directory', home]);
  const { name, exports } = JSON.parse(readFileSync(join(home, 'package/package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, unknown>;
  };
  // A stylesheet has no types to be wrong.
  const styles = Object.keys(exports).filter((entry) => entry.endsWith('.css'));
  const except = styles.length > 0 ? ['--exclude-entrypoints', ...styles] : [];
  check('attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--quiet', ...except);

  mkdirSync(join(folder, 'node_modules/@backontrack'), { recursive: true });
  execFileSync('mv', [join(home, 'package'), join(folder, 'node_modules', name)]);
  entries.push(...Object.keys(exports).map((entry) => name + entry.slice(1)));
}

const code = entries.filter((entry) => !/\.(json|css)$/.test(entry));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
writeFileSync(join(folder, 'reader.ts'), code.map((entry, n) => `export * as e${n} from '${entry}';\n`).join(''));
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'nodenext', types: ['node'], strict: true, noEmit: true },
    files: ['reader.ts'],
  }),
);
check('tsc');

// Each entry with a widget gives the DOM its types by itself: one compiler for each, since what one entry declares counts
// for all. The news feed stands for all elements, and the events are those of three files.
const dom = `
const feed = document.createElement('backontrack-news-feed');
feed.limit = 3;
feed.addEventListener('backontrack-results', ({ count }) => count.toFixed());
feed.addEventListener('backontrack-error', ({ code }) => code.length);
document.addEventListener('backontrack-step', ({ total }) => total.toFixed());
`;
const strict = '--target es2022 --module nodenext --strict --skipLibCheck --noEmit --types node'.split(' ');
const withElements = ['', '/news-feed', '/news-feed/define', '/eligibility-check/define', '/react', '/vue'];
for (const [index, entry] of withElements.entries()) {
  const file = `dom-${index}.ts`;
  writeFileSync(join(folder, file), `import '@backontrack/widgets${entry}';\n${dom}`);
  check('tsc', '--ignoreConfig', ...strict, file);
}

// The headless ones start in Node as they are, without the condition that our own commands set.
const headless = code.filter((entry) => !entry.startsWith('@backontrack/widgets'));
writeFileSync(join(folder, 'reader.js'), headless.map((entry) => `import '${entry}';\n`).join(''));
check('node', 'reader.js');
