import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createClient, isBackOnTrackError } from '@backontrack/sdk';

import { server } from './published-server.ts';

const client = createClient({ baseUrl: server.address });

for (const kind of ['initiatives', 'organisations', 'news', 'events'] as const) {
  test(`all ${kind} are listed, got one by one, and read without a fault`, async () => {
    const resource = client[kind];
    const { items, total, issues } = await resource.list({ limit: 100 });

    assert.deepEqual(issues, []);
    assert.ok(total > 0);
    assert.equal(items.length, total);
    for (const { id } of items) {
      const { data, issues: faults } = await resource.get(id).withMeta();
      assert.equal(data.id, id);
      assert.deepEqual(faults, []);
    }
  });
}

test('pages of one give the same list as one page', async () => {
  const whole = await client.news.list();
  const ids: string[] = [];
  for await (const { id } of client.news.all({ limit: 1 })) ids.push(id);

  assert.deepEqual(
    ids,
    whole.items.map(({ id }) => id),
  );
});

test('the news of Bosnia and Herzegovina are read in Bosnian where there is Bosnian', async () => {
  const { items } = await client.news.list({ country: 'BA' }, { locale: 'bs-BA' });

  assert.ok(items.some(({ title }) => title.locale === 'bs'));
});

test('the thirteen partners are there', async () => {
  const { total } = await client.organisations.list({ initiative: 'back-on-track' });

  assert.equal(total, 13);
});

test('the initiative has its five components in order, its budget and a date that is not known exactly', async () => {
  const initiative = await client.initiatives.get('back-on-track');

  assert.deepEqual(
    initiative.components.map(({ order }) => order),
    [1, 2, 3, 4, 5],
  );
  assert.deepEqual(initiative.budget, { amount: 2_473_610.6, currency: 'EUR' });
  assert.equal(initiative.components.at(-1)?.expected?.precision, 'mid-year');
});

test('a misspelt filter is refused by name', async () => {
  await assert.rejects(client.news.list({ contry: 'HU' } as object), (error) => {
    assert.ok(isBackOnTrackError(error, 'invalid-request'));
    assert.deepEqual(
      error.errors.map(({ path, code }) => [path, code]),
      [['contry', 'unknown']],
    );
    return true;
  });
});

test('what is not there is told as such', async () => {
  await assert.rejects(client.events.get('nothing'), (error) => isBackOnTrackError(error, 'not-found'));
});
