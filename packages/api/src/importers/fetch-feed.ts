import { lookup as resolve, type LookupAddress } from 'node:dns';
import { get as httpGet, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as httpsGet } from 'node:https';
import { isIP } from 'node:net';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { promisify } from 'node:util';

import { decodedText } from './decoded-text.ts';
import { FeedFault } from './feed-fault.ts';
import { isPublicAddress } from './public-address.ts';

/** How far a feed's server is followed. */
export interface FetchLimits {
  /** Milliseconds for everything, redirects too. */
  timeout: number;
  /** Bytes of the answer, compressed or not. */
  bytes: number;
  redirects: number;
  /** Which addresses may be connected to. */
  isAllowed: (address: string) => boolean;
}

const defaults: FetchLimits = { timeout: 15_000, bytes: 5_000_000, redirects: 3, isAllowed: isPublicAddress };

/** What a feed's server answered. */
export interface FetchedFeed {
  text: string;
  /** Where it was in the end: relative links start here. */
  address: string;
}

/**
 * Fetches a feed from a server that is not trusted: only http and https, only from the open internet, which is checked
 * for the address that is connected to, each time anew, so that a name cannot lead elsewhere the second time.
 * @throws FeedFault saying what is in the way.
 */
export async function fetchFeed(address: string, limits: Partial<FetchLimits> = {}): Promise<FetchedFeed> {
  const all = { ...defaults, ...limits };
  const signal = AbortSignal.timeout(all.timeout);
  let url = addressOf(address);
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await ask(url, signal, all.isAllowed);
      const { statusCode = 0, headers } = response;
      const location = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
      if (location === undefined) {
        if (statusCode !== 200) throw new FeedFault(`${url.href} answered ${statusCode}`);
        const bytes = await decompressed(await bodyOf(response, all.bytes), headers['content-encoding'], all.bytes);
        return { text: decodedText(bytes, headers['content-type'] ?? ''), address: url.href };
      }
      response.destroy();
      if (redirects === all.redirects) throw new FeedFault(`${address} redirects more than ${redirects} times`);
      const next = addressOf(location, url);
      if (url.protocol === 'https:' && next.protocol === 'http:') throw new FeedFault(`${url.href} redirects to http`);
      url = next;
    }
  } catch (error) {
    if (error instanceof FeedFault) throw error;
    if (signal.aborted) throw new FeedFault(`${url.href} did not answer within ${all.timeout / 1000} s`);
    throw new FeedFault(`${url.href} cannot be read: ${(error as Error).message}`);
  }
}

function addressOf(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new FeedFault(`${address} is no address with http or https`);
  }
  if (url.username || url.password) throw new FeedFault(`an address may hold no name and password: ${url.host}`);
  return url;
}

function ask(url: URL, signal: AbortSignal, isAllowed: FetchLimits['isAllowed']): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // For an address in figures nothing is looked up.
  if (isIP(host) && !isAllowed(host)) throw new FeedFault(`${url.host} is not on the open internet`);
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: {
      accept: 'application/feed+json, application/atom+xml, application/rss+xml, application/json, application/xml',
      'accept-encoding': 'br, gzip, deflate',
      'user-agent': 'backontrack-import',
    },
    lookup: (name, { all = false, ...rest }, done) => {
      resolve(name, { ...rest, all: true }, (error, found: LookupAddress[]) => {
        const allowed = error ? [] : found.filter((one) => isAllowed(one.address));
        const [first] = allowed;
        if (error) done(error, '', 0);
        // One private address among public ones is a trap, not a choice.
        else if (!first || allowed.length < found.length) {
          done(new FeedFault(`${name} is not on the open internet`), '', 0);
        } else if (all) done(null, allowed);
        else done(null, first.address, first.family);
      });
    },
  };
  return new Promise((answered, failed) => {
    const get = url.protocol === 'https:' ? httpsGet : httpGet;
    get(url, options, answered).on('error', failed);
  });
}

async function bodyOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new FeedFault(`the feed has more than ${most} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip), deflate: promisify(inflate) };

async function decompressed(bytes: Buffer, encoding = 'identity', most: number): Promise<Buffer> {
  if (encoding === 'identity') return bytes;
  const one = unpack[encoding as keyof typeof unpack] as (typeof unpack)['gzip'] | undefined;
  if (!one) throw new FeedFault(`the feed is encoded as ${encoding.slice(0, 30)}, which was not asked for`);
  // A few bytes can hold gigabytes of nothing.
  return one(bytes, { maxOutputLength: most });
}
