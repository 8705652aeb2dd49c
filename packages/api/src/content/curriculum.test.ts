import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { CurriculumModule, CurriculumModuleSummary, Page } from '@backontrack/contract';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { loadContent } from './load-content.ts';

const content = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
const app = createApp({ source: { catalogue: new Catalogue({ content, version: 'v' }) }, version: '0.0.0' });
const read = async (path: string): Promise<unknown> => (await app.request(path)).json();

const { items } = (await read('/v1/curriculum?initiative=back-on-track')) as Page<CurriculumModuleSummary>;

test('six modules are listed in their order without their texts, two of them complete', () => {
  assert.deepEqual(
    items.map(({ order }) => order),
    [1, 2, 3, 4, 5, 6],
  );
  assert.ok(items.every((item) => !('parts' in item) && !('quiz' in item)));
  const complete = items.filter(({ formats, written }) => formats.every((format) => written.includes(format)));
  assert.deepEqual(
    complete.map(({ id }) => id),
    ['backgrounds-and-barriers', 'trust-and-communication'],
  );
  const others = items.filter((item) => !complete.includes(item));
  assert.ok(others.every(({ goals, written }) => goals.length > 0 && written.length === 0));
});

test('a module that is written has a text, a case study with thoughts, and a quiz that says why', async () => {
  const written = items.filter((item) => item.written.length > 0);
  for (const [id, locale] of written.flatMap((item) =>
    item.languages.map((language) => [item.id, language] as const),
  )) {
    const { parts, quiz } = (await read(`/v1/curriculum/${id}?locale=${locale}`)) as CurriculumModule;
    assert.ok(parts.some(({ format }) => format === 'text'));
    assert.ok(parts.some(({ format, thoughts }) => format === 'case-study' && thoughts));
    assert.ok(quiz.length >= 5, id);
    for (const { options, id: name } of quiz) {
      assert.ok(
        options.every(({ because }) => because.text.length > 20),
        name,
      );
      assert.equal(new Set(options.map(({ because }) => because.text)).size, options.length, name);
    }
    // Whoever always takes the first, or the longest, must not pass.
    assert.ok(quiz.some(({ options }) => !options[0]!.isRight));
    assert.ok(quiz.some(({ options }) => options.filter(({ isRight }) => isRight).length > 1));
    assert.ok(
      quiz.some(({ options }) => !options.toSorted((a, b) => b.text.text.length - a.text.text.length)[0]!.isRight),
    );
  }
});
