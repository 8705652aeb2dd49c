import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import { endDeadline, startDeadline } from './deadline.ts';

const ended = ({ signal }: AbortController) =>
  new Promise<string>((resolve) =>
    signal.addEventListener('abort', () => resolve((signal.reason as DOMException).name)),
  );

test('each of several deadlines ends what it is for, and none too early', async () => {
  const start = performance.now();
  const times = [60, 20, 40].map(async (milliseconds) => {
    const controller = new AbortController();
    startDeadline({ at: 0, controller }, milliseconds);
    assert.equal(await ended(controller), 'TimeoutError');
    return performance.now() - start >= milliseconds;
  });

  assert.deepEqual(await Promise.all(times), [true, true, true]);
});

test('a deadline that was ended ends nothing, also where the others go on', async () => {
  const [early, late] = [new AbortController(), new AbortController()];
  const deadline = { at: 0, controller: early };
  startDeadline(deadline, 10);
  startDeadline({ at: 0, controller: late }, 20);
  endDeadline(deadline);

  await ended(late);

  assert.equal(early.signal.aborted, false);
});

test('a process waits for a deadline that runs, and for none that was ended', () => {
  const run = (then: string) =>
    spawnSync(process.execPath, [
      '--input-type=module-typescript',
      '--eval',
      `import { endDeadline, startDeadline } from ${JSON.stringify(import.meta.resolve('./deadline.ts'))};
      const deadline = { at: 0, controller: new AbortController() };
      deadline.controller.signal.addEventListener('abort', () => console.log('ended'));
      ${then}`,
    ]).stdout.toString();

  const over = 'startDeadline(deadline, 3_600_000); endDeadline(deadline);';
  assert.equal(run('startDeadline(deadline, 50);'), 'ended\n');
  assert.equal(run(`${over} startDeadline(deadline, 50);`), 'ended\n');
  assert.equal(run(over), '');
});
