import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engines } from '../testing/engines.ts';
import { contactRequest, formsOn, subscription } from '../testing/sample-forms.ts';
import { longestBody } from './read-json.ts';

const [sqlite] = engines;
assert.ok(sqlite);

for (const engine of engines) {
  const on = `on ${engine.name}, `;

  test(`${on}a request that is repeated with its key has one effect and one answer`, async (t) => {
    const { post, sent, counts, pass } = await formsOn(engine, t);
    const key = { 'idempotency-key': 'b0c2d5a0-0001' };

    const first = await post('/v1/contact-requests', contactRequest, key);
    const together = await Promise.all([1, 2, 3].map(() => post('/v1/contact-requests', contactRequest, key)));
    pass(0.99);
    const later = await post('/v1/contact-requests', contactRequest, key);

    assert.equal(first.status, 201);
    for (const { status, text } of [...together, later]) assert.deepEqual([status, text], [201, first.text]);
    assert.equal((await sent()).length, 1);
    assert.deepEqual(await counts(), { subject: 1, contact_request: 1, mail: 1, answer: 1 });
  });

  test(`${on}requests that come together with one key have one effect`, async (t) => {
    const { post, sent } = await formsOn(engine, t);
    const key = { 'idempotency-key': 'b0c2d5a0-0002' };

    const answers = await Promise.all(Array.from({ length: 5 }, () => post('/v1/subscriptions', subscription, key)));

    assert.deepEqual(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1);
    assert.equal((await sent()).length, 1);
  });

  test(`${on}a key that named another body is a conflict, and after 24 hours it is free again`, async (t) => {
    const { post, pass } = await formsOn(engine, t);
    const key = { 'idempotency-key': 'b0c2d5a0-0003' };
    await post('/v1/subscriptions', subscription, key);
    const other = { ...subscription, email: 'other@example.org' };

    const conflict = await post('/v1/subscriptions', other, key);
    pass(1.01);
    const free = await post('/v1/subscriptions', other, key);

    assert.equal(conflict.status, 409);
    assert.deepEqual(conflict.answer && [conflict.answer.code, conflict.answer.errors?.[0]?.path], [
      'conflict',
      'Idempotency-Key',
    ]);
    assert.equal(free.status, 202);
  });

  test(`${on}a request that was refused does not use up its key`, async (t) => {
    const { post } = await formsOn(engine, t);
    const key = { 'idempotency-key': 'b0c2d5a0-0004' };

    const refused = await post('/v1/subscriptions/confirm', { token: 'unknown' }, key);
    const taken = await post('/v1/feedback', { widget: 'news-feed', kind: 'helped', locale: 'en' }, key);

    assert.deepEqual([refused.status, taken.status], [404, 204]);
  });
}

test('one sender has a limit, and is told when to try again', async (t) => {
  const { post, pass } = await formsOn(sqlite, t, {
    limits: { sender: { count: 3, seconds: 600 } },
    trustedProxies: 1,
  });
  const from = (address: string) => ({ 'x-forwarded-for': `198.51.100.99, ${address}` });
  const feedback = { widget: 'news-feed', kind: 'helped', locale: 'en' };
  for (let sent = 0; sent < 3; sent++) {
    assert.equal((await post('/v1/feedback', feedback, from('2001:db8::1'))).status, 204);
  }

  const refused = await post('/v1/feedback', feedback, from('2001:db8::2'));
  const another = await post('/v1/feedback', feedback, from('2001:db8:1::1'));
  pass(200 / 86_400);
  const later = await post('/v1/feedback', feedback, from('2001:db8::1'));

  assert.equal(refused.status, 429);
  assert.equal(refused.answer && refused.answer.code, 'rate-limited');
  assert.equal(refused.headers.get('retry-after'), '200');
  assert.deepEqual([another.status, later.status], [204, 204]);
});

