import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import pg from 'pg';

const isRoot = process.getuid?.() === 0;
const startWithin = 30_000;

let started: Promise<string> | undefined;

/**
 * Makes an empty database in a PostgreSQL server of the tests, and gives its address and how to drop it.
 * The server is started when the first database is asked for, and ends with the process, however that ends.
 * `TEST_POSTGRES_URL` names a server to use instead.
 * @throws Error saying what to install when there is no PostgreSQL.
 */
export async function postgresDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env['TEST_POSTGRES_URL'] ?? (await (started ??= startServer()));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: String(url), drop: () => execute(server, `drop database if exists ${name} with (force)`) };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startServer(): Promise<string> {
  const programs = programFolder() ?? installDebians();
  if (!programs) {
    throw new Error('The tests need PostgreSQL. Install it, or set TEST_POSTGRES_URL to a server’s address.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'backontrack-postgres-'));
  // PostgreSQL refuses to run as root.
  const owner = isRoot ? { uid: idOfPostgres('-u'), gid: idOfPostgres('-g') } : {};
  if (isRoot) chownSync(folder, Number(owner.uid), Number(owner.gid));
  const cluster = join(folder, 'cluster');
  const words = ['-D', cluster, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(join(programs, 'initdb'), words, { ...owner, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  // The shell sees its standard input close when this process ends, and takes the server and its files along.
  const script = '"$@" </dev/null >"$0/log" 2>&1 & server=$!; cat >/dev/null; kill -QUIT $server; wait; rm -rf "$0"';
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200', 'fsync=off'];
  const server = [join(programs, 'postgres'), '-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const shell = spawn('sh', ['-c', script, folder, ...server], {
    ...owner,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();

  const deadline = Date.now() + startWithin;
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  for (;;) {
    if (await answers(url)) return url;
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8')}`);
    await wait(20);
  }
}

function answers(url: string): Promise<boolean> {
  return execute(url, 'select 1').then(
    () => true,
    () => false,
  );
}

function programFolder(): string | undefined {
  const debian = Array.from({ length: 12 }, (_, index) => `/usr/lib/postgresql/${24 - index}/bin`);
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...debian];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
}

function installDebians(): string | undefined {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  // Two test files may find it missing at the same time.
  const waiting = ['--option', 'DPkg::Lock::Timeout=300'];
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'postgresql']]) {
    const { status, stderr } = spawnSync('apt-get', ['--quiet', '--quiet', ...waiting, ...words], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) console.error(stderr.trim());
  }
  return programFolder();
}

function idOfPostgres(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}
