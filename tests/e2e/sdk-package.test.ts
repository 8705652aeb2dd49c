import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';

import { openApi } from '@backontrack/contract/openapi';
import { build } from 'esbuild';
import { chromium as launcher } from 'playwright-core';

import { chromium } from '../browser.ts';
import { root } from '../count.ts';

// Inside node_modules, so that what the packages depend on is found one folder up.
const folder = join(root, 'node_modules/.cache/sdk-package');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

execFileSync('npm', ['run', '--silent', 'build:packages'], { cwd: root });
for (const name of ['contract', 'sdk']) {
  const pack = ['pack', '--silent', '--pack-destination', folder, '--workspace', `packages/${name}`];
  const tarball = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim();
  const home = join(folder, 'node_modules/@backontrack', name);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['--extract', '--strip-components=1', '--file', join(folder, basename(tarball)), '-C', home]);
}
after(() => rmSync(folder, { recursive: true, force: true }));

const home = (name: string) => join(folder, 'node_modules/@backontrack', name);
const manifest = JSON.parse(readFileSync(join(home('sdk'), 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  exports: Record<string, unknown>;
};
const entries = Object.keys(manifest.exports)
  .filter((entry) => !entry.endsWith('.json'))
  .map((entry) => manifest.name + entry.slice(1));

// Every entry is imported, and one call is made of a fake, in code that knows of no platform.
const source = `
${entries.map((entry, index) => `import * as e${index} from '${entry}';`).join('\n')}
import { createClient, isBackOnTrackError, memoryCache } from '@backontrack/sdk';
import { fakeApi, flaky } from '@backontrack/sdk/testing';

export async function check() {
  const { fetch, baseUrl } = fakeApi({}, { faults: [flaky()] });
  const client = createClient({ baseUrl, fetch, cache: memoryCache(), retry: 1 });
  const { items } = await client.news.list({ limit: 2 });
  const code = await client.news.get('nothing').catch((error) => isBackOnTrackError(error) && error.code);
  const empty = [${entries.map((_, index) => `e${index}`).join()}].filter((entry) => Object.keys(entry).length === 0);
  return [items.length, code, empty.length].join();
}
`;
const expected = '2,not-found,0';
writeFileSync(join(folder, 'program.mjs'), source);
writeFileSync(join(folder, 'in-node.mjs'), `import { check } from './program.mjs';\nconsole.log(await check());\n`);

const isOurs = (path: string) => path.startsWith(root);
const nodes = new Map(
  [process.execPath, ...(process.env['PATH'] ?? '').split(':').map((path) => join(path, 'node'))]
    .filter((path) => path === process.execPath || !isOurs(path))
    .flatMap((path) => {
      try {
        return [[execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim(), path] as const];
      } catch {
        return [];
      }
    }),
);

for (const [version, node] of nodes) {
  test(`the packed package runs in plain Node ${version}`, () => {
    assert.equal(execFileSync(node, ['in-node.mjs'], { cwd: folder, encoding: 'utf8' }).trim(), expected);
  });
}

test('the packed package runs in Chromium, and in a worker without DOM', async (context) => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'program.mjs')],
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'browser',
  });
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><title>Check</title>'],
    '/program.js': ['text/javascript', outputFiles[0]!.text],
    '/worker.js': [
      'text/javascript',
      "import { check } from './program.js'; postMessage(`${typeof document} ${await check()}`);",
    ],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = files[url] ?? ['text/plain', ''];
    response.writeHead(files[url] ? 200 : 404, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launcher.launch(chromium());
  context.after(async () => {
    await browser.close();
    server.close();
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

  const inPage = await page.evaluate(async () => {
    const address: string = '/program.js';
    const program: { check: () => Promise<string> } = await import(address);
    return program.check();
  });
  const inWorker = await page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      }),
  );

  assert.equal(inPage, expected);
  assert.equal(inWorker, `undefined ${expected}`);
});

test('the packed package names no platform: no Node module, no document, no window', () => {
  for (const file of globSync('dist/**/*.js', { cwd: home('sdk') })) {
    const text = readFileSync(join(home('sdk'), file), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
    assert.doesNotMatch(text, /from ['"]node:|\brequire\(|\b(?:document|window|process)\./, file);
  }
});

test('the contract is published with the document of the API, as it is now', () => {
  const published: unknown = JSON.parse(readFileSync(join(home('contract'), 'dist/openapi.json'), 'utf8'));

  assert.deepEqual(published, JSON.parse(JSON.stringify(openApi(manifest.version))));
});
