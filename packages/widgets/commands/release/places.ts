import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ReleaseError } from './given.ts';

/** The folder that is served, with a folder for each version and channel. */
export const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** The version that is built. */
export const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Where the private key is: where the call says, else the environment, else the home of whoever calls. */
export function keyFile(given: string | undefined, environment: NodeJS.ProcessEnv): string {
  const { BACKONTRACK_RELEASE_KEY: named, XDG_CONFIG_HOME: config, INIT_CWD: start } = environment;
  const asked = given ?? named;
  // npm runs a script in the folder of the repository. A person's paths start where the person is.
  return asked
    ? resolve(start ?? process.cwd(), asked)
    : join(config || join(homedir(), '.config'), 'backontrack', 'release-key.pem');
}

/** Reads a private key of P-256 that nobody else can read. */
export function readKey(file: string): KeyObject {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ReleaseError(
      `there is no private key at ${file} (${(error as NodeJS.ErrnoException).code}). Name it with --key, or make one with npm run release -- keys`,
    );
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new ReleaseError(`others can read ${file}. Say chmod 600 ${file}`);
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new ReleaseError(`${file} is not a private key`);
  }
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new ReleaseError(`${file} is not a key of the curve P-256`);
  return key;
}
