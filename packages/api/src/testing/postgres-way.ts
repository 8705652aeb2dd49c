import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

import { atEnd } from './engines.ts';

/** The way to a PostgreSQL server, which can be cut, or carry nothing more without an end. */
export interface PostgresWay {
  /** Address of the database over this way. */
  url: string;
  /** When each connection was tried while the way was cut, in milliseconds of `performance.now()`. */
  tried: number[];
  cut(): void;
  stall(): void;
  mend(): void;
}

/** Makes a way to a database. It ends with the test. */
export async function wayTo(url: string, t: TestContext): Promise<PostgresWay> {
  const there = new URL(url);
  const folder = there.searchParams.get('host');
  const port = Number(there.port || 5432);
  const target = folder ? { path: `${folder}/.s.PGSQL.${port}` } : { host: there.hostname, port };
  const open: Socket[] = [];
  const tried: number[] = [];
  let isCut = false;
  let isStalled = false;

  const server = createServer((near) => {
    near.on('error', () => {});
    if (isCut) {
      tried.push(performance.now());
      near.destroy();
      return;
    }
    const far = connect(target);
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    open.push(near, far);
    if (!isStalled) near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  const stall = () => {
    isStalled = true;
    for (const socket of open) socket.unpipe().pause();
  };
  atEnd(t, () => {
    cut();
    server.close();
  });

  const here = new URL(url);
  here.searchParams.delete('host');
  here.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: String(here), tried, cut, stall, mend: () => void (isCut = false) };
}
