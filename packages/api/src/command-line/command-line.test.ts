import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openDatabase } from '../storage/open-database.ts';
import { atEnd, engines } from '../testing/engines.ts';
import { runProcess, startProcess, testKey } from '../testing/server-process.ts';
import { tooOld } from './node-version.ts';
import { run } from './run.ts';

async function called(words: string[], environment: Record<string, string> = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await run(words, environment, {
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backontrack-cli-'));
  atEnd(t, () => rm(folder, { recursive: true }));
  return folder;
}

test('help lists every command, and each command says what it reads', async () => {
  const { code, printed } = await called(['--help']);
  const names = [...printed.matchAll(/^ {2}([\w-]+) /gm)].map(([, name]) => name);

  assert.equal(code, 0);
  for (const name of ['serve', 'migrate', 'check-content', 'export-subject', 'erase-subject']) {
    assert.ok(names.includes(name), name);
  }
  for (const name of names) {
    const help = await called([name ?? '', '--help']);
    assert.equal(help.code, 0);
    assert.match(help.printed, new RegExp(`^backontrack-api ${name}`));
    assert.match(help.printed, /Environment variables:\n {2}[A-Z_]+ /);
  }
});

test('a wrong call says what is wrong in one line, and does nothing', async (t) => {
  const DATA_FOLDER = join(await temporaryFolder(t), 'data');
  const wrong = {
    'there is no command sreve': ['sreve'],
    'there is no command toString': ['toString'],
    '<email or number> is missing': ['erase-subject'],
    'extra is one word too many': ['migrate', 'extra'],
    "Unknown option '--force'": ['erase-subject', 'a@example.org', '--force'],
  };

  for (const [words, call] of Object.entries(wrong)) {
    const { code, complained } = await called(call, { DATA_FOLDER });
    assert.equal(code, 2);
    assert.ok(complained.startsWith(`backontrack-api: ${words}`), complained);
    assert.doesNotMatch(complained, /\n/);
  }
  await assert.rejects(readdir(DATA_FOLDER), { code: 'ENOENT' });
});

test('a setting that is wrong is named, without the password in it', async () => {
  for (const [name, value] of [
    ['SMTP_URL', 'http://office:secret@example.org'],
    ['PUBLIC_URL', 'api.example.org'],
    ['PUBLIC_URL', 'https://api.example.org/?secret'],
    ['PORT', '80x'],
    ['TRUSTED_PROXIES', '-1'],
    ['MAIL_LEASE_SECONDS', '0'],
    ['DATABASE_URL', 'mysql://reader:secret@example.org/backontrack'],
    ['DATABASE_URL', 'backontrack'],
    ['DATABASE_URL', 'postgres://reader:p/secret@127.0.0.1:1/backontrack'],
    ['DATABASE_URL', 'postgres://reader:p%secret@127.0.0.1:1/backontrack'],
    ['SMTP_URL', 'smtps://office:p#secret@127.0.0.1'],
  ] as const) {
    const { code, complained } = await called(['serve'], { [name]: value });
    assert.equal(code, 1);
    assert.match(complained, new RegExp(`^backontrack-api: ${name} must be`));
    assert.doesNotMatch(complained, /secret/);
  }
});

test('a PostgreSQL that asks for a password is told in words, and does not keep the process', async (t) => {
  // As PostgreSQL writes it: R, the length of the rest, 10 to ask and 11 to go on. Then it waits for a minute.
  const said = (step: number, words: string) => {
    const numbers = Buffer.alloc(8);
    numbers.writeInt32BE(8 + words.length, 0);
    numbers.writeInt32BE(step, 4);
    return Buffer.concat([Buffer.from('R'), numbers, Buffer.from(words)]);
  };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(said(10, 'SCRAM-SHA-256\0\0'));
      socket.once('data', () => socket.write(said(11, 'r=x,s=AAAA,i=1')));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  atEnd(t, async () => void server.close());
  const { port } = server.address() as AddressInfo;

  const child = runProcess(['migrate'], { url: `postgres://reader@127.0.0.1:${port}/backontrack` });
  const [complained, [code]] = await Promise.all([text(child.stderr!), once(child, 'close')]);

  assert.equal(code, 1);
  assert.match(complained, /it asks for a password, and neither DATABASE_URL nor PGPASSWORD has one\n$/);
});

test('a Node that is too old is told, by the version that package.json names', async () => {
  const named = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    engines: { node: string };
  };
  const oldest = named.engines.node.replace('>=', '');

  assert.deepEqual([tooOld(`${oldest}.0`), tooOld('24.0.0')], [undefined, undefined]);
  for (const version of ['20.20.2', '22.17.1']) {
    assert.ok(tooOld(version)?.startsWith(`Node ${oldest} or newer is needed, this is ${version}.`), version);
  }
});

test('the outbox is shown to this machine alone', async () => {
  const { code, complained } = await called(['serve', '--show-outbox'], { HOST: '0.0.0.0' });

  assert.equal(code, 2);
  assert.match(complained, /--show-outbox is only for a server that listens on this machine alone/);
});

test('content is checked with the addresses its organisations are written to', async (t) => {
  const CONTENT_FOLDER = await temporaryFolder(t);
  const own = fileURLToPath(new URL('../../content', import.meta.url));
  await mkdir(join(CONTENT_FOLDER, 'consent-texts'));
  await copyFile(join(own, 'consent-texts/feedback.json'), join(CONTENT_FOLDER, 'consent-texts/feedback.json'));
  await writeFile(
    join(CONTENT_FOLDER, 'mail-addresses.json'),
    '{"office":"office@example.org","organisations":{"nrda":"nerda@example.org"}}',
  );

  const ours = await called(['check-content']);
  const broken = await called(['check-content'], { CONTENT_FOLDER });

  assert.equal(ours.code, 0);
  assert.match(ours.printed, /^Content is valid: .*14 organisations/);
  assert.match(ours.printed, /^Languages: .*\bhu (\d+) \(\d+ to review\)/m);
  assert.equal(broken.code, 1);
  assert.match(broken.complained, /organisations\.nrda: there is no organisations\/nrda\.json$/);
  assert.match(broken.complained, /consent-texts\/subscription\.json is missing/);
});

test('what is wrong with the file of the feeds is told in one line', async (t) => {
  const folder = await temporaryFolder(t);
  const feed = { id: 'a', url: 'https://a.example/feed', initiative: 'back-on-track', countries: [], locale: 'bs' };
  const wrong = {
    'cannot be read: ENOENT': undefined,
    'are not valid: Expected property name': '{',
    'are not valid: the file: Invalid input: expected array': '{}',
    'are not valid: 0.url: Invalid input: expected string, received undefined; 1: Unrecognized key: "locle"': [
      { ...feed, url: undefined },
      { ...feed, id: 'b', locle: 'bs' },
    ],
    'are not valid: two have the id a': [feed, { ...feed, url: 'https://b.example/feed' }],
    'are not valid: a: organisation: there is no organisations/nrda.json. Did you mean nerda?; b: initiative: there is no initiatives/elsewhere.json':
      [
        { ...feed, organisation: 'nrda' },
        { ...feed, id: 'b', initiative: 'elsewhere' },
      ],
  };

  for (const [words, feeds] of Object.entries(wrong)) {
    const FEEDS = join(folder, feeds === undefined ? 'missing.json' : 'feeds.json');
    if (feeds) await writeFile(FEEDS, typeof feeds === 'string' ? feeds : JSON.stringify(feeds));
    for (const command of ['import', 'serve', 'check-content']) {
      const { code, complained } = await called([command], { FEEDS, DATA_FOLDER: join(folder, 'data'), PORT: '0' });
      assert.equal(code, 1, words);
      assert.ok(complained.startsWith(`backontrack-api: feeds in ${FEEDS} ${words}`), complained);
      assert.doesNotMatch(complained, /\n/);
    }
  }
  await assert.rejects(readdir(join(folder, 'data')), { code: 'ENOENT' });
});

test('rules that name nothing, or do not keep their tests, are found', async (t) => {
  const CONTENT_FOLDER = join(await temporaryFolder(t), 'content');
  await cp(fileURLToPath(new URL('../../content', import.meta.url)), CONTENT_FOLDER, { recursive: true });
  const file = join(CONTENT_FOLDER, 'eligibility/back-on-track.json');
  const rules = await readFile(file, 'utf8');
  const sourced = JSON.parse(rules) as { outcomes: { sources: string[] }[] };
  sourced.outcomes[0]!.sources = ['nowhere'];
  const tested = JSON.parse(rules) as { tests: { name: string; status: string }[] };
  const one = tested.tests.find(({ status }) => status === 'likely')!;
  one.status = 'not-now';

  await writeFile(file, JSON.stringify(sourced));
  const unnamed = await called(['check-content'], { CONTENT_FOLDER });
  await writeFile(file, JSON.stringify(tested));
  const failing = await called(['check-content'], { CONTENT_FOLDER });

  assert.equal(unnamed.code, 1);
  assert.match(unnamed.complained, /eligibility\/back-on-track\.json: outcomes\.0\.sources\.0: .*nowhere/);
  assert.equal(failing.code, 1);
  assert.ok(failing.complained.includes(`eligibility/back-on-track.json: test "${one.name}"`), failing.complained);
});

for (const engine of engines) {
  test(`on ${engine.name}, a person is exported and erased while the server runs`, async (t) => {
    const place = await engine.place(t);
    const server = await startProcess(place);
    atEnd(t, () => server.kill());
    const environment = {
      BACKONTRACK_KEY: testKey,
      ...('url' in place ? { DATABASE_URL: place.url } : { DATA_FOLDER: join(place.file, '..') }),
    };
    const subscribed = await fetch(`${server.address}/v1/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: 'amra@example.org',
        topics: ['news'],
        locale: 'bs',
        consent: { textVersion: '2026-11-2' },
      }),
    });
    assert.equal(subscribed.status, 202);

    const exported = await called(['export-subject', 'amra@example.org'], environment);
    const erased = await called(['erase-subject', 'amra@example.org'], environment);
    const again = await called(['export-subject', 'amra@example.org'], environment);

    assert.equal((JSON.parse(exported.printed) as { subscriptions: unknown[] }).subscriptions.length, 1);
    assert.deepEqual([erased.code, erased.printed], [0, 'Erased.']);
    assert.deepEqual([again.code, again.complained], [1, 'backontrack-api: nothing is kept of that address']);
    assert.equal(await server.stop(), 0);
    assert.doesNotMatch(server.log(), /amra|example\.org/);
    for (const line of server.log().trim().split('\n')) assert.ok(JSON.parse(line));
  });
}

test('two servers on one SQLite file take turns, and what either took is kept', async (t) => {
  const [sqlite] = engines;
  assert.ok(sqlite);
  const place = await sqlite.place(t);
  const servers = await Promise.all([startProcess(place), startProcess(place)]);
  for (const server of servers) atEnd(t, () => server.kill());
  const post = async (server: number, path: string, body: object) => {
    const response = await fetch(`${servers[server]?.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as { receiptCode?: string } };
  };
  const request = {
    to: { kind: 'organisation', id: 'nerda' },
    contact: { channel: 'visit' },
    country: 'BA',
    ageBand: '18-24',
    message: 'Zdravo',
    locale: 'bs',
    consent: { textVersion: '2026-11-1' },
  };

  const statuses = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const created = await post(index % 2, '/v1/contact-requests', request);
      const { receiptCode } = created.answer;
      const withdrawn = await post((index + 1) % 2, '/v1/contact-requests/withdraw', { receiptCode });
      return `${created.status} ${withdrawn.status}`;
    }),
  );
  await Promise.all(servers.map((server) => server.stop()));

  assert.deepEqual(new Set(statuses), new Set(['201 200']));
  const db = await openDatabase(place);
  atEnd(t, () => db.destroy());
  const rows = await db.selectFrom('contact_request').select('state').execute();
  assert.deepEqual(
    rows.map(({ state }) => state),
    Array(50).fill('withdrawn'),
  );
});

test('as a process, a command that fails ends with 1 and one line', async (t) => {
  const [sqlite] = engines;
  assert.ok(sqlite);
  const child = runProcess(['export-subject', 'nobody@example.org'], await sqlite.place(t));
  assert.ok(child.stderr);

  const [complained, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>]);

  assert.equal(code, 1);
  assert.equal(complained, 'backontrack-api: nothing is kept of that address\n');
});
