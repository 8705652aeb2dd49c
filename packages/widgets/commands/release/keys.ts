import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { readChannel } from '../../cdn/channels.ts';
import { nameOf, pointOf } from '../../cdn/signing.ts';
import { repository, version } from './places.ts';
import { type Given, ReleaseError } from './given.ts';

/** Makes a key pair: the private half into a file of its own, the public one into those of the channel. */
export function makeKey({ key: file, channel, channels, print }: Given): void {
  const folder = join(channels, channel);
  const known = existsSync(join(folder, 'keys.json')) ? readChannel(channel, channels) : { keys: [], oldest: version };
  if ('published' in known && known.published)
    throw new ReleaseError(
      `the loader of ${channel} is published, and pages have pinned its bytes with its keys in it. A new key needs a new channel: --channel v${Number(channel.slice(1)) + 1}`,
    );
  if (!relative(repository, file).startsWith('..'))
    throw new ReleaseError(
      `${file} lies in the repository. A private key must not get there: name another place with --key`,
    );
  if (existsSync(file))
    throw new ReleaseError(`there is something at ${file} already, and it stays. Name another file with --key`);

  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  const point = pointOf(privateKey);
  mkdirSync(folder, { recursive: true });
  const keys = JSON.stringify({ oldest: known.oldest, keys: [...known.keys, point] }, null, 2);
  writeFileSync(join(folder, 'keys.json'), `${keys}\n`);

  print(`The private key ${nameOf(point)}: ${file}`);
  print(`Keep it off this machine, too: without it no page of ${channel} gets anything new.`);
  print(`The public key: ${relative(repository, join(folder, 'keys.json'))}, to be committed.`);
  if (known.keys.length === 0)
    print('Make a second pair as a spare with --key, and keep that one where the first is not. Then npm run build.');
}
