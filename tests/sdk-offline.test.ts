import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contactRequestDraft as draft } from '@backontrack/contract/examples';
import {
  type Connection,
  contactRequestQueue,
  isBackOnTrackError,
  type QueuedRequest,
  watchConnection,
} from '@backontrack/sdk';
import { fakeApi, type Fault } from '@backontrack/sdk/testing';

import { uncaught, until } from './local-server.ts';

/** A connection that a test turns on and off. */
function switchable(online: boolean) {
  const listeners = new Set<(online: boolean) => void>();
  const connection: Connection = {
    get online() {
      return online;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    connection,
    listeners,
    turn(on: boolean) {
      online = on;
      for (const listener of listeners) listener(on);
    },
  };
}

const isWaiting = (result: object): result is QueuedRequest => 'expires' in result;

test('with a network a request goes out at once, and nothing waits', async () => {
  const api = fakeApi();
  const queue = contactRequestQueue(api.transport);

  const receipt = await queue.send(draft);

  assert.ok('receiptCode' in receipt);
  assert.deepEqual(queue.waiting, []);
});

test('without a network a request waits, is seen, and goes out once when the network is back', async () => {
  const api = fakeApi();
  const { connection, turn } = switchable(false);
  const sizes: number[] = [];
  const sent: string[] = [];
  const queue = contactRequestQueue(api.transport, {
    connection,
    onChange: ({ length }) => sizes.push(length),
    onSent: ({ receiptCode }, { key }) => sent.push(receiptCode, key),
  });

  const request = await queue.send(draft);
  assert.ok(isWaiting(request));
  assert.deepEqual(queue.waiting, [request]);
  assert.equal(queue.online, false);
  assert.equal(request.expires.getTime() - request.since.getTime(), 86_400_000);
  assert.equal(api.requests.length, 0);

  turn(true);
  turn(true);
  await until(() => sent.length > 0);

  assert.equal(api.requests.length, 1);
  assert.equal(api.requests[0]?.headers.get('idempotency-key'), request.key);
  assert.deepEqual(api.requests[0]?.body, draft);
  assert.deepEqual(sizes, [1, 0]);
});

test('a listener that throws keeps no receipt back and stops no other request', async (context) => {
  const api = fakeApi();
  const { connection, turn } = switchable(false);
  const thrown = uncaught(context);
  const receipts: string[] = [];
  const queue = contactRequestQueue(api.transport, {
    connection,
    onChange: () => {
      throw new Error('onChange');
    },
    onSent: ({ receiptCode }) => {
      receipts.push(receiptCode);
      throw new Error('onSent');
    },
  });

  assert.ok(isWaiting(await queue.send(draft)));
  assert.ok(isWaiting(await queue.send(draft)));
  turn(true);
  await until(() => queue.waiting.length === 0 && thrown.length === 6);

  assert.equal(receipts.length, 2);
  assert.equal(api.requests.length, 2);
});

test('a request whose answer was lost is sent again under the same key', async () => {
  let lost = true;
  const loseAnswers: Fault = (fetch) => async (input, init) => {
    const response = await fetch(input, init);
    if (lost) throw new TypeError('fetch failed');
    return response;
  };
  const api = fakeApi({}, { faults: [loseAnswers], retry: 0 });
  const queue = contactRequestQueue(api.transport);

  const request = await queue.send(draft);
  await queue.flush();
  assert.deepEqual(queue.waiting, [request]);
  lost = false;
  await queue.flush();

  assert.ok(isWaiting(request));
  assert.deepEqual(queue.waiting, []);
  assert.deepEqual(
    api.requests.map(({ headers }) => headers.get('idempotency-key')),
    [request.key, request.key, request.key],
  );
  queue.close();
});

test('a waiting request can be cancelled, and is then never sent', async () => {
  const api = fakeApi();
  const { connection, turn } = switchable(false);
  const queue = contactRequestQueue(api.transport, { connection });
  const request = await queue.send(draft);
  assert.ok(isWaiting(request));

  assert.equal(queue.cancel(request.key), true);
  assert.equal(queue.cancel(request.key), false);
  turn(true);
  await queue.flush();

  assert.equal(api.requests.length, 0);
});

test('a request expires unsent, and that is told', async (context) => {
  context.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1_800_000_000_000 });
  const givenUp: QueuedRequest[] = [];
  const { connection } = switchable(false);
  const queue = contactRequestQueue(fakeApi().transport, {
    connection,
    hours: 1,
    onGivenUp: (request) => givenUp.push(request),
  });
  const request = await queue.send(draft);

  context.mock.timers.tick(3_599_999);
  assert.deepEqual(queue.waiting, [request]);
  context.mock.timers.tick(1);

  assert.deepEqual(queue.waiting, []);
  assert.deepEqual(givenUp, [request]);
});

