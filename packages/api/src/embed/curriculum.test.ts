import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { CurriculumModule, CurriculumModuleSummary, Page } from '@backontrack/contract';
import { interfaceLocales } from '@backontrack/sdk/text';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { loadContent } from '../content/load-content.ts';

const content = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
const { curriculum } = content;
const [{ body, ...part }] = curriculum.find(({ id }) => id === 'trust-and-communication')!.parts as [
  (typeof curriculum)[number]['parts'][number],
];
const picture = { type: 'image' as const, url: 'https://example.org/a.png', alt: 'A', width: 9, height: 9 };
const pictured = {
  ...curriculum[0]!,
  id: 'pictured',
  initiative: 'another',
  parts: [{ ...part, body: { en: [picture, ...body['en']!] } }],
};
const all = { ...content, curriculum: [...curriculum, pictured] };
const app = createApp({ source: { catalogue: new Catalogue({ content: all, version: 'v' }) }, version: '0.0.0' });

const read = async <Answer>(path: string) => (await (await app.request(path)).json()) as Answer;
const get = async (path: string) => (await app.request(`/embed/${path}`)).text();
const texts = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, text = '']) => text.trim());

const { items } = await read<Page<CurriculumModuleSummary>>('/v1/curriculum?initiative=back-on-track&locale=en');
const trust = await read<CurriculumModule>('/v1/curriculum/trust-and-communication?locale=en');

test('the page of the curriculum lists the modules in their order, and leads to each that is written', async () => {
  const page = await get('curriculum?images=none');

  assert.deepEqual(
    texts(page, /<h2[^>]*>(?:<a[^>]*>)?(\d\. [^<]+)</g),
    items.map(({ order, title }) => `${order}. ${title.text}`),
  );
  assert.deepEqual(
    texts(page, /<a class="open" target="_self" href="([^"]+)"/g),
    items.filter(({ written }) => written.length > 0).map(({ id }) => `curriculum/${id}?images=none`),
  );
});

test('a module can be read whole, and leads back and on', async () => {
  const page = await get('curriculum/backgrounds-and-barriers?lang=en');

  assert.match(page, /<title>Backgrounds and barriers – What mentors learn – Back on Track/);
  assert.match(page, /href="\.\.\/curriculum\?lang=en">All modules</);
  assert.match(page, /rel="next" target="_self" href="\.\.\/curriculum\/trust-and-communication\?lang=en"/);
  assert.doesNotMatch(await get('curriculum/trust-and-communication'), /rel="next"/);
});

test('one module alone, as the element has it, leads nowhere else', async () => {
  const page = await get('curriculum?module=trust-and-communication');

  assert.match(page, /Edin answers with one word/);
  assert.doesNotMatch(page, /All modules|rel="next"/);
});

test('a quiz shows its questions to be answered, and folded away which answers are right, and why', async () => {
  const page = await get('curriculum/trust-and-communication');
  const questions = texts(page, /<legend><span[^>]*>([^<]+)/g);
  assert.deepEqual(
    questions,
    trust.quiz.map(({ question }) => question.text),
  );
  for (const [at, { options }] of trust.quiz.entries()) {
    const from = page.indexOf('<legend>', page.indexOf(questions[at]!) - 60);
    const [shown = '', folded = ''] = page.slice(from, page.indexOf('</details>', from)).split('<details>');
    for (const { text, because, isRight } of options) {
      assert.ok(shown.includes(`>${text.text}<`), text.text);
      assert.ok(!shown.includes(because.text), because.text);
      const told = folded.slice(folded.indexOf(text.text), folded.indexOf(because.text));
      assert.match(told, isRight ? />Right\.</ : />Not right\.</, text.text);
    }
  }
  // Nobody has answered yet.
  assert.doesNotMatch(page, /<input[^>]* checked/);
  assert.doesNotMatch(page, /<form/);
});

test('what others thought is folded away, too', async () => {
  const page = await get('curriculum/trust-and-communication');

  const thoughts = trust.parts.filter((one) => one.thoughts);
  assert.equal(texts(page, /<summary>(What others thought)<\/summary>/g).length, thoughts.length);
});

test('pictures are left out on request', async () => {
  assert.match(await get('curriculum/pictured'), /<img/);
  assert.doesNotMatch(await get('curriculum/pictured?images=none'), /<img/);
});

test('a curriculum without modules says so, and a module that there is not answers 404', async () => {
  assert.match(await get('curriculum?initiative=none'), /There are no modules here yet\./);
  for (const path of ['curriculum/none', 'curriculum?module=none']) {
    assert.equal((await app.request(`/embed/${path}`)).status, 404, path);
  }
});

test('the page speaks every language of the interface', async () => {
  const words = (page: string) => [
    ...texts(page, /<h1>([^<]+)/g),
    ...texts(page, /<summary>([^<]+)/g),
    ...texts(page, /<h3>([^<]+)/g),
    ...texts(page, /class="action[^>]*>([^<]+)/g),
  ];
  const path = 'curriculum/backgrounds-and-barriers?lang=';
  const english = words(await get(`${path}en`));
  assert.ok(english.length > 8, english.join());
  for (const locale of interfaceLocales.filter((one) => one !== 'en')) {
    const spoken = words(await get(path + locale));
    assert.equal(spoken.length, english.length, locale);
    assert.deepEqual(
      spoken.filter((word, at) => word === english[at]),
      [],
      locale,
    );
  }
});
