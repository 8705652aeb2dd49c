import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type Endpoint, endpoints } from '@backontrack/contract';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { loadContent } from './load-content.ts';

const content = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
const app = createApp({ source: { catalogue: new Catalogue({ content, version: 'v' }) }, version: '0.0.0' });

/** Every answer about the content, list by list and entry by entry. */
async function* answers(): AsyncGenerator<[path: string, answer: unknown]> {
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    if (endpoint.method !== 'GET' || endpoint.path.includes('{')) continue;
    const limit = endpoint.query && 'limit' in endpoint.query.shape ? '?limit=100' : '';
    const response = await app.request(endpoint.path + limit);
    if (response.headers.get('content-type') === 'application/json') yield [endpoint.path, await response.json()];
  }
  for (const { id } of content.mentors) yield [id, await (await app.request(`/v1/mentors/${id}`)).json()];
  for (const { id } of content.programmes) yield [id, await (await app.request(`/v1/programmes/${id}`)).json()];
  for (const { slug } of content.news) yield [slug, await (await app.request(`/v1/news/${slug}`)).json()];
}

function* texts(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* texts(part, `${path}.${key}`);
  }
}

const emailAddress = /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/iu;
// Seven digits or more with nothing but what people write between the digits of a number.
const phoneNumber = /(?:\+|\b)\d(?:[\s()/.-]{0,2}\d){6,}\b/;
// What a machine wrote: days, moments, UUIDs and hashes, which are no numbers to call.
const machineWritten =
  /\b\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?\b|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const machineField = /\.(?:nextCursor|url|href|version|contentVersion|amount|hash)$/;

test('no public answer holds an e-mail address or a phone number', async () => {
  let seen = 0;
  for await (const [path, answer] of answers()) {
    for (const [place, text] of texts(answer)) {
      seen += 1;
      assert.doesNotMatch(text, emailAddress, `${path}${place}`);
      if (!machineField.test(place))
        assert.doesNotMatch(text.replace(machineWritten, ''), phoneNumber, `${path}${place}`);
    }
  }
  assert.ok(seen > 2000, `${seen}`);
});

test('the scan would find an address and a number, however they are written', () => {
  for (const text of ['ask amila@example.org', 'MAILTO:A.B@EXAMPLE.ORG']) assert.match(text, emailAddress);
  for (const text of ['+387 35 123 456', 'call 0664/1234567', '(035) 123-456-7', '0621234567']) {
    assert.match(text, phoneNumber);
  }
  for (const text of ['15 to 29', 'in 2024, 45 people', '17:00-20:00']) assert.doesNotMatch(text, phoneNumber);
});

test('a mentor is placed no finer than in a region', async () => {
  const finest: Readonly<Record<string, RegExp>> = {
    // Three signs after the country would be a district.
    nuts: /^[A-Z]{2}[A-Z0-9]{1,2}$/,
    'statistical-region': /^[A-Z]{2}[A-Z0-9]{1,2}$/,
    'iso-3166-2': /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  };
  const places = ['city', 'place', 'address', 'street', 'postalCode', 'latitude', 'longitude', 'village', 'email'];
  for (const { id } of content.mentors) {
    const mentor = (await (await app.request(`/v1/mentors/${id}`)).json()) as {
      region: { scheme: string; code: string };
    };
    assert.match(mentor.region.code, finest[mentor.region.scheme] ?? /^$/, id);
    for (const place of places) assert.ok(!(place in mentor), `${id}: ${place}`);
  }
});

test('who is made up says so', () => {
  assert.equal(content.mentors.length, 24);
  for (const { id, sample } of content.mentors) assert.ok(sample, id);
  for (const { id, sample, sources, review } of content.programmes) {
    assert.ok(sample || (sources.length > 0 && review === 'unconfirmed'), id);
  }
});
