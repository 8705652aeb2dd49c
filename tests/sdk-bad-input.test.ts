import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newsSummaries, page } from '@backontrack/contract/examples';
import { createClient, type ErrorCode, isBackOnTrackError } from '@backontrack/sdk';

import { answerWith, serve } from './local-server.ts';

const withCode = (code: ErrorCode, message?: RegExp) => (error: unknown) => {
  assert.ok(isBackOnTrackError(error, code), String(error));
  if (message) assert.match(error.message, message);
  return true;
};

test('truncated JSON is an error of the contract that says what came', async (context) => {
  const { baseUrl } = await serve(context, answerWith('{"items":['));

  await assert.rejects(createClient({ baseUrl }).news.list(), withCode('contract', /application\/json, not JSON/));
});

test('an answer that breaks off in the middle is a fault of the network, and asked for again', async (context) => {
  const { baseUrl, requests } = await serve(context, (request, response) => {
    if (requests.length > 1) return answerWith(page(newsSummaries))(request, response);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"items":[');
    setImmediate(() => response.destroy());
  });

  const { items } = await createClient({ baseUrl }).news.list();

  assert.deepEqual(items, newsSummaries);
  assert.equal(requests.length, 2);
});

test('an answer that stops in the middle without an end is a timeout', async (context) => {
  const { baseUrl } = await serve(context, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"items":[');
  });

  await assert.rejects(createClient({ baseUrl, timeout: 50, retry: 0 }).news.list(), withCode('timeout'));
});

test('a 304 that nobody asked for is an answer that is not the contract’s', async (context) => {
  const { baseUrl, requests } = await serve(context, (_, response) => response.writeHead(304).end());

  await assert.rejects(createClient({ baseUrl }).news.list(), withCode('contract', /answered 304/));

  assert.equal(requests.length, 1);
});

test('the login page of a captive portal is an error of the contract that says so', async (context) => {
  const login = answerWith('<!doctype html><title>Log in</title>', 200, { 'content-type': 'text/html' });
  const { baseUrl } = await serve(context, login);

  await assert.rejects(createClient({ baseUrl }).news.list(), withCode('contract', /text\/html, not JSON/));
});

test('a captive portal that sends on to its login page is an error of the contract', async (context) => {
  const { baseUrl } = await serve(context, (request, response) =>
    request.url === '/login'
      ? answerWith('<title>Log in</title>', 200, { 'content-type': 'text/html' })(request, response)
      : response.writeHead(302, { location: '/login' }).end(),
  );

  await assert.rejects(createClient({ baseUrl }).news.list(), withCode('contract', /text\/html/));
});

test('JSON under a wrong content type is read', async (context) => {
  const { baseUrl } = await serve(context, answerWith(page(newsSummaries), 200, { 'content-type': 'text/plain' }));

  assert.deepEqual((await createClient({ baseUrl }).news.list()).items, newsSummaries);
});

test('an answer without content is an error of the contract', async (context) => {
  const { baseUrl } = await serve(context, (_, response) => response.writeHead(204).end());

  await assert.rejects(createClient({ baseUrl }).news.list(), withCode('contract'));
});

test('a redirect loop is a fault of the network', async (context) => {
  const { baseUrl } = await serve(context, (request, response) =>
    response.writeHead(302, { location: request.url ?? '' }).end(),
  );

  await assert.rejects(createClient({ baseUrl, retry: 0 }).news.list(), withCode('network'));
});

test('ten megabytes are refused before they have all come', async (context) => {
  let sent = 0;
  const { baseUrl } = await serve(context, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"items":[],"facets":[],"total":0,"noise":"');
    const chunk = 'x'.repeat(100_000);
    const more = () => {
      while (sent < 10_000_000 && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return response.once('drain', more);
      }
      return response.end('"}');
    };
    more();
  });

  await assert.rejects(createClient({ baseUrl }).news.list(), withCode('contract', /more than 5000000 bytes/));
  assert.ok(sent < 10_000_000, `${sent} bytes were sent`);
});

test('an error page of a machine on the way is an error of the server', async (context) => {
  const { baseUrl } = await serve(context, answerWith('<h1>502</h1>', 502, { 'content-type': 'text/html' }));

  await assert.rejects(createClient({ baseUrl, retry: 0 }).news.list(), withCode('server', /answered 502/));
});

