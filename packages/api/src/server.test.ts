import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startServer } from './server.ts';
import { type Engine, engines } from './testing/engines.ts';
import { wayTo } from './testing/postgres-way.ts';
import { startProcess } from './testing/server-process.ts';

const contentFolder = fileURLToPath(new URL('../content', import.meta.url));

async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backontrack-'));
  context.after(() => rm(folder, { recursive: true }));
  return folder;
}

const options = { port: 0, host: '127.0.0.1', contentFolder, version: '0.0.0', log: () => {} };

test('a server answers from its database until it is stopped', async (context) => {
  const server = await startServer({ ...options, dataFolder: await temporaryFolder(context) });
  const response = await fetch(`${server.address}/v1/news`);

  assert.equal(response.status, 200);
  assert.ok(((await response.json()) as { total: number }).total > 0);

  await server.stop();
  await assert.rejects(fetch(`${server.address}/v1/health`));
});

test('a server that is stopped answers what it has begun, and waits for no more', async (context) => {
  const server = await startServer({ ...options, dataFolder: await temporaryFolder(context) });
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  const headers = 'Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue';
  socket.write(`POST /v1/feedback HTTP/1.1\r\n${headers}\r\n\r\n`);
  await once(socket, 'data');

  const start = performance.now();
  const stopped = server.stop();
  socket.write('{}');

  assert.match(await text(socket), /^HTTP\/1\.1 400 /);
  await stopped;
  // Connections are kept for 5 seconds.
  assert.ok(performance.now() - start < 3_000);
});

test('a load balancer that asks by HTTP/1.0, without a host, is answered', async (context) => {
  const server = await startServer({ ...options, dataFolder: await temporaryFolder(context) });
  const { port } = new URL(server.address);
  const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET /readyz HTTP/1.0\r\n\r\n'));

  assert.match(await text(socket), /^HTTP\/1\.1 200 OK\r\n/);

  await server.stop();
});

test('a server starts again on the database it made', async (context) => {
  const dataFolder = await temporaryFolder(context);
  for (let start = 0; start < 2; start++) {
    const server = await startServer({ ...options, dataFolder });
    assert.equal((await fetch(`${server.address}/v1/health`)).status, 200);
    await server.stop();
  }
});

test('a port in use is told in one line', async (context) => {
  const dataFolder = await temporaryFolder(context);
  const server = await startServer({ ...options, dataFolder });
  const port = Number(new URL(server.address).port);

  await assert.rejects(
    startServer({ ...options, dataFolder: await temporaryFolder(context), port }),
    (error: Error) => {
      assert.equal(error.name, 'StartError');
      assert.match(error.message, new RegExp(`^port ${port} on 127.0.0.1 is in use[^\n]*$`));
      return true;
    },
  );
  await server.stop();
});

test('a data folder that cannot be made is told in one line', async (context) => {
  const file = join(await temporaryFolder(context), 'file');
  await writeFile(file, '');

  await assert.rejects(startServer({ ...options, dataFolder: join(file, 'data') }), (error: Error) => {
    assert.equal(error.name, 'StartError');
    assert.match(error.message, /^database .*file\/data\/backontrack\.sqlite cannot be opened: [^\n]*$/);
    return true;
  });
});

test('a PostgreSQL that does not answer is told in one line, without its password', async (context) => {
  const databaseUrl = 'postgresql://reader:secret@127.0.0.1:1/backontrack';

  await assert.rejects(
    startServer({ ...options, dataFolder: await temporaryFolder(context), databaseUrl }),
    (error: Error) => {
      assert.equal(error.name, 'StartError');
      assert.match(error.message, /^database postgresql:\/\/127\.0\.0\.1:1\/backontrack cannot be opened: [^\n]*$/);
      return true;
    },
  );
});

const postgres = engines.find(({ name }) => name === 'PostgreSQL') as Engine;

test(
  'a server is stopped within ten seconds, also when its PostgreSQL no longer answers',
  { timeout: 60_000 },
  async (context) => {
    const { url } = (await postgres.place(context)) as { url: string };
    const way = await wayTo(url, context);
    const server = await startProcess({ url: way.url });

    way.stall();
    const asked = performance.now();
    const code = await server.stop();

    assert.equal(code, 0);
    assert.ok(performance.now() - asked < 10_000, `${performance.now() - asked} ms`);
  },
);
