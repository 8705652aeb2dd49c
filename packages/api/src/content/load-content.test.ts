import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { storedKinds } from '@backontrack/contract/stored';

import { storedEvent, storedNews, storedOrganisation } from '../testing/sample-content.ts';
import { loadContent } from './load-content.ts';

const initiative = {
  id: 'back-on-track',
  name: { en: 'Back on Track' },
  summary: { en: 'Mentoring' },
  means: [],
  countries: [],
  pilotCountries: [],
  fundingInstruments: [],
  indicators: [],
  components: [],
  sources: [],
  texts: { en: 'original' },
};

async function folderWith(context: TestContext, files: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  context.after(() => rm(folder, { recursive: true }));
  for (const kind of Object.keys(storedKinds)) await mkdir(join(folder, kind));
  for (const [name, file] of Object.entries({ 'initiatives/back-on-track.json': initiative, ...files })) {
    await writeFile(join(folder, name), typeof file === 'string' ? file : JSON.stringify(file));
  }
  return folder;
}

const good = storedNews({ id: 'good', publishedAt: '2025-01-01' });

test('our own content is valid', async () => {
  const content = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));

  for (const kind of Object.keys(storedKinds) as (keyof typeof storedKinds)[]) {
    assert.ok(content[kind].length > 0, kind);
  }
});

test('a folder of content is read by kind', async (context) => {
  const content = await loadContent(await folderWith(context, { 'news/good.json': good }));

  assert.deepEqual(content.news, [good]);
});

const { title: _title, ...untitled } = good;

for (const [name, files, expected] of [
  ['a file that is not JSON', { 'news/good.json': '{ "id": ' }, /news\/good\.json: is not JSON/],
  [
    'a field that is missing',
    { 'news/good.json': untitled },
    /news\/good\.json: title: .*expected record, received undefined/,
  ],
  [
    'a field of the wrong type',
    { 'news/good.json': { ...good, tags: 'trust' } },
    /good\.json: tags: .*expected array, received string/,
  ],
  [
    'a misspelt field',
    { 'news/good.json': { ...good, tilte: 'x' } },
    /good\.json: the file: Unrecognized key: "tilte"/,
  ],
  [
    'a misspelt field inside another',
    { 'news/good.json': { ...good, source: { title: 'a', pubished: '2025-01-01' } } },
    /good\.json: source\.pubished: there is no such field/,
  ],
  [
    'a locale whose state is not told',
    { 'news/good.json': { ...good, title: { en: 'A', de: 'A' } } },
    /good\.json: title: de is not among texts/,
  ],
  [
    'an initiative that there is not',
    {
      'events/a.json': storedEvent({ id: 'a', start: { date: '2026', precision: 'year' }, initiative: 'back-on-trak' }),
    },
    /events\/a\.json: initiative: there is no initiatives\/back-on-trak\.json\. Did you mean back-on-track\?/,
  ],
  [
    'an organisation that there is not, beside one whose file is broken',
    {
      'news/good.json': { ...good, organisation: 'nrda' },
      'news/other.json': { ...good, id: 'other', slug: 'other', organisation: 'nerda' },
      'organisations/nerda.json': '{',
    },
    /valid:\n {2}organisations\/nerda\.json: is not JSON.*\n {2}news\/good\.json: organisation: there is no organisations\/nrda\.json\. Did you mean nerda\?$/,
  ],
  [
    'one of several initiatives that there is not',
    {
      'organisations/nerda.json': storedOrganisation({
        id: 'nerda',
        name: { en: 'NERDA' },
        initiatives: ['back-on-track', 'elsewhere'],
      }),
    },
    /nerda\.json: initiatives\.1: there is no initiatives\/elsewhere\.json$/,
  ],
  [
    'a module that there is not, inside a component',
    {
      'initiatives/back-on-track.json': {
        ...initiative,
        contact: { organisation: 'nobody' },
        components: [
          {
            id: 'a',
            order: 1,
            title: { en: 'A' },
            summary: { en: 'A' },
            status: 'planned',
            modules: ['trust'],
            documents: [],
          },
        ],
      },
    },
    /contact\.organisation: there is no organisations\/nobody\.json\n.*components\.0\.modules\.0: there is no curriculum\/trust\.json$/,
  ],
  [
    'an address that another item has',
    { 'news/a.json': { ...good, id: 'a' }, 'news/good.json': good },
    /news\/good\.json: slug: is that of news\/a\.json, too/,
  ],
  ['an id that is not the name of the file', { 'news/other.json': good }, /other\.json: id: is good/],
] as const) {
  test(`${name} stops the start, with file, field and reason`, async (context) => {
    const folder = await folderWith(context, files);

    await assert.rejects(
      loadContent(folder),
      (error: Error) => error.name === 'StartError' && expected.test(error.message),
    );
  });
}

test('everything that is wrong is told at once', async (context) => {
  const folder = await folderWith(context, { 'news/a.json': '{', 'news/b.json': '[]' });

  await assert.rejects(loadContent(folder), /news\/a\.json[\s\S]*news\/b\.json/);
});

test('a folder that is not there stops the start', async () => {
  await assert.rejects(loadContent('/nowhere/at-all'), /content folder .* cannot be read/);
});
