import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startServer } from '@backontrack/api';
import type { Mentor } from '@backontrack/contract';
import { mentors } from '@backontrack/contract/examples';
import { build } from 'esbuild';
import { build as buildSite } from '../../packages/site/commands/build.ts';
import { contentFolder, siteFolders, version } from '../../packages/site/commands/places.ts';
import { readWidgetFiles } from '../../packages/site/commands/widget-files.ts';
import { filesOf } from '../../packages/site/src/builder/snippets.ts';
import { mentorRecords } from './search-records.ts';

const scripts = {
  'hand-written': 'embed-hand-written.ts',
  'hand-written, on the device': 'embed-hand-written-device.ts',
  instantsearch: 'embed-instantsearch.ts',
};

const preactOfInstantSearch = dirname(
  createRequire(import.meta.resolve('instantsearch.js')).resolve('preact/package.json'),
);

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mentors</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/agency.css">`;

/**
 * Serves the same page, from one server with the real API: each with its own way to show the mentors. Ours is there with
 * the lines that the builder gives for the top of a page, and with its script alone.
 */
export async function serveContestants(): Promise<{ address: string; stop(): Promise<void> }> {
  await buildSite();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await copyFile(join(import.meta.dirname, 'embed-page.css'), join(folder, 'page.css'));
  for (const [name, file] of Object.entries(scripts)) {
    await build({
      entryPoints: [join(import.meta.dirname, file)],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      // What InstantSearch's templates are made of is hoisted to another Preact than its own. A partner has one.
      alias: { preact: preactOfInstantSearch },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    const page = `${head}<link rel="stylesheet" href="/bench/page.css"><script type="module" src="/bench/${encodeURIComponent(name)}.js"></script></head>
<body><main><h1>Mentors</h1><div id="mentors"></div></main></body></html>`;
    await writeFile(join(folder, `${name}.html`), page);
  }
  const lines = filesOf('mentor-finder', { origin: '', files: await readWidgetFiles() });
  for (const [name, hints] of Object.entries({ ours: lines, 'ours, script alone': '' })) {
    const page = `${head}<script type="module" src="/${version}/loader.js"></script>${hints}</head>
<body><main><h1>Mentors</h1><backontrack-mentor-finder heading-level="2"></backontrack-mentor-finder></main></body></html>`;
    await writeFile(join(folder, `${name}.html`), page);
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'backontrack-'));
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    contentFolder,
    version,
    folders: [{ path: '/bench/', folder, headers: () => ({ 'cache-control': 'no-cache' }) }, ...siteFolders],
    log: () => {},
  });
  return {
    address: server.address.replace(/\/$/, ''),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
      await rm(dataFolder, { recursive: true });
    },
  };
}

/** As many mentors as asked for, with the names, places and topics of the search benchmark. */
export function mentorsOf(count: number): Mentor[] {
  const [example] = mentors;
  return mentorRecords(count).map((record) => ({
    ...example!,
    id: record.id,
    displayName: { text: record.name, locale: 'en', state: 'original' },
    country: record.country,
    region: {
      scheme: 'nuts',
      code: `${record.country}${record.region.length % 10}`,
      name: { text: record.region, locale: 'en', state: 'original' },
    },
    languages: record.languages.map((code) => ({ code, level: 'native' })),
    topics: record.topics,
    modes: record.modes,
    availability: { state: record.availability === 'paused' ? 'full' : record.availability, updatedAt: '2026-10-01' },
    bio: { text: record.bio, locale: 'en', state: 'original' },
  }));
}