test('one address cannot be flooded, however it is written and whoever asks', async (t) => {
  const { post, sent } = await formsOn(sqlite, t, { limits: { recipient: { count: 2, seconds: 3600 } } });
  const ask = (email: string) => post('/v1/subscriptions', { ...subscription, email });

  const statuses = [await ask('amra@example.org'), await ask('Amra@EXAMPLE.org'), await ask('amra@example.org')];

  assert.deepEqual(
    statuses.map(({ status }) => status),
    [202, 202, 429],
  );
  assert.ok(Number(statuses[2]?.headers.get('retry-after')) > 0);
  assert.equal((await ask('other@example.org')).status, 202);
  assert.equal((await sent()).length, 3);
});

test('one organisation has a limit of its own, also through its mentors', async (t) => {
  const { post } = await formsOn(sqlite, t, { limits: { organisation: { count: 1, seconds: 3600 } } });

  const first = await post('/v1/contact-requests', contactRequest);
  const second = await post('/v1/contact-requests', { ...contactRequest, to: { kind: 'mentor', id: 'ana' } });

  assert.deepEqual([first.status, second.status], [201, 429]);
});

test('any site may send forms, and no site may read the outbox', async (t) => {
  const { app } = await formsOn(sqlite, t);

  const preflight = await app.request('/v1/subscriptions', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://partner.example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    },
  });
  const outbox = await app.request('/outbox');

  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /content-type,idempotency-key/);
  assert.equal(outbox.status, 404);
});

test('an address that only takes forms says so to who reads it', async (t) => {
  const { app } = await formsOn(sqlite, t);
  const allowed = async (path: string, method: string) => {
    const { status, headers } = await app.request(path, { method });
    return [status, headers.get('allow')];
  };

  assert.deepEqual(await allowed('/v1/feedback', 'GET'), [405, 'POST']);
  assert.deepEqual(await allowed('/subscriptions/confirm', 'PUT'), [405, 'GET, HEAD, POST']);
});

const valid = JSON.stringify(subscription);
const latin1 = new Uint8Array(Buffer.from(valid.replace('amra', 'amr\u00e1'), 'latin1'));

