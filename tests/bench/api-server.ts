/** One contestant of `api.ts`, as a process: tells its address, and its memory when asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadContent, openDatabase, replaceContent, startServer } from '@backontrack/api';

const contentFolder = new URL('../../packages/api/content', import.meta.url).pathname;
const path = '/v1/programmes?limit=100';

/** A server of our own over the directory, filled up to 100 entries. */
async function ours(): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'backontrack-bench-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    contentFolder,
    version: '0.0.0',
    log: () => {},
  });
  const content = await loadContent(contentFolder);
  const { programmes } = content;
  const more = programmes.slice(0, 100 - programmes.length).map((entry) => ({ ...entry, id: `${entry.id}-again` }));
  const db = await openDatabase({ file: join(dataFolder, 'backontrack.sqlite') });
  await replaceContent(db, { ...content, programmes: [...programmes, ...more].slice(0, 100) });
  await db.destroy();
  const address = server.address + path;
  for (let total = 0; total < 100;) {
    const answer = (await (await fetch(address)).json()) as { total: number };
    ({ total } = answer);
  }
  return address;
}

/** The least that `node:http` can do: the same bytes and their tag, looked at by nothing. */
async function bare(): Promise<string> {
  const address = await ours();
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
  const tag = '"bare"';
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, { etag: tag });
      response.end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length, etag: tag });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

const address = await (process.argv[2] === 'bare' ? bare() : ours());
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage.rss());
});
process.send?.(address);
