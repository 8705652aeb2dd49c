import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { startSmtpSink } from '../testing/smtp-sink.ts';
import type { Mail } from './mail.ts';
import { smtpDelivery } from './smtp.ts';

const mail: Mail = { to: 'amra@example.org', subject: 'Молимо потврди', text: 'Здраво' };
const signal = () => AbortSignal.timeout(10_000);

async function sinkFor(t: TestContext, answer?: (recipient: string) => number | undefined) {
  const sink = await startSmtpSink(answer);
  t.after(() => sink.stop());
  return { ...sink, deliver: smtpDelivery(sink.url, 'office@example.org') };
}

const headersOf = (source: string) => source.split('\r\n\r\n')[0]?.replaceAll(/\r\n[ \t]+/g, ' ') ?? '';

test('every attempt at a mail carries the same Message-ID', async (t) => {
  const { deliver, received } = await sinkFor(t);

  await deliver('5f3c', mail, signal());
  await deliver('5f3c', mail, signal());

  assert.deepEqual(
    received.map(({ messageId }) => messageId),
    ['<5f3c@example.org>', '<5f3c@example.org>'],
  );
});

test('a mail program can end a subscription with one click', async (t) => {
  const { deliver, received } = await sinkFor(t);
  const unsubscribe = 'https://api.example.org/subscriptions/unsubscribe?token=abc.def&locale=sr-Cyrl';

  await deliver('1', { ...mail, unsubscribe }, signal());
  await deliver('2', mail, signal());

  const [first, second] = received.map(({ source }) => headersOf(source));
  assert.ok(first?.includes(`List-Unsubscribe: <${unsubscribe}>`), first);
  assert.match(first ?? '', /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  assert.doesNotMatch(second ?? '', /List-Unsubscribe/);
});

test('no value can add a header or a recipient', async (t) => {
  const { deliver, received } = await sinkFor(t);
  const injected = 'x\r\nBcc: victim@example.org\r\n\r\nbody';

  await deliver(
    '1',
    { ...mail, subject: injected, replyTo: `a@example.org\r\nBcc: victim@example.org` },
    signal(),
  ).catch(() => {});
  await deliver('2', { ...mail, to: 'amra@example.org, victim@example.org' }, signal()).catch(() => {});
  await deliver('3', { ...mail, to: 'amra@example.org\r\nRCPT TO:<victim@example.org>' }, signal()).catch(() => {});

  assert.ok(received.length > 0);
  for (const { to, source } of received) {
    assert.ok(!to.includes('victim@example.org'));
    assert.doesNotMatch(headersOf(source), /^bcc:/im);
  }
});

test('a refusal is told by its code alone, and is final only when it is about this mail', async (t) => {
  const { deliver } = await sinkFor(t, (recipient) => (recipient.startsWith('full') ? 452 : 550));
  const asError = async (to: string) => {
    const error = (await deliver('1', { ...mail, to }, signal()).catch((reason: unknown) => reason)) as Error & {
      isFinal: boolean;
    };
    return [error.message, error.isFinal];
  };

  assert.deepEqual(await asError('nobody@example.org'), ['EENVELOPE 550', true]);
  assert.deepEqual(await asError('full@example.org'), ['EENVELOPE 452', false]);
});

test('a server that cannot be reached is tried again later', async (t) => {
  const { deliver, stop } = await sinkFor(t);
  await stop();

  await assert.rejects(deliver('1', mail, signal()), { name: 'DeliveryError', isFinal: false });
});
