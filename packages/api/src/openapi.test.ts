import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type Endpoint, endpoints } from '@backontrack/contract';
import { openApi } from '@backontrack/contract/openapi';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import { createApp } from './app.ts';
import { Catalogue } from './collections/catalogue.ts';
import { loadContent } from './content/load-content.ts';
import { hasDay } from './feeds/calendar.ts';
import { longestBody } from './http/read-json.ts';
import { engines } from './testing/engines.ts';
import { formsOn } from './testing/sample-forms.ts';

const lint = async (document: object) => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ''}: ${message}`);
};

test('the document passes the strict rules of Redocly without findings', async () => {
  assert.deepEqual(await lint(openApi('1.2.3')), []);
});

test('the linter would find a fault', async () => {
  const document = openApi('1.2.3') as { paths: Record<string, Record<string, Record<string, unknown>>> };
  delete document.paths['/v1/news']?.['get']?.['responses'];

  assert.notDeepEqual(await lint(document), []);
});

const document = openApi('1.2.3');
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'openapi');

const pointer = (...keys: readonly string[]) =>
  keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

/** What the document finds wrong with an answer. */
async function faultsOf(endpoint: Endpoint, response: Response): Promise<unknown> {
  const type = response.headers.get('content-type')?.replace(/;.*/, '') ?? '';
  const isProblem = type === 'application/problem+json';
  const place = isProblem
    ? pointer('components', 'schemas', 'Problem')
    : pointer('paths', endpoint.path, 'get', 'responses', String(response.status), 'content', type, 'schema');
  const validate = ajv.getSchema(`openapi#/${place}`);
  if (!validate) return `${type} with ${response.status} is not described`;
  const answer: unknown = type.endsWith('json') ? await response.json() : await response.text();
  return validate(answer) ? [] : validate.errors;
}

const content = await loadContent(fileURLToPath(new URL('../content', import.meta.url)));
const app = createApp({ source: { catalogue: new Catalogue({ content, version: 'v' }) }, version: '1.2.3' });
const hsdsIds = async (path: string) =>
  ((await (await app.request(path)).json()) as { contents: { id: string }[] }).contents.map(({ id }) => id);

const namesOf: Readonly<Record<string, readonly string[]>> = {
  '/v1/initiatives/{id}': content.initiatives.map(({ id }) => id),
  '/v1/organisations/{id}': content.organisations.map(({ id }) => id),
  '/v1/programmes/{id}': content.programmes.map(({ id }) => id),
  '/v1/mentors/{id}': content.mentors.map(({ id }) => id),
  '/v1/news/{slug}': content.news.map(({ slug }) => slug),
  '/v1/events/{id}': content.events.map(({ id }) => id),
  '/v1/events/{id}.ics': content.events.filter(hasDay).map(({ id }) => id),
  '/v1/curriculum/{id}': content.curriculum.map(({ id }) => id),
  '/v1/eligibility/{ruleSet}': content.eligibility.map(({ id }) => id),
  '/v1/consent-texts/{id}': content['consent-texts'].map(({ id }) => id),
  '/hsds/services/{id}': await hsdsIds('/hsds/services'),
  '/hsds/organizations/{id}': await hsdsIds('/hsds/organizations'),
};

const reads = Object.values<Endpoint>(endpoints).filter(({ method }) => method === 'GET');

for (const endpoint of reads) {
  const { path, query } = endpoint;
  const named = path.includes('{') ? (namesOf[path] ?? []) : [''];

  test(`every answer of ${path} is as the document says`, async () => {
    assert.ok(named.length > 0);
    for (const name of named) {
      for (const locale of query ? ['en', 'sr-Latn', 'ru'] : ['']) {
        const address = path.replace(/\{\w+\}/, name) + (locale && `?locale=${locale}`);
        const response = await app.request(address);
        assert.equal(response.status, 200, address);
        assert.deepEqual(await faultsOf(endpoint, response), [], address);
      }
    }
  });

  if (query) {
    test(`every refusal of ${path} is as the document says`, async () => {
      const addresses = [
        `${path}?locael=en`,
        `${path}?locale=%00`,
        path.replace(/\{\w+\}/, 'not-there'),
        `${path}/%00`,
      ];
      for (const address of path.includes('{') ? addresses : addresses.slice(0, 2)) {
        const response = await app.request(address.replace(/\{\w+\}/, named[0] ?? ''));
        assert.ok(response.status === 400 || response.status === 404, `${address}: ${response.status}`);
        assert.deepEqual(await faultsOf(endpoint, response), [], address);
      }
    });
  }
}

test('every answer to a plain form is of a type that the document names', async (t) => {
  type Described = Record<string, { $ref?: string; content?: Record<string, unknown> }>;
  const { paths, components } = document as unknown as {
    paths: Record<string, { post: { responses: Described } }>;
    components: { responses: Described };
  };
  const typesOf = (answer: Described[string] | undefined) =>
    Object.keys((answer?.$ref ? components.responses[answer.$ref.split('/').pop()!] : answer)?.content ?? {});
  const { app: forms, db } = await formsOn(engines[0]!, t, { limits: { sender: { count: 3, seconds: 600 } } });
  const submit = async (fields: string) => {
    const { status, headers } = await forms.request('/v1/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: fields,
    });
    const { responses } = paths['/v1/subscriptions']!.post;
    const described = typesOf(responses[status] ?? responses[`${String(status)[0]}XX`]);
    const type = headers.get('content-type')?.replace(/;.*/, '');
    assert.ok(type === undefined ? responses[status] : described.includes(type), `${status} ${type}`);
    return status;
  };
  const fields = 'email=amra%40example.org&topics=news&locale=en&textVersion=1&agreed=on';

  assert.equal(await submit(fields), 303);
  assert.equal(await submit(fields.replace('%40', '')), 400);
  assert.equal(await submit('x'.repeat(longestBody + 1)), 413);
  await db.schema.dropTable('subscription').execute();
  assert.equal(await submit(fields.replace('amra', 'bo')), 500);
  assert.equal(await submit(fields.replace('amra', 'cy')), 429);
});
