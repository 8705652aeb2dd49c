import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from './count.ts';

/** Which of our packages each may import: the line runs one way. */
const line: Record<string, readonly string[]> = {
  contract: [],
  sdk: ['contract'],
  widgets: ['contract', 'sdk'],
  api: ['contract', 'sdk', 'widgets'],
  site: ['contract', 'sdk', 'widgets', 'api'],
};

/** What the packages that run everywhere may import besides. */
const foreign: Record<string, readonly string[]> = { contract: ['zod/mini'], sdk: ['zod/mini'] };

/** Words no source file may hold, and why. */
const bannedWords = {
  unsafeHTML: 'it shows what a stranger wrote as markup',
  unsafeMathML: 'it shows what a stranger wrote as markup',
  unsafeSVG: 'it shows what a stranger wrote as markup',
  unsafeStatic: 'it shows what a stranger wrote as markup',
};

const sources = globSync('packages/*/{src,commands}/**/*.{ts,mjs}', { cwd: root })
  .filter((file) => !file.includes('node_modules'))
  .map((file) => {
    const text = readFileSync(root + file, 'utf8');
    return {
      file,
      text,
      package: file.split('/')[1] ?? '',
      folder: file.split('/').slice(0, 4).join('/'),
      isTest: file.endsWith('.test.ts'),
      imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
    };
  });

type Source = (typeof sources)[number];

const isOurs = (name: string) => name.startsWith('@backontrack/');
const isRelative = (name: string) => name.startsWith('.');
const target = ({ file }: Source, name: string) => relative(root, resolve(root, dirname(file), name));

/** Each import that breaks a rule, as `file imports name`. */
const offenders = (from: readonly Source[], isAllowed: (source: Source, name: string) => boolean): string[] =>
  from.flatMap((source) =>
    source.imports.filter((name) => !isAllowed(source, name)).map((name) => `${source.file} imports ${name}`),
  );

test('packages import along the line, never back', () => {
  const found = offenders(sources, (source, name) => {
    const [, other = ''] = name.split('/');
    return !isOurs(name) || other === source.package || line[source.package]?.includes(other) === true;
  });

  assert.deepEqual(found, []);
});

test('a relative import stays in its package', () => {
  const found = offenders(
    sources,
    (source, name) => !isRelative(name) || target(source, name).startsWith(`packages/${source.package}/`),
  );

  assert.deepEqual(found, []);
});

test('contract and sdk import nothing foreign but what they are known for', () => {
  const headless = sources.filter(
    ({ package: name, file, isTest }) => foreign[name] && file.includes('/src/') && !isTest,
  );
  const found = offenders(
    headless,
    (source, name) => isRelative(name) || isOurs(name) || foreign[source.package]?.includes(name) === true,
  );

  assert.deepEqual(found, []);
});

test('text, search, listing and eligibility import each other and the contract only', () => {
  const pure = /^packages\/sdk\/src\/(text|search|listing|eligibility)\//;
  const found = offenders(
    sources.filter(({ file, isTest }) => pure.test(file) && !isTest),
    (source, name) => (isRelative(name) ? pure.test(target(source, name)) : isOurs(name)),
  );

  assert.deepEqual(found, []);
});

test('a widget imports no other widget', () => {
  const isWidget = (folder: string) => existsSync(`${root}${folder}/define.ts`);
  const found = offenders(
    sources.filter(({ folder }) => folder.startsWith('packages/widgets/src/') && isWidget(folder)),
    (source, name) => {
      const folder = target(source, name).split('/').slice(0, 4).join('/');
      return !isRelative(name) || folder === source.folder || !isWidget(folder);
    },
  );

  assert.deepEqual(found, []);
});

test('zod comes as `import * as z`, which bundlers can take apart', () => {
  const found = sources
    .filter(({ text }) => /import\s+(?!type)[^*;]*?from\s+'zod/.test(text))
    .map(({ file }) => `${file} imports names of zod: write import * as z from 'zod/mini'`);

  assert.deepEqual(found, []);
});

test('no source holds a banned word', () => {
  const found = sources.flatMap(({ file, text }) =>
    Object.entries(bannedWords)
      .filter(([word]) => new RegExp(`\\b${word}\\b`).test(text))
      .map(([word, reason]) => `${file} holds ${word}: ${reason}`),
  );

  assert.deepEqual(found, []);
});
