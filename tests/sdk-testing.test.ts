import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Endpoint, endpoints, Problem } from '@backontrack/contract';
import {
  contactRequestDraft,
  contactRequestReceipt,
  feedbackDraft,
  mentors,
  newsSummaries,
  programmes,
  subscriptionDraft,
} from '@backontrack/contract/examples';
import {
  createClient,
  createTransport,
  isBackOnTrackError,
  listMentors,
  listNews,
  listProgrammes,
  memoryCache,
  type MentorQuery,
} from '@backontrack/sdk';
import { captivePortal, fakeApi, flaky, mswHandlers, newEnumValue, offline, slow } from '@backontrack/sdk/testing';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import * as z from 'zod/mini';

const ids: Record<string, string> = {
  '/v1/initiatives/{id}': 'back-on-track',
  '/v1/organisations/{id}': 'dex-innovation-centre',
  '/v1/news/{slug}': newsSummaries[0]!.slug,
};

const table: Endpoint[] = Object.values(endpoints);
const described = table.filter(({ method, path, answer }) => method === 'GET' && answer && path.startsWith('/v1/'));

for (const { path, answer } of described.filter(({ path: of }) => !/\.\w+$/.test(of))) {
  test(`GET ${path} is answered as the contract says`, async () => {
    const { fetch, baseUrl } = fakeApi();
    const list = path.replace(/\/\{.*/, '');
    const first = async () => {
      if (path.includes('eligibility')) return 'back-on-track';
      const body = (await (await fetch(baseUrl + list)).json()) as { items: { id: string }[] };
      return body.items[0]!.id;
    };
    const id = path.includes('{') ? (ids[path] ?? (await first())) : '';

    const response = await fetch(baseUrl + path.replace(/\{.*\}/, id));

    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.match(response.headers.get('x-request-id') ?? '', /./);
    const result = z.safeParse(answer as z.ZodMiniType, await response.json());
    assert.ok(result.success, String(result.error));
  });
}

const drafts: Record<string, object> = {
  '/v1/subscriptions': subscriptionDraft,
  '/v1/subscriptions/confirm': { token: 't' },
  '/v1/subscriptions/unsubscribe': { token: 't' },
  '/v1/contact-requests': contactRequestDraft,
  '/v1/contact-requests/withdraw': { receiptCode: contactRequestReceipt.receiptCode },
  '/v1/feedback': feedbackDraft,
};

for (const { path, status = 200, answer } of table.filter(({ method }) => method === 'POST')) {
  test(`POST ${path} is answered as the contract says, and a bad draft refused by its field`, async () => {
    const { fetch, baseUrl } = fakeApi();
    const headers = { 'content-type': 'application/json' };
    const post = (body: object) => fetch(baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });

    const response = await post(drafts[path]!);
    const refused = await post({ ...drafts[path], surplus: 1 });

    assert.equal(response.status, status);
    if (answer) assert.ok(z.safeParse(answer, await response.json()).success);
    assert.equal(refused.status, 400);
    assert.ok(z.safeParse(Problem, await refused.json()).success);
  });
}

for (const [what, path, status, code] of [
  ['a misspelt parameter', '/v1/news?contry=HU', 400, 'invalid-request'],
  ['a value that no parameter takes', '/v1/news?limit=-1', 400, 'invalid-request'],
  ['an id that is not there', '/v1/events/nothing', 404, 'not-found'],
  ['an address that is not there', '/v1/nothing', 404, 'not-found'],
  ['a GET where only a POST goes', '/v1/feedback', 405, 'method-not-allowed'],
] as const) {
  test(`${what} is refused with a problem`, async () => {
    const { fetch, baseUrl } = fakeApi();

    const response = await fetch(baseUrl + path);

    assert.equal(response.status, status);
    assert.equal(z.parse(Problem, await response.json()).code, code);
  });
}

test('a client reads the fake as it reads the API, page by page, and what it asked can be looked at', async () => {
  const { fetch, baseUrl, requests } = fakeApi();
  const client = createClient({ baseUrl, fetch, locale: 'de' });
  const seen: string[] = [];

  for await (const { id } of client.news.all({ limit: 3, initiative: ['back-on-track', 'elsewhere'] })) seen.push(id);

  assert.deepEqual(
    new Set(seen),
    new Set(newsSummaries.filter(({ initiative }) => initiative === 'back-on-track').map(({ id }) => id)),
  );
  assert.ok(requests.length > 1);
  for (const [at, { method, path, query }] of requests.entries()) {
    assert.deepEqual([method, path, query.getAll('initiative')], ['GET', '/v1/news', ['back-on-track', 'elsewhere']]);
    assert.equal(query.has('cursor'), at > 0);
  }
});

