import assert from 'node:assert/strict';
import { test } from 'node:test';

import { consentTexts, contactRequestDraft, feedbackDraft, subscriptionDraft } from '@backontrack/contract/examples';
import type { Problem } from '@backontrack/contract';
import { fakeApi } from '@backontrack/sdk/testing';

import { server } from './published-server.ts';

const fake = fakeApi({}, { baseUrl: server.address });

/** What a client can tell of an answer without its words and entries. */
async function outcome(fetch: typeof globalThis.fetch, path: string, init: RequestInit) {
  const response = await fetch(server.address + path, init);
  const text = await response.text();
  const header = (name: string) => response.headers.get(name);
  const isProblem = header('content-type') === 'application/problem+json';
  const { code, errors = [] } = (isProblem && text ? JSON.parse(text) : {}) as Partial<Problem>;
  return {
    status: response.status,
    code,
    errors: errors.map(({ path: where, code: what }) => `${where} ${what}`).toSorted(),
    hasBody: text !== '',
    hasTag: response.headers.has('etag'),
    hasId: response.status === 304 || response.headers.has('x-request-id'),
    type: response.status === 304 ? null : header('content-type'),
    caching: header('cache-control'),
    allow: header('allow'),
  };
}

const reads = [
  '/v1/news',
  '/v1/news?limit=2&locale=de&locale=en',
  '/v1/mentors?country=BA&sort=name',
  '/v1/mentors?limit=2000&q=!',
  '/v1/programmes?stage=1&remote=true&age=16',
  '/v1/events?when=upcoming',
  '/v1/curriculum?format=quiz',
  '/v1/consent-texts',
  '/v1/initiatives/back-on-track?locale=sr-Latn',
  '/v1/eligibility/back-on-track',
  '/v1/consent-texts/subscription',
  '/v1/health',
  '/v1/health?x=1',
  // What is wrong with a question.
  '/v1/news?limit=1.5',
  '/v1/news?limit=',
  '/v1/news?limit=1e1',
  '/v1/news?limit=101',
  '/v1/news?limit=1&limit=2',
  '/v1/mentors?limit=2001',
  '/v1/mentors?limit=200&q=a',
  '/v1/programmes?age=-1&remote=yes&stage=0',
  '/v1/news?contry=HU&Country=HU&q=a&q=b',
  '/v1/news?country=HU&country=hu',
  `/v1/news?q=${'a'.repeat(201)}`,
  '/v1/news?cursor=3',
  '/v1/news?locale=%00',
  '/v1/news?toString=1',
  '/v1/initiatives/back-on-track?limit=1',
  '/v1/initiatives/nothing?limit=1',
  // What is not there.
  '/v1/news/nothing',
  '/v1/events/%E0%A4',
  '/v1/nothing',
  '/v1/news/',
  '/v1//news',
  '/v1/News',
  '/v1/eligibility',
  '/',
];

for (const path of reads) {
  for (const method of ['GET', 'HEAD']) {
    test(`${method} ${path} is answered by the fake as by the server`, async () => {
      assert.deepEqual(await outcome(fake.fetch, path, { method }), await outcome(fetch, path, { method }));
    });
  }
}

for (const path of [
  '/v1/news',
  '/v1/news/a',
  '/v1/feedback',
  '/v1/subscriptions/confirm',
  '/v1/openapi.json',
  '/v1/x',
]) {
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    if (path === '/v1/openapi.json' && method !== 'POST' && method !== 'PUT') continue;
    test(`${method} ${path} meets the same methods at the fake as at the server`, async () => {
      assert.deepEqual(await outcome(fake.fetch, path, { method }), await outcome(fetch, path, { method }));
    });
  }
}

for (const known of ['*', '"x"', 'W/"x", "y"']) {
  test(`a copy named ${known} is as current to the fake as to the server`, async () => {
    const init = { headers: { 'if-none-match': known } };

    assert.deepEqual(await outcome(fake.fetch, '/v1/news', init), await outcome(fetch, '/v1/news', init));
  });
}

const versions = (await (await fetch(`${server.address}/v1/consent-texts`)).json()) as {
  items: { id: string; version: string }[];
};
/** A draft with the consent text that an API has now. */
const consenting = <Draft extends object>(form: string, draft: Draft, shown: typeof versions.items) => ({
  ...draft,
  consent: { textVersion: shown.find(({ id }) => id === form)!.version },
});
const subscription = (shown: typeof versions.items) => consenting('subscription', subscriptionDraft, shown);
const request = (shown: typeof versions.items) => consenting('contact-request', contactRequestDraft, shown);

const drafts: readonly [what: string, path: string, body: (shown: typeof versions.items) => unknown, type?: string][] =
  [
    ['a subscription', '/v1/subscriptions', subscription],
    ['a contact request', '/v1/contact-requests', request],
    ['a word', '/v1/feedback', () => feedbackDraft],
    ['a word with a query', '/v1/feedback?x=1', () => feedbackDraft],
    ['no address', '/v1/subscriptions', (shown) => ({ ...subscription(shown), email: undefined })],
    ['a wrong address', '/v1/subscriptions', (shown) => ({ ...subscription(shown), email: 'amra' })],
    ['a field too many', '/v1/subscriptions', (shown) => ({ ...subscription(shown), surplus: 1, more: 2 })],
    ['a text that is too long', '/v1/feedback', () => ({ ...feedbackDraft, text: 'a'.repeat(5000) })],
    ['an earlier consent', '/v1/subscriptions', () => ({ ...subscriptionDraft, consent: { textVersion: '2020-1' } })],
    [
      'an earlier consent to a request',
      '/v1/contact-requests',
      () => ({
        ...contactRequestDraft,
        consent: { textVersion: '2020-1' },
      }),
    ],
    ['nothing but an object', '/v1/contact-requests', () => ({})],
    ['a list', '/v1/feedback', () => []],
    ['null', '/v1/feedback', () => null],
    ['what is not JSON', '/v1/feedback', () => '{'],
    ['nothing at all', '/v1/feedback', () => ''],
    ['another type', '/v1/feedback', () => feedbackDraft, 'text/plain'],
    ['another charset', '/v1/feedback', () => feedbackDraft, 'application/json; charset=latin1'],
    ['its charset', '/v1/feedback', () => feedbackDraft, 'application/json; charset="UTF-8"'],
  ];

for (const [what, path, bodyOf, type = 'application/json'] of drafts) {
  test(`${what} sent to ${path} is answered by the fake as by the server`, async () => {
    const sent = (shown: typeof versions.items) => {
      const body = bodyOf(shown);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return { method: 'POST', headers: { 'content-type': type }, body: text };
    };

    assert.deepEqual(
      await outcome(fake.fetch, path, sent(consentTexts)),
      await outcome(fetch, path, sent(versions.items)),
    );
  });
}
