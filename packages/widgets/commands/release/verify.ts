import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readChannels } from '../../cdn/channels.ts';
import { integrityOf, nameOf, type SignedRelease } from '../../cdn/signing.ts';
import { readRelease } from '../../src/loader/signed-release.ts';
import { checkFiles } from './check-files.ts';
import { version } from './places.ts';
import { type Given, ReleaseError, UsageError } from './given.ts';

/** Checks a channel with every file of the version it is at, as built or as a server has it. */
export async function verifyRelease({ channel, channels, cdn, address, print }: Given): Promise<void> {
  const found = readChannels(version, channels).find(({ name }) => name === channel);
  if (!found) throw new ReleaseError(`there is no channel ${channel} in packages/widgets/channels`);
  const read = address === undefined ? (path: string) => readFile(join(cdn, path)) : fromServer(address);
  const needed = async (path: string) => {
    try {
      return await read(path);
    } catch (error) {
      throw new ReleaseError(`${path} is missing (${(error as Error).message})`);
    }
  };

  const loader = await needed(`${channel}/loader.js`);
  const text = (await needed(`${channel}/manifest.jws`)).toString();
  const release = (await readRelease(text, found.keys).catch(({ message }: Error) => {
    throw new ReleaseError(
      `${channel}/manifest.jws: ${message}. It must be signed by ${found.keys.map(nameOf).join(' or ')}`,
    );
  })) as SignedRelease;
  if (found.published !== undefined && loader.toString() !== found.published)
    throw new ReleaseError(
      `${channel}/loader.js is not the one that pages have pinned, ${integrityOf(found.published)}`,
    );
  const files = await checkFiles(release.version, read);
  if (files.manifest !== release.files)
    throw new ReleaseError(`${release.version}/manifest.json is not the one that was signed`);
  if (files.loader !== release.loader)
    throw new ReleaseError(`${release.version}/loader.js is not the one that was signed`);

  if (found.developmentKey) print('Signed with a key for development: for this machine, not for partners.');
  print(`${channel} is at ${release.version}: its signature holds, and so does each of ${files.count} files.`);
  print(`/${channel}/loader.js  integrity="${integrityOf(loader)}"`);
  print(`/${release.version}/loader.js  integrity="${release.loader}"`);
}

function fromServer(address: string): (path: string) => Promise<Buffer> {
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new UsageError(`${address} is not the address of a server: https://backontrack.example`);
  return async (path) => {
    const answer = await fetch(new URL(`/${path}`, address)).catch((error: Error) => {
      throw new Error(error.cause instanceof Error ? error.cause.message : error.message);
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
}