test('a list is filtered, searched, sorted and counted as the API does it', async () => {
  const { transport, fetch, baseUrl } = fakeApi();
  const idsOf = async (query: MentorQuery) => (await listMentors(transport, query)).items.map(({ id }) => id);
  const listed = mentors.filter(({ availability }) => availability.state !== 'paused');

  assert.deepEqual(
    new Set(await idsOf({ country: 'BA' })),
    new Set(listed.filter(({ country }) => country === 'BA').map(({ id }) => id)),
  );
  for (const q of ['Amila', 'AMILA', 'амила', 'amlia', 'ami']) {
    assert.equal((await idsOf({ q }))[0], 'amila', q);
  }
  const names = (await listMentors(transport, { sort: 'name' }, { locale: 'en' })).items.map(
    ({ displayName }) => displayName.text,
  );
  assert.deepEqual(names, names.toSorted(new Intl.Collator('en').compare));
  const { facets, total } = await listMentors(transport, { country: 'BA', limit: 1 });
  const languages = facets.find(({ field }) => field === 'language')?.values;
  assert.equal(languages?.find(({ value }) => value === 'bs')?.count, total);

  const wrong = await fetch(`${baseUrl}/v1/mentors?cursor=3`);
  assert.equal(wrong.status, 400);
  assert.deepEqual(
    z.parse(Problem, await wrong.json()).errors?.map(({ path }) => path),
    ['cursor'],
  );
});

test('nobody gets a request to a mentor who is made up', async () => {
  const { fetch, baseUrl } = fakeApi();
  const client = createClient({ baseUrl, fetch });
  const draft = { ...contactRequestDraft, to: { kind: 'mentor', id: 'amila' } } as const;

  await assert.rejects(client.contactRequests.create(draft), (error) => {
    assert.ok(isBackOnTrackError(error, 'invalid-request'));
    assert.equal(error.errors[0]?.code, 'sample');
    return true;
  });
});

test('a route of a test goes before the examples, as JSON, as a response or as a function', async () => {
  const api = fakeApi({
    '/v1/news': { items: [], total: 0, facets: [] },
    '/v1/news/{slug}': ({ path }: { path: string }) => ({ ...programmes[0], path }),
    'POST /v1/feedback': Response.json({}, { status: 429, headers: { 'retry-after': '3600' } }),
  });
  const client = createClient({ baseUrl: api.baseUrl, fetch: api.fetch });

  assert.deepEqual((await client.news.list()).items, []);
  await assert.rejects(client.news.get('a'), (error) => isBackOnTrackError(error, 'contract'));
  await assert.rejects(client.feedback.send(drafts['/v1/feedback'] as never), (error) =>
    isBackOnTrackError(error, 'rate-limited'),
  );
  assert.deepEqual(api.requests.at(-1)?.body, drafts['/v1/feedback']);
});

test('the fake vouches for what is known', async () => {
  const { fetch, baseUrl } = fakeApi();
  const first = await fetch(`${baseUrl}/v1/news`);

  const again = await fetch(`${baseUrl}/v1/news`, { headers: { 'if-none-match': first.headers.get('etag')! } });

  assert.equal(again.status, 304);
});

test('flaky: the first answer fails, the second is good', async () => {
  const { transport, requests } = fakeApi({}, { faults: [flaky()] });

  assert.equal((await listNews(transport)).items.length, newsSummaries.length);
  assert.equal(requests.length, 1);
});

test('slow: an answer takes longer than a caller waits', async () => {
  const { transport } = fakeApi({}, { faults: [slow(10_000)], timeout: 20, retry: 0 });

  await assert.rejects(listNews(transport), (error) => isBackOnTrackError(error, 'timeout'));
});

test('offline and captive portal: the two look different', async () => {
  for (const [fault, code] of [
    [offline(), 'network'],
    [captivePortal(), 'contract'],
  ] as const) {
    const { transport } = fakeApi({}, { faults: [fault], retry: 0 });
    await assert.rejects(listNews(transport), (error) => isBackOnTrackError(error, code));
  }
});

test('newEnumValue: every vocabulary has grown, and all entries are still read', async () => {
  const { transport } = fakeApi({}, { faults: [newEnumValue()] });

  const { items, issues } = await listProgrammes(transport);

  assert.deepEqual(issues, []);
  assert.equal(items.length, programmes.length);
  for (const { status, kind, title } of items) {
    assert.deepEqual([status, kind, title.state], Array(3).fill('from-the-future'));
  }
});

test('newEnumValue: an API below a path has grown, too', async () => {
  const { fetch } = fakeApi();
  const baseUrl = 'https://host.example/api';
  const below: typeof globalThis.fetch = (input, init) => fetch(new Request(input).url.replace('/api/', '/'), init);

  const { items } = await listProgrammes(createTransport({ baseUrl, fetch: newEnumValue()(below) }));

  assert.equal(items[0]!.kind, 'from-the-future');
});

test('a fake and a cache go together', async () => {
  const { transport, requests } = fakeApi({}, { baseUrl: 'https://kept.example.org', cache: memoryCache() });

  await listNews(transport);
  await listNews(transport);

  assert.equal(requests.length, 1);
});

test('Mock Service Worker answers from a fake', async (context) => {
  const api = fakeApi();
  const server = setupServer(...mswHandlers(http, api));
  server.listen();
  context.after(() => server.close());

  const { items } = await createClient({ baseUrl: api.baseUrl }).news.list({ limit: 2 });

  assert.equal(items.length, 2);
  assert.equal(api.requests.length, 1);
});
