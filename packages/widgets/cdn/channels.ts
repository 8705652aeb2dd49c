import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { pointOf } from './signing.ts';

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the channels are kept: a folder each, with `keys.json` and, once it is published, `loader.js`. */
export const channelFolder = folder('channels');

/** A rolling channel: `v1` is served at `/v1/loader.js`. */
export interface Channel {
  readonly name: string;
  /** Whose signatures its loader takes, as points in base64url. */
  readonly keys: readonly string[];
  /** The version below which its loader runs none. */
  readonly oldest: string;
  /** The loader that pages have pinned. It is never built again. */
  readonly published?: string;
  /** Signs while there are no keys of a release. Everybody who can read this machine has it. */
  readonly developmentKey?: KeyObject;
}

/** The channels that have keys, or one for development while none has. */
export function readChannels(version: string, channels = channelFolder): readonly Channel[] {
  const names = existsSync(channels) ? readdirSync(channels).filter((name) => /^v\d+$/.test(name)) : [];
  if (names.length > 0) return names.toSorted().map((name) => readChannel(name, channels));
  const developmentKey = readDevelopmentKey();
  return [{ name: 'v1', keys: [pointOf(developmentKey)], oldest: version, developmentKey }];
}

/** Reads what `npm run release -- keys` has written. */
export function readChannel(name: string, channels: string): Channel {
  const { keys, oldest } = JSON.parse(readFileSync(join(channels, name, 'keys.json'), 'utf8')) as Channel;
  const loader = join(channels, name, 'loader.js');
  return { name, keys, oldest, ...(existsSync(loader) && { published: readFileSync(loader, 'utf8') }) };
}

function readDevelopmentKey(): KeyObject {
  const file = folder('dist/development-key.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const own = `${file}.${process.pid}`;
    mkdirSync(folder('dist'), { recursive: true });
    writeFileSync(own, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    try {
      linkSync(own, file);
    } catch (error) {
      // Another build was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(own);
    }
  }
  return createPrivateKey(readFileSync(file));
}
