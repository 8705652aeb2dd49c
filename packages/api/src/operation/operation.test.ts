import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { engines, openOn } from '../testing/engines.ts';
import { contentOf } from '../testing/sample-content.ts';
import { Metrics } from './metrics.ts';
import { databaseAnswers } from './readiness.ts';

function operated(isReady = true) {
  const source = { catalogue: new Catalogue({ content: contentOf({}), version: 'abc' }) };
  const metrics = new Metrics(source, '1.2.3');
  const app = createApp({ source, version: '1.2.3', operation: { metrics, isReady: async () => isReady } });
  return { app, metrics };
}

test('a server that cannot answer is alive and not ready', async () => {
  const { app } = operated(false);
  const response = await app.request('/readyz');

  assert.equal((await app.request('/livez')).status, 200);
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal((await operated().app.request('/readyz')).status, 200);
});

test('metrics count requests by route and name neither address nor query', async () => {
  const { app, metrics } = operated();
  await app.request('/v1/news?q=secret-name');
  await app.request('/v1/mentors/secret-name');
  await app.request('/secret-name');
  await app.request('/v1/news', { method: 'SECRET-NAME' });
  metrics.countReady(200);
  metrics.countReady(304);
  metrics.countReady(304);
  const text = await (await app.request('/metrics')).text();

  assert.match(text, /^backontrack_request_seconds_count\{method="GET",route="\/v1\/news",status="200"\} 1$/m);
  assert.match(
    text,
    /^backontrack_request_seconds_count\{method="GET",route="\/v1\/mentors\/:name",status="404"\} 1$/m,
  );
  assert.match(text, /^backontrack_ready_answers_total\{status="304"\} 2$/m);
  assert.match(text, /^backontrack_content_info\{version="1\.2\.3",content_version="abc"\} 1$/m);
  assert.match(text, /^process_resident_memory_bytes \d+$/m);
  assert.doesNotMatch(text, /secret-name/i);
});

test('every answer of the public API tells browsers to run nothing of it', async () => {
  const { app } = operated();
  for (const path of ['/v1/news', '/v1/news?nope=1', '/v1/none', '/v1/events.ics', '/hsds/services', '/hsds']) {
    const { headers } = await app.request(path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'", path);
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
  }
});

for (const engine of engines) {
  test(`on ${engine.name}, a database that is closed does not answer`, async (t) => {
    const db = await openOn(engine, t);
    assert.equal(await databaseAnswers(db), true);
    await db.destroy();
    assert.equal(await databaseAnswers(db), false);
  });
}