for (const body of ['null', '"text"', '{"errors":"none","detail":{}}', '[]']) {
  test(`an error that says nothing sensible is still the error of its status: ${body}`, async (context) => {
    const { baseUrl } = await serve(context, answerWith(body, 400));

    await assert.rejects(createClient({ baseUrl }).news.list(), (error) => {
      assert.ok(isBackOnTrackError(error, 'invalid-request'), String(error));
      assert.deepEqual(error.errors, []);
      return true;
    });
  });
}

test('keys named __proto__ and constructor change no object', async (context) => {
  const evil = '{"polluted":true}';
  const item = JSON.stringify(newsSummaries[0]).replace(
    '{',
    `{"__proto__":${evil},"constructor":{"prototype":${evil}},`,
  );
  const { baseUrl } = await serve(
    context,
    answerWith(`{"__proto__":${evil},"items":[${item},{"__proto__":${evil}}],"total":1,"facets":[]}`),
  );

  const { items, issues } = await createClient({ baseUrl }).news.list();

  assert.deepEqual(items, [newsSummaries[0]]);
  assert.ok(issues.length > 0);
  assert.equal('polluted' in {}, false);
  assert.equal('polluted' in items[0]!, false);
});

for (const hours of [-1, 1]) {
  test(`a wait until a moment is kept although the reader's clock is ${hours} h off`, async (context) => {
    const now = Date.now();
    const { baseUrl, requests } = await serve(context, (request, response) => {
      const date = new Date(now + hours * 3_600_000);
      const { length } = requests;
      if (length > 1) return answerWith(page(newsSummaries))(request, response);
      response.sendDate = false;
      return answerWith({}, 503, {
        date: date.toUTCString(),
        'retry-after': new Date(date.getTime() + 1_000).toUTCString(),
      })(request, response);
    });
    const waits: number[] = [];

    await createClient({ baseUrl, onRetry: ({ wait }) => waits.push(wait) }).news.list();

    assert.equal(requests.length, 2);
    assert.ok(waits[0]! > 900 && waits[0]! <= 1_000, String(waits));
  });
}

const client = () => createClient({ baseUrl: 'http://127.0.0.1:1', retry: 0 });

for (const [what, call, message] of [
  ['no options', () => createClient(undefined as never), /^options: expected an object, got undefined$/],
  ['no address', () => createClient({} as never), /^baseUrl: expected an http address/],
  ['an address without scheme', () => createClient({ baseUrl: 'example.org' }), /^baseUrl: expected .* "example.org"$/],
  [
    'a misspelt option',
    () => createClient({ baseUrl: 'http://a', timout: 1 } as never),
    /^timout: expected one of the options .*timeout/,
  ],
  [
    'a timeout in words',
    () => createClient({ baseUrl: 'http://a', timeout: '1s' as never }),
    /^timeout: expected milliseconds.*"1s"$/,
  ],
  ['half a retry', () => createClient({ baseUrl: 'http://a', retry: 0.5 }), /^retry: expected a whole number.*0\.5$/],
  [
    'a locale with a slash',
    () => createClient({ baseUrl: 'http://a', locale: 'de/AT' }),
    /^locale: expected a BCP 47 tag.*"de\/AT"$/,
  ],
  [
    'a cache of another kind',
    () => createClient({ baseUrl: 'http://a', cache: new Map() as never }),
    /^cache: expected a cache such as memoryCache\(\)/,
  ],
  [
    'a missing id',
    () => client().news.get(undefined as never),
    /^id: expected the id of an entry of \/v1\/news, got undefined$/,
  ],
  ['an empty id', () => client().events.get(''), /^id: expected/],
  ['an id that climbs', () => client().mentors.get('..'), /^id: expected .* got "\.\."$/],
  [
    'a signal of another kind',
    () => client().news.list({}, { signal: 'stop' as never }),
    /^signal: expected an AbortSignal, got "stop"$/,
  ],
  [
    'a filter of objects',
    () => client().news.list({ country: { code: 'HU' } } as never),
    /^country: expected a string.*\{"code":"HU"\}$/,
  ],
  [
    'a query in a string',
    () => client().news.list('country=HU' as never),
    /^query: expected an object, got "country=HU"$/,
  ],
  [
    'a key that no header can carry',
    () => client().subscriptions.confirm('token', { idempotencyKey: 'ključ ✓' }),
    /^idempotencyKey: expected 8 to 100 visible ASCII characters, got "ključ ✓"$/,
  ],
  ['no draft', () => client().feedback.send(undefined as never), /^draft: expected an object, got undefined$/],
] as const) {
  test(`${what} is refused by name, with what was expected`, () => {
    assert.throws(call, (error) => {
      assert.ok(error instanceof TypeError);
      assert.match(error.message, message);
      return true;
    });
  });
}