test('a request that expired while the device slept is not sent when it wakes', async (context) => {
  // The clock goes on in sleep, and the timers do not.
  context.mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
  const api = fakeApi();
  const { connection, turn } = switchable(false);
  const givenUp: (string | undefined)[] = [];
  const queue = contactRequestQueue(api.transport, {
    connection,
    hours: 1,
    onGivenUp: ({ key }, error) => givenUp.push(key, error?.code),
  });
  const request = await queue.send(draft);
  assert.ok(isWaiting(request));

  context.mock.timers.setTime(1_800_003_600_000);
  turn(true);
  await queue.flush();

  assert.deepEqual(givenUp, [request.key, undefined]);
  assert.equal(api.requests.length, 0);
  assert.deepEqual(queue.waiting, []);
});

test('what the API refuses does not wait', async () => {
  const refusal = { '/v1': {}, 'POST /v1/contact-requests': Response.json({}, { status: 400 }) };
  const queue = contactRequestQueue(fakeApi(refusal).transport);

  await assert.rejects(queue.send(draft), (error) => isBackOnTrackError(error, 'invalid-request'));
  assert.deepEqual(queue.waiting, []);
});

test('a waiting request that is refused later is given up with the reason', async () => {
  const { connection, turn } = switchable(false);
  const reasons: (string | undefined)[] = [];
  const queue = contactRequestQueue(
    fakeApi({ 'POST /v1/contact-requests': Response.json({}, { status: 404 }) }).transport,
    { connection, onGivenUp: (_, error) => reasons.push(error?.code) },
  );
  await queue.send(draft);

  turn(true);
  await until(() => reasons.length > 0);

  assert.deepEqual(reasons, ['not-found']);
});

for (const status of [429, 500, 503])
  test(`a waiting request outlives a server that answers ${status}, and goes out when that is over`, async (context) => {
    context.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1_800_000_000_000 });
    let isBusy = true;
    const busy: Fault = (fetch) => (input, init) =>
      isBusy ? Promise.resolve(Response.json({}, { status, headers: { 'retry-after': '720' } })) : fetch(input, init);
    const { connection } = switchable(false);
    const receipts: string[] = [];
    const queue = contactRequestQueue(fakeApi({}, { faults: [busy], retry: 0 }).transport, {
      connection,
      onSent: ({ receiptCode }) => receipts.push(receiptCode),
      onGivenUp: () => assert.fail('given up'),
    });
    const request = await queue.send(draft);

    await queue.flush();
    assert.deepEqual(queue.waiting, [request]);
    isBusy = false;
    context.mock.timers.tick(719_999);
    assert.deepEqual(queue.waiting, [request]);
    context.mock.timers.tick(1);
    await queue.flush();

    assert.equal(receipts.length, 1);
    assert.deepEqual(queue.waiting, []);
    queue.close();
  });

test('a request that is being sent can be cancelled no more', async () => {
  let arrived = false;
  const answer = Promise.withResolvers<void>();
  const slow: Fault = (fetch) => async (input, init) => {
    arrived = true;
    await answer.promise;
    return fetch(input, init);
  };
  const { connection, turn } = switchable(false);
  const sent: string[] = [];
  const queue = contactRequestQueue(fakeApi({}, { faults: [slow] }).transport, {
    connection,
    onSent: (_, { key }) => sent.push(key),
  });
  const request = await queue.send(draft);
  assert.ok(isWaiting(request));

  turn(true);
  await until(() => arrived);
  assert.equal(queue.cancel(request.key), false);
  answer.resolve();
  await until(() => sent.length > 0);

  assert.deepEqual(sent, [request.key]);
});

test('hours are within the day for which the API knows a request again', () => {
  for (const hours of [0, -1, Number.NaN, 25, Infinity])
    assert.throws(() => contactRequestQueue(fakeApi().transport, { hours }), /^TypeError: hours: expected/);
});

test('a closed queue forgets and listens no more', async () => {
  const api = fakeApi();
  const { connection, turn, listeners } = switchable(false);
  const queue = contactRequestQueue(api.transport, { connection });
  await queue.send(draft);

  queue.close();
  turn(true);
  await queue.flush();

  assert.equal(listeners.size, 0);
  assert.deepEqual(queue.waiting, []);
  assert.equal(api.requests.length, 0);
});

test('where a platform does not tell, it counts as online', () => {
  const connection = watchConnection();
  const changes: boolean[] = [];

  connection.subscribe((online) => changes.push(online))();

  assert.equal(connection.online, true);
  assert.deepEqual(changes, []);
});
