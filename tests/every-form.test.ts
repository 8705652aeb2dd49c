import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';

import { widgetPages } from '../packages/api/src/embed/widgets.ts';
import { widgets } from '../packages/site/src/builder/widgets.ts';
import { root } from './count.ts';

const names = globSync('packages/widgets/src/*/define.ts', { cwd: root })
  .map((path) => basename(dirname(path)))
  .toSorted();

const read = (path: string) => readFileSync(root + path, 'utf8');

/** The names that stand in a text, each as a pattern finds it. */
const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name).toSorted();

test('every element has a page for frames, links and oEmbed', () => {
  assert.deepEqual(Object.keys(widgetPages).toSorted(), names);
});

test('every element is offered by the builder', () => {
  assert.deepEqual(widgets.map(({ name }) => name).toSorted(), names);
});

test('the WordPress plugin knows every element, and its readme says so', () => {
  const php = read('packages/wordpress/plugin/includes/widgets.php');
  assert.deepEqual(namesIn(php, /'([a-z-]+)' +=> __\(/g), names);

  const readme = read('packages/wordpress/plugin/readme.txt');
  const line = readme.split('\n').find((one) => one.startsWith('The widgets are')) ?? '';
  const [list = ''] = line.split('.');
  assert.deepEqual(namesIn(list, /`([a-z-]+)`/g), names);
});

test('the guide names the page of every element', () => {
  const [, list = ''] =
    /`https:\/\/HOST\/embed\/<widget>`, where the widget is ([^.]+)\./.exec(read('docs/embedding.md')) ?? [];
  assert.deepEqual(namesIn(list, /`([a-z-]+)`/g), names);
});
