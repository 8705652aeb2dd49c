import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engines } from '../testing/engines.ts';
import { formsOn, linkIn } from '../testing/sample-forms.ts';
import { longestBody } from './read-json.ts';

const [sqlite] = engines;
assert.ok(sqlite);

type Fields = Record<string, string | string[]>;

/** What a plain form sends that was filled in as it should be. */
const filled: Fields = {
  email: 'amra@example.org',
  topics: ['news', 'events'],
  locale: 'en',
  textVersion: '1',
  agreed: 'on',
  website: '',
};

const encoded = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  );

type App = Awaited<ReturnType<typeof formsOn>>['app'];

async function submit(app: App, fields: Fields | string, headers: Record<string, string> = {}) {
  const response = await app.request('/v1/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://partner.example.org', ...headers },
    body: typeof fields === 'string' ? fields : encoded(fields).toString(),
  });
  return { status: response.status, headers: response.headers, page: await response.text() };
}

/** What a page complains of. */
const faultsIn = (page: string) => [...page.matchAll(/class="fault" id="(\w+)-fault"/g)].map(([, fault]) => fault);

for (const engine of engines) {
  test(`on ${engine.name}, a plain form is taken in, and its mail ends as every other`, async (t) => {
    const { app, db, sent } = await formsOn(engine, t);

    const taken = await submit(app, filled);
    const [mail] = await sent();
    assert.ok(mail);
    await app.request(linkIn(mail).href, { method: 'POST' });

    assert.equal(taken.status, 303);
    const page = await (
      await app.request(new URL(taken.headers.get('location')!, 'http://localhost/v1/subscriptions'))
    ).text();
    assert.match(page, /<h1>1 of 2: check your e-mail<\/h1>/);
    const rows = await db.selectFrom('subscription').selectAll().execute();
    assert.deepEqual(
      rows.map(({ state, topics, consent_version, consent_origin }) => [
        state,
        topics,
        consent_version,
        consent_origin,
      ]),
      [['active', '["news","events"]', '1', 'https://partner.example.org']],
    );
  });

  test(`on ${engine.name}, a plain form that is clicked twice sends one mail, and another one a minute later`, async (t) => {
    const { app, sent, pass } = await formsOn(engine, t);

    const answers = await Promise.all([submit(app, filled), submit(app, filled), submit(app, filled)]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303],
    );
    assert.equal((await sent()).length, 1);

    pass(2 / 1440);
    await submit(app, filled);
    assert.equal((await sent()).length, 2);
  });
}

const wrong: Record<string, [change: Fields, fault: string]> = {
  'no address': [{ email: '' }, 'email'],
  'an address with a space in it': [{ email: 'amra @example.org' }, 'email'],
  'an address with a line break': [{ email: 'amra@example.org\r\nBcc: other@example.org' }, 'email'],
  'an address of 300 characters': [{ email: `${'a'.repeat(288)}@example.org` }, 'email'],
  'two addresses': [{ email: ['a@example.org', 'b@example.org'] }, 'email'],
  'no topic': [{ topics: [] }, 'topics'],
  'a topic that there is not': [{ topics: ['sports'] }, 'topics'],
  'a text that has changed': [{ textVersion: '0' }, 'outdated'],
  'no version of the text': [{ textVersion: [] }, 'outdated'],
  'no tick': [{ agreed: [] }, 'agreed'],
};

for (const [title, [change, fault]] of Object.entries(wrong)) {
  test(`${title} is said at its field, and everything else stays filled in`, async (t) => {
    const { app, counts, reported } = await formsOn(sqlite, t);

    const { status, headers, page } = await submit(app, { ...filled, ...change });

    assert.equal(status, 400);
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
    assert.match(headers.get('content-security-policy') ?? '', /style-src 'sha256-/);
    assert.deepEqual(faultsIn(page), [fault]);
    assert.match(page, /role="alert"/);
    // The page has the text of now, and can be sent as it is once the fault is mended.
    assert.match(page, /name="textVersion" value="1"/);
    if (fault !== 'email') assert.match(page, /value="amra@example\.org"/);
    if (fault !== 'topics') assert.equal(page.match(/checked/g)?.length, 2);
    assert.deepEqual(await counts(), {});
    assert.deepEqual(reported, []);
  });
}

test('spaces around an address are nobody’s fault, and a domain may have an umlaut', async (t) => {
  const { app, sent } = await formsOn(sqlite, t);

  assert.equal((await submit(app, { ...filled, email: ' amra@müller.example ' })).status, 303);

  assert.deepEqual(
    (await sent()).map(({ to }) => to),
    ['amra@müller.example'],
  );
});

test('what is written into the form comes back as text, never as markup', async (t) => {
  const { app } = await formsOn(sqlite, t);

  const { page } = await submit(app, { ...filled, email: '"><script>alert(1)</script>', locale: '"><b>' });

  assert.doesNotMatch(page, /<script|<b>/);
  assert.match(page, /&lt;script&gt;/);
});

test('a program that fills in every field is answered as usual, and nothing is stored', async (t) => {
  const { app, counts } = await formsOn(sqlite, t);

  assert.equal((await submit(app, { ...filled, website: 'https://spam.example' })).status, 303);

  assert.deepEqual(await counts(), {});
});

test('too many forms from one place, or to one address, get a page that says so', async (t) => {
  const { app } = await formsOn(sqlite, t, { limits: { sender: { count: 2, seconds: 600 } } });
  await submit(app, { ...filled, email: 'a@example.org' });
  await submit(app, { ...filled, email: 'b@example.org' });

  const { status, headers, page } = await submit(app, { ...filled, email: 'c@example.org' });

  assert.equal(status, 429);
  assert.equal(headers.get('retry-after'), '300');
  assert.match(page, /There were too many tries/);
  assert.match(page, /value="c@example\.org"/);
});

test('a form that is too large is refused', async (t) => {
  const { app, counts } = await formsOn(sqlite, t);

  assert.equal((await submit(app, { ...filled, website: 'x'.repeat(longestBody) })).status, 413);
  assert.equal((await submit(app, `email=${'%00'.repeat(100)}`)).status, 400);

  assert.deepEqual(await counts(), {});
});

test('the form has a page of its own, in the language and with the topics that its address names', async (t) => {
  const { app } = await formsOn(sqlite, t);

  const response = await app.request('/subscriptions/new?locale=de&topics=news&topics=mentoring');
  const page = await response.text();
  const guessed = await app.request('/subscriptions/new', { headers: { 'accept-language': 'sr-Latn-RS,sr;q=0.9' } });

  assert.equal(response.status, 200);
  assert.match(page, /<html lang="de">/);
  assert.match(page, /Deine E-Mail-Adresse/);
  assert.match(page, /<form method="post" action="\.\.\/v1\/subscriptions">/);
  assert.equal(page.match(/checked/g)?.length, 2);
  assert.match(await guessed.text(), /<html lang="sr-Latn">/);
});
