import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engines } from '../testing/engines.ts';
import { formsOn, linkIn, subscription, tokenIn } from '../testing/sample-forms.ts';

for (const engine of engines) {
  const on = `on ${engine.name}, `;

  test(`${on}a subscription begins when the link in its mail is confirmed`, async (t) => {
    const { post, sent, db } = await formsOn(engine, t);

    const asked = await post('/v1/subscriptions', subscription);
    const [mail] = await sent();
    assert.ok(mail);
    const confirmed = await post('/v1/subscriptions/confirm', { token: tokenIn(mail) });

    assert.equal(asked.status, 202);
    assert.deepEqual(asked.answer, { state: 'pending', confirmWithinDays: 7 });
    assert.equal(mail.to, 'amra@example.org');
    assert.equal(mail.subject, 'Molimo potvrdi pretplatu');
    assert.equal(confirmed.status, 200);
    assert.deepEqual(confirmed.answer, { state: 'active' });
    const row = await db.selectFrom('subscription').select(['state', 'delete_after']).executeTakeFirst();
    assert.deepEqual(row, { state: 'active', delete_after: null });
  });

  test(`${on}opening a mailed link changes nothing, and its button confirms`, async (t) => {
    const { app, post, sent, db } = await formsOn(engine, t);
    await post('/v1/subscriptions', subscription);
    const [mail] = await sent();
    assert.ok(mail);
    const { pathname, search } = linkIn(mail);
    const state = async () => (await db.selectFrom('subscription').select('state').executeTakeFirstOrThrow()).state;

    const page = await app.request(pathname + search);
    assert.equal(await state(), 'pending');
    const pressed = await app.request(pathname + search, { method: 'POST' });
    assert.equal(await state(), 'active');
    const again = await app.request(pathname + search, { method: 'POST' });

    const markup = await page.text();
    assert.match(markup, /<html lang="bs">/);
    assert.match(markup, /<form method="post"><button>Potvrdi<\/button><\/form>/);
    assert.doesNotMatch(markup, /<script/);
    assert.match(page.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.match(await pressed.text(), /Pretplata je aktivna/);
    assert.match(await again.text(), /Već potvrđeno/);
  });

  test(`${on}of 1,000 parallel confirmations of one token exactly one succeeds`, async (t) => {
    const { post, sent } = await formsOn(engine, t, { limits: { sender: { count: 2000, seconds: 60 } } });
    await post('/v1/subscriptions', subscription);
    const [mail] = await sent();
    assert.ok(mail);
    const token = tokenIn(mail);

    const confirm = () => post('/v1/subscriptions/confirm', { token });
    const answers = await Promise.all(Array.from({ length: 1000 }, confirm));

    const statuses = answers.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 1);
    // A slow machine puts some off, which is no success either.
    assert.deepEqual(
      [...new Set(statuses)].filter((status) => ![200, 409, 503].includes(status)),
      [],
    );
    assert.equal((await confirm()).status, 409);
    assert.equal((await sent()).length, 2, 'one welcome follows the one confirmation');
  });

  test(`${on}one click in the mail program ends a subscription and deletes its address`, async (t) => {
    const { app, post, sent, db } = await formsOn(engine, t);
    await post('/v1/subscriptions', subscription);
    await post('/v1/subscriptions/confirm', { token: tokenIn((await sent())[0]!) });
    const welcome = (await sent())[1];
    assert.ok(welcome?.unsubscribe);
    const { pathname, search } = new URL(welcome.unsubscribe);
    const oneClick = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    };

    const first = await app.request(pathname + search, oneClick);
    const second = await app.request(pathname + search, oneClick);
    const byApi = await post('/v1/subscriptions/unsubscribe', { token: tokenIn(welcome) });

    assert.deepEqual([first.status, second.status, byApi.status], [200, 200, 200]);
    const row = await db.selectFrom('subscription').select(['state', 'address']).executeTakeFirst();
    assert.deepEqual(row, { state: 'unsubscribed', address: '' });
  });

  test(`${on}a token that was never given out is not found, whatever it looks like`, async (t) => {
    const { app, post } = await formsOn(engine, t);

    for (const path of ['confirm', 'unsubscribe']) {
      for (const token of ['x', 'a.b', `${crypto.randomUUID()}.AAAA`, "' or 1=1 --"]) {
        const { status, answer } = await post(`/v1/subscriptions/${path}`, { token });
        assert.equal(status, 404);
        assert.equal(answer && answer.code, 'not-found');
      }
      assert.equal((await app.request(`/subscriptions/${path}?token=x`, { method: 'POST' })).status, 404);
    }
  });

  test(`${on}a known address is answered as an unknown one is, and changes only once it confirms`, async (t) => {
    const { post, sent, db } = await formsOn(engine, t);
    const first = await post('/v1/subscriptions', subscription);
    await post('/v1/subscriptions/confirm', { token: tokenIn((await sent())[0]!) });
    await sent();
    const topics = async () =>
      (await db.selectFrom('subscription').select('topics').where('state', '=', 'active').execute()).map(
        (row) => row.topics,
      );

    const second = await post('/v1/subscriptions', { ...subscription, email: 'AMRA@example.org', topics: ['events'] });

    assert.deepEqual([second.status, second.text], [first.status, first.text]);
    assert.deepEqual([...second.headers.keys()].sort(), [...first.headers.keys()].sort());
    assert.deepEqual(await topics(), ['["news"]']);
    const mails = await sent();
    assert.equal(mails[2]?.subject, mails[0]?.subject);
    await post('/v1/subscriptions/confirm', { token: tokenIn(mails[2]!) });
    assert.deepEqual(await topics(), ['["events"]']);
  });

  test(`${on}a known address makes the same work as an unknown one, and so takes the same time`, async (t) => {
    const rate = { count: 10_000, seconds: 60 };
    const limits = { sender: rate, recipient: rate };
    const { post, sent, worker, statements } = await formsOn(engine, t, { limits, steadyTime: 100 });
    await post('/v1/subscriptions', subscription);
    await post('/v1/subscriptions/confirm', { token: tokenIn((await sent())[0]!) });
    await worker.stop();
    const milliseconds: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const work: Record<'known' | 'unknown', Set<string>> = { known: new Set(), unknown: new Set() };

    for (let round = 0; round < 15; round++) {
      for (const kind of round % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        const email = kind === 'known' ? subscription.email : `${round}@example.org`;
        statements.length = 0;
        const start = performance.now();
        const { status } = await post('/v1/subscriptions', { ...subscription, email });
        milliseconds[kind].push(performance.now() - start);
        work[kind].add(statements.join(';\n'));
        assert.equal(status, 202);
      }
    }

    const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const [known, unknown] = [median(milliseconds.known), median(milliseconds.unknown)];
    assert.deepEqual(work.known, work.unknown);
    assert.equal(work.known.size, 1);
    t.diagnostic(`median known ${known.toFixed(2)} ms, unknown ${unknown.toFixed(2)} ms`);
    assert.ok(known >= 99 && unknown >= 99, 'neither is answered as soon as it is done');
    assert.ok(Math.abs(known - unknown) < 25, `${known} and ${unknown} ms`);
  });

  test(`${on}a subscription that is not confirmed is deleted after 7 days, with all that is kept of the person`, async (t) => {
    const { post, sent, pass, cleanUp, counts } = await formsOn(engine, t);
    await post('/v1/subscriptions', subscription);
    const [mail] = await sent();

    pass(6.9);
    await cleanUp();
    assert.deepEqual(await counts(), { subject: 1, subscription: 1, mail: 1 });
    pass(0.2);
    const late = await post('/v1/subscriptions/confirm', { token: tokenIn(mail!) });
    await cleanUp();

    assert.equal(late.status, 404);
    assert.deepEqual(await counts(), {});
  });

  test(`${on}an ended subscription is kept 30 days as proof, and an active one for as long as it lasts`, async (t) => {
    const { post, sent, pass, cleanUp, counts } = await formsOn(engine, t);
    await post('/v1/subscriptions', subscription);
    await post('/v1/subscriptions/confirm', { token: tokenIn((await sent())[0]!) });
    const [, welcome] = await sent();
    pass(1000);
    await cleanUp();
    assert.deepEqual(await counts(), { subject: 1, subscription: 1 });

    await post('/v1/subscriptions/unsubscribe', { token: tokenIn(welcome!) });
    pass(29);
    await cleanUp();
    assert.deepEqual(await counts(), { subject: 1, subscription: 1 });
    pass(2);
    await cleanUp();

    assert.deepEqual(await counts(), {});
  });

  test(`${on}consent is kept with the version of its text, its time and its site`, async (t) => {
    const { post, db } = await formsOn(engine, t);
    await post('/v1/subscriptions', subscription);
    const { consent: _consent, ...rest } = subscription;
    await post(
      '/v1/subscriptions',
      { ...rest, email: 'b@example.org', consent: { textVersion: '1' } },
      { origin: 'https://sent-from.example.org' },
    );

    const rows = await db
      .selectFrom('subscription')
      .select(['consent_version', 'consent_origin', 'consent_at'])
      .orderBy('consent_origin')
      .execute();

    assert.deepEqual(
      rows.map((row) => [row.consent_version, row.consent_origin]),
      [
        ['1', 'https://partner.example.org'],
        ['1', 'https://sent-from.example.org'],
      ],
    );
    assert.match(rows[0]?.consent_at ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  test(`${on}consent to an outdated text is refused, and nothing is stored`, async (t) => {
    const { post, counts } = await formsOn(engine, t);

    const { status, answer } = await post('/v1/subscriptions', { ...subscription, consent: { textVersion: '0' } });

    assert.equal(status, 400);
    assert.deepEqual(answer && answer.errors?.map(({ path, code }) => [path, code]), [
      ['consent.textVersion', 'outdated'],
    ]);
    assert.deepEqual(await counts(), {});
  });

  test(`${on}a program that fills in the hidden field is answered as usual, and nothing is stored`, async (t) => {
    const { post, sent, counts } = await formsOn(engine, t);
    const honest = await post('/v1/subscriptions', subscription);
    const before = await counts();

    const { status, text } = await post('/v1/subscriptions', {
      ...subscription,
      email: 'x@example.org',
      website: 'spam',
    });

    assert.deepEqual([status, text], [honest.status, honest.text]);
    assert.deepEqual(await counts(), before);
    assert.equal((await sent()).length, 1);
  });
}
