import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { LoaderScript, StaticFolder } from '@backontrack/api';
import widgets from '@backontrack/widgets/package.json' with { type: 'json' };

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const cdn = (path: string) => folder(`packages/widgets/dist/cdn/${path}`);

/** The version that all packages carry. */
export const { version } = widgets;

export const contentFolder = folder('packages/api/content');

export const dataFolder = folder('.data');

/** What the build says of the files of this version. */
export interface Manifest {
  /** Every file by its name. */
  files: Readonly<Record<string, { integrity: string }>>;
  /** Names of the files of each widget, dependencies first. */
  widgets: Readonly<Record<string, readonly string[]>>;
}

export const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(cdn(`${version}/manifest.json`), 'utf8')) as Manifest;

/** The built loader, as a partner's snippet names it. */
export async function readLoader(): Promise<LoaderScript> {
  const { files } = await readManifest();
  return { src: `/${version}/loader.js`, integrity: files['loader.js']!.integrity };
}

/** The rolling channel that this server has. */
const channel = 'v1';

/** The loader of the rolling channel, with whose key its manifest is signed. Nothing while no manifest is signed. */
export async function readRolling(): Promise<(LoaderScript & { isForDevelopment: boolean }) | undefined> {
  if (!existsSync(cdn(`${channel}/manifest.jws`))) return undefined;
  const hash = createHash('sha384').update(await readFile(cdn(`${channel}/loader.js`)));
  return {
    src: `/${channel}/loader.js`,
    integrity: `sha384-${hash.digest('base64')}`,
    isForDevelopment: !isReleased(),
  };
}

// Where there are keys for a release, the build signs nothing by itself. See packages/widgets/cdn/channels.ts.
const hasKeys = () => existsSync(folder(`packages/widgets/channels/${channel}/keys.json`));

/** Whether this version is signed for partners, so that its files stay as they are. */
function isReleased(): boolean {
  const manifest = cdn(`${channel}/manifest.jws`);
  if (!hasKeys() || !existsSync(manifest)) return false;
  const [, payload = ''] = readFileSync(manifest, 'utf8').split('.');
  const release = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { version: string };
  return release.version === version;
}

// As strict as any partner's page, so that the demo shows what works there.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types backontrack',
].join('; ');

const open = (name: string) => ({
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  ...(name.endsWith('.js') && { sourcemap: `${name}.map` }),
});

// Until a version is released, each build may change its files.
const forGood = (otherwise = 'no-cache') => (isReleased() ? 'public, max-age=31536000, immutable' : otherwise);

// They are fetched before their hash is known, and again by it. A browser that has old ones asks past its cache.
const messages = /\.\w[\w-]*\.json$/;

// A fix reaches every page within minutes, and a server that is down for a while takes no page with it.
const forMinutes = 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800';

/** The built widgets under their version and in the rolling channel, open to every site, and the demo pages. */
export const siteFolders: readonly StaticFolder[] = [
  {
    path: `/${version}/`,
    folder: cdn(version),
    headers: (name) => ({
      ...open(name),
      'cache-control': forGood(messages.test(name) ? 'public, max-age=3600' : undefined),
    }),
  },
  {
    path: `/${channel}/`,
    folder: cdn(channel),
    headers: (name) => ({
      ...open(name),
      'cache-control': name === 'manifest.jws' && isReleased() ? forMinutes : forGood(),
    }),
  },
  {
    path: '/',
    folder: folder('packages/site/dist'),
    headers: () => ({
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'referrer-policy': 'strict-origin-when-cross-origin',
    }),
  },
];