const badBodies: Record<string, [body: string | Uint8Array, status: number, problem: string, type?: string]> = {
  'no body': ['', 400, 'body malformed'],
  'half a body': [valid.slice(0, -5), 400, 'body malformed'],
  'broken UTF-8': [latin1, 400, 'body malformed'],
  'a body in UTF-16': [new Uint8Array(Buffer.from(valid, 'utf16le')), 400, 'body malformed'],
  'a byte order mark': [`\ufeff${valid}`, 400, 'body malformed'],
  'a list': ['[]', 400, 'body invalid'],
  'a bare null': ['null', 400, 'body invalid'],
  'NaN, which is not JSON': ['{"email":NaN}', 400, 'body malformed'],
  'a field given twice': [valid.replace('{', '{"email":"evil@example.org",'), 400, 'email repeated'],
  'a field given twice, once escaped': [
    valid.replace('{', '{"e\\u006dail":"evil@example.org",'),
    400,
    'email repeated',
  ],
  'a field inside given twice': [
    valid.replace('"textVersion"', '"textVersion":"0","textVersion"'),
    400,
    'textVersion repeated',
  ],
  'a body nested too deep': [`{"topics":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'body malformed'],
  'an unknown field': [valid.replace('{', '{"admin":true,'), 400, 'admin unknown'],
  'an unknown field inside': [valid.replace('"textVersion"', '"ip":"1","textVersion"'), 400, 'consent.ip unknown'],
  'a prototype': [valid.replace('{', '{"__proto__":{"admin":true},'), 400, '__proto__ unknown'],
  'a missing field': [valid.replace('"locale":"bs",', ''), 400, 'locale missing'],
  'a number for an address': [valid.replace('"amra@example.org"', '1'), 400, 'email invalid'],
  'a list for an address': [
    valid.replace('"amra@example.org"', '["a@example.org","b@example.org"]'),
    400,
    'email invalid',
  ],
  'two addresses in one': [valid.replace('amra@', 'a@example.org,amra@'), 400, 'email invalid'],
  'a line break in an address': [valid.replace('amra@', 'amra\\r\\nBcc: victim@'), 400, 'email invalid'],
  'a NUL in an address': [valid.replace('amra@', 'am\\u0000ra@'), 400, 'email invalid'],
  'half a surrogate pair': [valid.replace('"1"', '"\\ud800"'), 400, 'consent.textVersion invalid'],
  'too many topics': [valid.replace('["news"]', `[${Array(50).fill('"news"').join()}]`), 400, 'topics too-long'],
  'a body too large': [valid.replace('{', `{${' '.repeat(longestBody)}`), 413, 'body too-long'],
  'a form with files': ['--x--', 415, 'Content-Type invalid', 'multipart/form-data; boundary=x'],
  'JSON called text': [valid, 415, 'Content-Type invalid', 'text/plain'],
  'JSON in another character set': [valid, 415, 'Content-Type invalid', 'application/json; charset=latin1'],
};

for (const [title, [body, status, problem, type]] of Object.entries(badBodies)) {
  test(`${title} is refused with ${status}, and nothing is stored`, async (t) => {
    const { post, counts, reported } = await formsOn(sqlite, t);

    const answered = await post('/v1/subscriptions', body, type === undefined ? {} : { 'content-type': type });

    assert.equal(answered.status, status);
    assert.equal(answered.headers.get('content-type'), 'application/problem+json');
    const problems = answered.answer && answered.answer.errors?.map(({ path, code }) => `${path} ${code}`);
    assert.ok(problems && problems.includes(problem), String(problems));
    assert.deepEqual(await counts(), {});
    assert.deepEqual(reported, []);
  });
}

test('a body that breaks off is the fault of its sender', async (t) => {
  const { app, reported } = await formsOn(sqlite, t);
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(valid.slice(0, 20)));
      stream.error(new Error('aborted'));
    },
  });
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' };

  const { status } = await app.request('/v1/subscriptions', sent);

  assert.equal(status, 400);
  assert.deepEqual(reported, []);
});

test('JSON in UTF-8 may be called so', async (t) => {
  const { post } = await formsOn(sqlite, t);

  const { status } = await post('/v1/subscriptions', valid, { 'content-type': 'Application/JSON; charset="UTF-8"' });

  assert.equal(status, 202);
});

test('an address with a domain in Cyrillic is one with its ASCII form', async (t) => {
  const { post, counts } = await formsOn(sqlite, t);

  await post('/v1/subscriptions', { ...subscription, email: 'amra@пример.example' });
  await post('/v1/subscriptions', { ...subscription, email: 'amra@xn--e1afmkfd.example' });

  assert.deepEqual(await counts(), { subject: 1, subscription: 2, mail: 2 });
});

test('the log names no address, token, number or receipt code', async (t) => {
  const { app, post, sent, logged } = await formsOn(sqlite, t);
  await post('/v1/subscriptions', subscription);
  const [mail] = await sent();
  await app.request(/subscriptions\/confirm\S+/.exec(mail?.text ?? '')?.[0] ?? '', { method: 'POST' });
  const { answer } = await post('/v1/contact-requests', contactRequest);
  await post('/v1/subscriptions', '{"amra@example.org":1}');
  await sent();

  const log = logged.join('\n');

  assert.match(log, /"event":"form","path":"\/v1\/subscriptions","status":202/);
  assert.match(log, /"event":"mail".*"outcome":"sent"/);
  // By chance an id or a duration can have the digits of the phone number.
  const without = log.replace(/"(?:requestId|id)":"[\da-f-]{36}"|"milliseconds":\d+/g, '');
  assert.doesNotMatch(without, /example\.org|387|token=|Amra/);
  assert.ok(!log.includes((answer && answer.receiptCode) || 'no code'));
});
