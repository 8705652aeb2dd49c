import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type Endpoint, endpoints, Problem } from '@backontrack/contract';
import fc from 'fast-check';
import * as z from 'zod/mini';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { loadContent } from '../content/load-content.ts';

const content = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
const reported: Error[] = [];
const app = createApp({
  source: { catalogue: new Catalogue({ content, version: 'v' }) },
  version: '0.0.0',
  report: (error) => reported.push(error),
});

const naughty = [
  "' OR 1=1 --",
  "'; DROP TABLE content; --",
  '%00',
  '%',
  '%E0%A4',
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '${7*7}',
  '-0',
  '1e9',
  'NaN',
  '99999999999999999999',
  'é'.repeat(300),
  '👩‍👩‍👧',
  '\u202eevil',
  'null',
  'W10',
  Buffer.from('["stage","2026-01-01",[{}],"x"]').toString('base64url'),
  Buffer.from('["stage","2026-01-01",[],"x"]').toString('base64url'),
  Buffer.from('["stage","9999-99-99",[1,"a",null],1]').toString('base64url'),
  Buffer.from('["-publishedAt","2026-01-01",["x","y","z","w"],"x"]').toString('base64url'),
  Buffer.from('["rotation","0000-00-00",["x"],"x"]').toString('base64url'),
];

const reads = Object.values<Endpoint>(endpoints).filter(({ method, query }) => method === 'GET' && query);
const word = fc.oneof(
  fc.constantFrom(...naughty),
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat().map(String),
);

for (const { path, query } of reads) {
  const names = Object.keys(query?.shape ?? {});
  const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, word);
  const parameters = fc.array(fc.tuple(name, word), { maxLength: 5 });
  // Half of them are escaped as they should be, half are sent as they are.
  const search = fc
    .tuple(parameters, fc.boolean())
    .map(([pairs, raw]) =>
      raw
        ? pairs.map(([key, value]) => `${key}=${value}`.replace(/[\s#\ud800-\udfff]/g, '')).join('&')
        : new URLSearchParams(
            pairs.map(([key, value]): [string, string] => [key.toWellFormed(), value.toWellFormed()]),
          ).toString(),
    );

  test(`${path} answers whatever it is asked with what it has, or with what is wrong`, async () => {
    const property = fc.asyncProperty(search, word, async (asked, entry) => {
      const address = path.replace(/\{\w+\}/, encodeURIComponent(entry.toWellFormed()).replaceAll('.', '%2e'));
      const response = await app.request(`${address}?${asked}`);
      const type = response.headers.get('content-type');

      assert.ok([200, 400, 404].includes(response.status), `${response.status} for ${address}?${asked}`);
      if (response.status === 200) return;
      assert.equal(type, 'application/problem+json');
      const { errors = [], code, status } = z.parse(Problem, await response.json());
      assert.equal(status, response.status);
      assert.equal(code, status === 400 ? 'invalid-request' : 'not-found');
      assert.equal(errors.length > 0, status === 400);
    });
    await fc.assert(property, { numRuns: 60 });
    assert.deepEqual(reported, []);
  });
}
