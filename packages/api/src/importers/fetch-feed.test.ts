import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { decodedText } from './decoded-text.ts';
import { FeedFault } from './feed-fault.ts';
import { fetchFeed } from './fetch-feed.ts';
import { isPublicAddress } from './public-address.ts';

async function serve(context: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const here = { isAllowed: () => true };
const saying = (words: RegExp) => (error: unknown) => error instanceof FeedFault && words.test(error.message);

const closed =
  '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.0.8 ' +
  '198.18.0.1 203.0.113.9 224.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 fc00::1 ' +
  'fd12::1 fe80::1 2002:7f00:1:: 2001:db8::1 2001::1 ff02::1 localhost';

test('an address of this machine, a private net or a special purpose is not public', () => {
  for (const address of closed.split(' ')) assert.equal(isPublicAddress(address), false, address);
  for (const address of ['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450::1']) {
    assert.equal(isPublicAddress(address), true, address);
  }
});

test('an address that is not public is never connected to, however it is written', async (t) => {
  let asked = 0;
  const address = await serve(t, (_request, response) => {
    asked += 1;
    response.end('secret');
  });
  const { port } = new URL(address);
  const spellings = [
    '127.0.0.1',
    'localhost',
    '127.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ];

  for (const host of spellings) {
    await assert.rejects(fetchFeed(`http://${host}:${port}/`), saying(/not on the open internet/), host);
  }
  assert.equal(asked, 0);
});

test('a redirect to an address that is not allowed is not followed', async (t) => {
  let asked = 0;
  const inside = await serve(t, (_request, response) => {
    asked += 1;
    response.end('secret');
  });
  const target = inside.replace('127.0.0.1', '127.0.0.2');
  const outside = await serve(t, (_request, response) => response.writeHead(302, { location: target }).end());
  const isAllowed = (address: string) => address === '127.0.0.1';

  await assert.rejects(fetchFeed(outside, { isAllowed }), saying(/not on the open internet/));
  assert.equal(asked, 0);
});

test('redirects are followed three times, relative ones too, and no further', async (t) => {
  const address = await serve(t, ({ url = '' }, response) => {
    const left = Number(url.slice(1));
    if (left > 0) response.writeHead(301, { location: `/${left - 1}` }).end();
    else response.end('here');
  });

  assert.deepEqual(await fetchFeed(`${address}3`, here), { text: 'here', address: `${address}0` });
  await assert.rejects(fetchFeed(`${address}4`, here), saying(/redirects more than 3 times/));
});

for (const address of [
  'file:///etc/passwd',
  'ftp://example.org/',
  'gopher://example.org/',
  'javascript:1',
  'x',
  '//x',
]) {
  test(`${address} is not fetched`, async () => {
    await assert.rejects(fetchFeed(address, here), saying(/no address with http or https/));
  });
}

test('a redirect leads to no other scheme, and an address holds no password', async (t) => {
  const address = await serve(t, (_request, response) =>
    response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  );

  await assert.rejects(fetchFeed(address, here), saying(/no address with http or https/));
  await assert.rejects(fetchFeed('http://me:secret@example.org/', here), saying(/^an address may hold no name[^]*$/));
  await assert.rejects(
    fetchFeed('http://me:secret@example.org/', here),
    (error: Error) => !error.message.includes('secret'),
  );
});

test('a feed that is too big is not read to its end, compressed or not', async (t) => {
  const endless = await serve(t, (_request, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  });
  const packed = await serve(t, (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
  );

  await assert.rejects(fetchFeed(endless, { ...here, bytes: 1_000_000 }), saying(/more than 1000000 bytes/));
  await assert.rejects(fetchFeed(packed, { ...here, bytes: 1_000_000 }), saying(/cannot be read/));
});

test('a server that does not answer in time is given up, in the middle of its answer too', async (t) => {
  const silent = await serve(t, () => {});
  const slow = await serve(t, (_request, response) => response.write('<rss>'));

  for (const address of [silent, slow]) {
    await assert.rejects(fetchFeed(address, { ...here, timeout: 100 }), saying(/did not answer within 0.1 s/));
  }
});

test('an answer that is no success, and a port that is closed, are told', async (t) => {
  const gone = await serve(t, (_request, response) => response.writeHead(410).end());

  await assert.rejects(fetchFeed(gone, here), saying(/answered 410/));
  await assert.rejects(fetchFeed('http://127.0.0.1:1/', here), saying(/cannot be read/));
});

test('a compressed feed is read', async (t) => {
  const address = await serve(t, (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('Ђорђе')),
  );

  assert.equal((await fetchFeed(address, here)).text, 'Ђорђе');
});

test('a text is decoded as its server or its declaration says', () => {
  const xml = Buffer.from('<?xml version="1.0" encoding="windows-1250"?><a>\xe8</a>', 'latin1');

  assert.match(decodedText(xml, 'application/xml'), /<a>č<\/a>/);
  assert.equal(decodedText(Buffer.from([0xc4, 0xe0]), 'text/xml; charset=windows-1251'), 'Да');
  assert.equal(decodedText(Buffer.from('č'), 'text/xml; charset=nonsense'), 'č');
});
