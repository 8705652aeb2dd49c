import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from './count.ts';

const guides = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md'], { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}));

/** Each match of the pattern's first group that is not there, as `file: match`. */
const absent = (pattern: RegExp, isThere: (match: string, file: string) => boolean): string[] =>
  guides.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .map(([, match = '']) => match)
      .filter((match) => !isThere(match, file))
      .map((match) => `${file}: ${match}`),
  );

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, object | undefined>;

test('a guide names only commands that exist', () => {
  const scripts = json('package.json')['scripts'] ?? {};

  assert.deepEqual(
    absent(/\bnpm run ([\w:-]*\w)/g, (name) => name in scripts),
    [],
  );
  assert.deepEqual(
    absent(/\bnpm (start|test|stop|restart)\b/g, (name) => name in scripts),
    [],
  );
});

test('a guide names only paths that exist', () => {
  const isBuilt = (path: string) => /\/(dist|node_modules)(\/|$)/.test(path);

  assert.deepEqual(
    absent(
      /(?<![\w@/.:-])((?:packages|docs|stories|tests|\.ci)\/[\w./@-]*\w)/g,
      (path) => isBuilt(path) || existsSync(join(root, path)),
    ),
    [],
  );
});

test('a guide links only to files that exist', () => {
  assert.deepEqual(
    absent(/\]\((?!\w+:|#)([^)#\s]+)/g, (path, file) => existsSync(join(root, dirname(file), path))),
    [],
  );
});

test('a guide imports only entry points that exist', () => {
  assert.deepEqual(
    absent(/(@backontrack\/[\w-]+(?:\/[\w.-]*\w)*)/g, (name) => {
      const [, folder = '', ...rest] = name.split('/');
      const file = `packages/${folder}/package.json`;
      if (folder === 'source') return true;
      return (
        existsSync(join(root, file)) && (rest.length === 0 || ['.', ...rest].join('/') in (json(file)['exports'] ?? {}))
      );
    }),
    [],
  );
});
