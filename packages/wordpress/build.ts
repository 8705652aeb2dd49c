/**
 * Builds the plugin: its PHP with the version, the loader's hash and the host filled in, beside the built files of the
 * widgets, in `packages/wordpress/dist/backontrack` and as `backontrack.zip`. The same sources give the same bytes.
 *
 * `BACKONTRACK_HOST` is the host that the plugin asks until an administrator names another.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { interfaceLocales } from '@backontrack/sdk/text';
import { fetchWords, pageTitles, speak, wordFor } from '@backontrack/widgets/drawing';
import { zipSync } from 'fflate';

import widgets from '../widgets/package.json' with { type: 'json' };
import { carried } from '../widgets/src/loader/upgrade-link.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version } = widgets;
const cdn = folder(`../widgets/dist/cdn/${version}`);
const target = folder('dist');

const manifest = JSON.parse(readFileSync(join(cdn, 'manifest.json'), 'utf8')) as {
  files: { 'loader.js': { integrity: string } };
};
const values: Readonly<Record<string, string>> = {
  version,
  integrity: manifest.files['loader.js'].integrity,
  host: process.env['BACKONTRACK_HOST'] ?? '',
  // What the page of a widget knows, as a link carries it.
  carried: carried.join(' '),
};

const filled = (bytes: Buffer) =>
  Buffer.from(bytes.toString().replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!));

const filesIn = (from: string, pattern: string) =>
  globSync(pattern, { cwd: from })
    .map((path) => path.replaceAll(sep, '/'))
    .toSorted();

// What a link to each widget says, by locale and widget.
const titles: Record<string, Record<string, string>> = {};
for (const locale of interfaceLocales) {
  await fetchWords('page', locale, '');
  speak('page', locale);
  titles[locale] = Object.fromEntries(Object.keys(pageTitles).map((name) => [name, wordFor(pageTitles, name)]));
}

const plugin = folder('plugin');
const files = Object.fromEntries([
  ...filesIn(plugin, '**/*.*').map((path) => [path, filled(readFileSync(join(plugin, path)))] as const),
  ['includes/titles.json', Buffer.from(JSON.stringify(titles))] as const,
  ...filesIn(cdn, '*.{js,json}').map((path) => [`files/${version}/${path}`, readFileSync(join(cdn, path))] as const),
]);

rmSync(target, { recursive: true, force: true });
for (const [path, bytes] of Object.entries(files)) {
  const file = join(target, 'backontrack', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
const zipped = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`backontrack/${path}`, bytes]));
// The first day that a zip can name, so that the day of the build changes nothing.
writeFileSync(join(target, 'backontrack.zip'), zipSync(zipped, { level: 9, mtime: new Date(1980, 0, 1) }));
