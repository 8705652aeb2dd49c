import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engines } from '../testing/engines.ts';
import { contactRequest, formsOn } from '../testing/sample-forms.ts';

for (const engine of engines) {
  const on = `on ${engine.name}, `;

  test(`${on}a contact request reaches the organisation in its language`, async (t) => {
    const { post, sent } = await formsOn(engine, t);

    const { status, answer } = await post('/v1/contact-requests', contactRequest);
    const [mail] = await sent();

    assert.equal(status, 201);
    assert.match((answer && answer.receiptCode) || '', /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(mail?.to, 'nerda@example.org');
    assert.match(mail.subject, /^Upit [\da-f]{8} mlade osobe$/);
    for (const line of ['Ime: Amra', 'Način odgovora: Viber', 'Kontakt: +387 61 123 456', 'Jezik: bs']) {
      assert.ok(mail.text.includes(`\n${line}\n`), line);
    }
    assert.ok(mail.text.endsWith('Poruka:\nZdravo,\ntrebam nekoga za razgovor.'));
    assert.equal(mail.replyTo, undefined);
  });

  test(`${on}a mentor is reached through the organisation, and an answer by mail goes to the young person`, async (t) => {
    const { post, sent } = await formsOn(engine, t);

    await post('/v1/contact-requests', {
      ...contactRequest,
      to: { kind: 'mentor', id: 'ana' },
      contact: { channel: 'email', value: 'amra@example.org' },
    });
    const [mail] = await sent();

    assert.equal(mail?.to, 'nerda@example.org');
    assert.equal(mail.replyTo, 'amra@example.org');
    assert.match(mail.text, /Za mentora\/icu: Ana \(ana\)/);
  });

  test(`${on}a request to a mentor who is made up is refused in plain words, and nobody gets a mail`, async (t) => {
    const { post, sent } = await formsOn(engine, t);

    const { status, answer } = await post('/v1/contact-requests', {
      ...contactRequest,
      to: { kind: 'mentor', id: 'made-up' },
    });

    assert.equal(status, 400);
    assert.deepEqual(answer && answer.errors, [
      { path: 'to.id', code: 'sample', message: 'this mentor is made up, and nobody would get the request' },
    ]);
    assert.deepEqual(await sent(), []);
  });

  test(`${on}an organisation without a mail address of its own is reached through the office`, async (t) => {
    const { post, sent } = await formsOn(engine, t);

    await post('/v1/contact-requests', { ...contactRequest, to: { kind: 'organisation', id: 'oejab' } });

    assert.equal((await sent())[0]?.to, 'office@example.org');
  });

  test(`${on}nobody unknown, and no mentor whose consent has expired, can be asked for`, async (t) => {
    const { post, counts } = await formsOn(engine, t);

    for (const to of [
      { kind: 'organisation', id: 'nobody' },
      { kind: 'mentor', id: 'nerda' },
      { kind: 'mentor', id: 'gone' },
    ]) {
      const { status, answer } = await post('/v1/contact-requests', { ...contactRequest, to });
      assert.equal(status, 400);
      assert.deepEqual(answer && answer.errors?.map(({ path, code }) => [path, code]), [['to.id', 'unknown']]);
    }
    assert.deepEqual(await counts(), {});
  });

  test(`${on}below the age of digital consent of either country, phone or visit takes the place of the form`, async (t) => {
    const { post, counts } = await formsOn(engine, t);
    const asked = async (ageBand: string, country: string, id: string) => {
      const { status, answer } = await post('/v1/contact-requests', {
        ...contactRequest,
        ageBand,
        country,
        to: { kind: 'organisation', id },
      });
      return answer && answer.errors ? `${answer.errors[0]?.path} ${answer.errors[0]?.code}` : status;
    };

    assert.equal(await asked('15', 'BA', 'nerda'), 'ageBand phone-or-visit');
    assert.equal(await asked('14', 'AT', 'nerda'), 'ageBand phone-or-visit');
    assert.equal(await asked('15', 'KZ', 'oejab'), 'ageBand phone-or-visit');
    assert.equal(await asked('under-14', 'AT', 'oejab'), 'ageBand phone-or-visit');
    assert.deepEqual(await counts(), {});
    assert.equal(await asked('14', 'AT', 'oejab'), 201);
    assert.equal(await asked('16-17', 'BA', 'nerda'), 201);
  });

  test(`${on}a request that is withdrawn before it was sent is never sent`, async (t) => {
    const { post, sent, serverNext, pass, db } = await formsOn(engine, t);
    serverNext('fails');
    const { answer } = await post('/v1/contact-requests', contactRequest);
    await sent();

    const receiptCode = ((answer && answer.receiptCode) || '').toLowerCase().replaceAll('-', ' ');
    const withdrawn = await post('/v1/contact-requests/withdraw', { receiptCode });
    pass(1);

    assert.deepEqual(withdrawn.answer, { state: 'withdrawn', wasDelivered: false });
    assert.deepEqual(await sent(), []);
    assert.equal((await db.selectFrom('contact_request').select('request').executeTakeFirst())?.request, '');
  });

  test(`${on}an organisation that has a request is told when it is withdrawn, once`, async (t) => {
    const { post, sent, db } = await formsOn(engine, t);
    const { answer } = await post('/v1/contact-requests', contactRequest);
    const [request] = await sent();
    const receiptCode = answer && answer.receiptCode;

    const first = await post('/v1/contact-requests/withdraw', { receiptCode });
    const second = await post('/v1/contact-requests/withdraw', { receiptCode });
    const mails = await sent();

    assert.deepEqual(first.answer, { state: 'withdrawn', wasDelivered: true });
    assert.deepEqual(second.answer, first.answer);
    assert.equal(mails.length, 2);
    assert.equal(mails[1]?.to, request?.to);
    const [, id = ''] = /^Upit ([\da-f]{8}) je povučen$/.exec(mails[1]?.subject ?? '') ?? [];
    assert.ok(id);
    // By chance the number of the request can have the digits of the phone number.
    assert.doesNotMatch(mails[1]?.text.replaceAll(id, '') ?? '', /Amra|387/);
    const row = await db.selectFrom('contact_request').select(['request', 'state']).executeTakeFirst();
    assert.deepEqual(row, { request: '', state: 'withdrawn' });
  });

  test(`${on}an unknown receipt code is not found`, async (t) => {
    const { post } = await formsOn(engine, t);

    const { status } = await post('/v1/contact-requests/withdraw', { receiptCode: 'AAAA-BBBB-CCCC-DDDD' });

    assert.equal(status, 404);
  });

  test(`${on}a request is deleted 30 days after it was delivered, not after it came`, async (t) => {
    const { post, sent, serverNext, pass, cleanUp, counts } = await formsOn(engine, t);
    serverNext('fails');
    await post('/v1/contact-requests', contactRequest);
    await sent();
    pass(10);
    assert.equal((await sent()).length, 1);

    pass(29);
    await cleanUp();
    assert.deepEqual(await counts(), { subject: 1, contact_request: 1 });
    pass(2);
    await cleanUp();

    assert.deepEqual(await counts(), {});
  });
}
