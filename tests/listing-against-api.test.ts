import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createClient } from '@backontrack/sdk';

import type { Device, Question } from '../packages/widgets/src/listing/question.ts';
import { bringToDevice as bringMentors } from '../packages/widgets/src/mentor-finder/on-device.ts';
import { bringToDevice as bringProgrammes } from '../packages/widgets/src/programme-directory/on-device.ts';
import { server } from './published-server.ts';

const words = ['', 'a', 'djordje', 'Ђорђе', 'zsof', 'krasimir', 'bulgaria', 'mnetor', 'work', 'talk', 'szolnok', '!'];

interface Page {
  items: readonly { id: string }[];
  total: number;
  facets: readonly { field: string; values: readonly { value: string; count: number }[] }[];
}

/** Asks both the same, and compares entries, their order, their number and all counts. */
async function compare(
  device: Device<{ id: string }> | undefined,
  list: (query: object) => Promise<Page>,
  question: Question,
) {
  assert.ok(device);
  const { q, sort, filters } = question;
  const page = await list({ ...filters, q, ...(sort && { sort }), limit: 100 });
  const fields = page.facets.map(({ field }) => field);
  const onDevice = device.search(question, 100, fields);

  const what = JSON.stringify(question);
  assert.deepEqual(
    onDevice.items.map(({ id }) => id),
    page.items.map(({ id }) => id),
    what,
  );
  assert.equal(onDevice.total, page.total, what);
  for (const { field, values } of page.facets) assert.deepEqual(onDevice.counts[field], values, `${field} of ${what}`);
}

for (const locale of ['en', 'sr-Cyrl', 'sr-Latn', 'hu', 'de']) {
  const client = createClient({ baseUrl: server.address, locale });

  test(`the mentors found on the device are those the API finds, in one order, in ${locale}`, async () => {
    const device = await bringMentors((query) => client.mentors.list(query), 2_000, locale, true);
    for (const q of words) {
      for (const sort of ['', 'name', '-name', 'rotation']) {
        for (const filters of [{}, { country: ['RS', 'HU'] }, { topic: ['listening'], mode: ['phone'] }]) {
          await compare(device, (query) => client.mentors.list(query), { q, sort, filters });
        }
      }
    }
  });

  test(`the offers found on the device are those the API finds, in one order, in ${locale}`, async () => {
    const device = await bringProgrammes((query) => client.programmes.list(query), 2_000, locale, true);
    for (const q of words) {
      for (const sort of ['', '-stage', 'title', '-assuredAt']) {
        for (const filters of [
          {},
          { country: ['BA', 'RO'] },
          { region: ['HU222'], remote: ['false'] },
          { age: ['16'] },
        ]) {
          await compare(device, (query) => client.programmes.list(query), { q, sort, filters });
        }
      }
    }
  });
}

test('more entries than a device should hold stay with the API, for the price of one', async () => {
  const client = createClient({ baseUrl: server.address, locale: 'en' });
  const limits: unknown[] = [];
  const list = async (query: { limit?: number }) => {
    limits.push(query.limit);
    return client.mentors.list(query);
  };

  assert.equal(await bringMentors(list, 10, 'en', false), undefined);

  assert.deepEqual(limits, [1]);
});

test('the whole list comes in one answer, which a copy with the same tag stands in for', async () => {
  const address = `${server.address}/v1/mentors?availability=open&availability=full&availability=paused&limit=2000`;
  const answer = await fetch(address);
  const { items, total, nextCursor } = (await answer.json()) as Page & { nextCursor?: string };

  assert.equal(answer.status, 200);
  assert.deepEqual([items.length, nextCursor], [total, undefined]);
  const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
});

test('a search asks for 100 entries at most, and is told so', async () => {
  const answer = await fetch(`${server.address}/v1/programmes?q=work&limit=101`);
  const { errors } = (await answer.json()) as { errors: { path: string; message: string }[] };

  assert.equal(answer.status, 400);
  assert.deepEqual(errors, [
    { path: 'limit', code: 'invalid', message: 'must be at most 100 together with q, got "101"' },
  ]);
});
