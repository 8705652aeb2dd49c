import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { readChannel } from '../../cdn/channels.ts';
import { integrityOf, nameOf, pointOf, signRelease } from '../../cdn/signing.ts';
import { compareVersions } from '../../src/loader/registry.ts';
import { readRelease } from '../../src/loader/signed-release.ts';
import { checkFiles } from './check-files.ts';
import { readKey, repository, version } from './places.ts';
import { type Given, ReleaseError } from './given.ts';

/** Signs the version that is built, and publishes the channel's loader the first time. */
export async function signVersion({ key: file, channel, channels, cdn, print }: Given): Promise<void> {
  if (!existsSync(join(channels, channel, 'keys.json')))
    throw new ReleaseError(`${channel} has no keys. Make them with npm run release -- keys, then npm run build`);
  const { keys, published } = readChannel(channel, channels);
  const own = readKey(file);
  if (!keys.includes(pointOf(own)))
    throw new ReleaseError(
      `${file} is the key ${nameOf(pointOf(own))}, and the loader of ${channel} takes ${keys.map(nameOf).join(' and ')}`,
    );

  const loader = join(cdn, channel, 'loader.js');
  const built = existsSync(loader) ? readFileSync(loader, 'utf8') : '';
  if (!keys.every((point) => built.includes(point)))
    throw new ReleaseError(
      `${relative(repository, loader)} was built without the keys of ${channel}. Say npm run build`,
    );
  const files = await checkFiles(version, (path) => readFileSync(join(cdn, path)));

  const manifest = join(cdn, channel, 'manifest.jws');
  if (existsSync(manifest)) {
    const before = await readRelease(readFileSync(manifest, 'utf8'), keys).catch(() => undefined);
    if (before && compareVersions(version, before.version) < 0)
      throw new ReleaseError(
        `${before.version} is signed, and ${version} is older. To go back, give the old code a newer number`,
      );
  }
  writeFileSync(manifest, signRelease({ version, loader: files.loader, files: files.manifest }, own));
  if (published === undefined) {
    const kept = join(channels, channel, 'loader.js');
    copyFileSync(loader, kept);
    print(`From now on the loader of ${channel} stays as it is: ${relative(repository, kept)}, to be committed.`);
  }
  print(
    `Signed ${version} with ${files.count} files, by the key ${nameOf(pointOf(own))}: ${relative(repository, manifest)}`,
  );
  print(`integrity="${integrityOf(readFileSync(loader))}"`);
}
