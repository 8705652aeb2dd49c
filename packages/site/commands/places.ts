import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { LoaderScript, StaticFolder } from '@backontrack/api';
import widgets from '@backontrack/widgets/package.json' with { type: 'json' };

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The version that all packages carry. */
export const { version } = widgets;

export const contentFolder = folder('packages/api/content');

export const dataFolder = folder('.data');

/** The built loader, as a partner's snippet names it. */
export async function readLoader(): Promise<LoaderScript> {
  const text = await readFile(folder(`packages/widgets/dist/cdn/${version}/manifest.json`), 'utf8');
  const manifest = JSON.parse(text) as { files: { 'loader.js': { integrity: string } } };
  return { src: `/${version}/loader.js`, integrity: manifest.files['loader.js'].integrity };
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

// They are fetched before their hash is known, and again by it. A browser that has old ones asks past its cache.
const messages = /\.\w[\w-]*\.json$/;

/** The built widgets under their version, open to every site, and the demo pages. */
export const siteFolders: readonly StaticFolder[] = [
  {
    path: `/${version}/`,
    folder: folder(`packages/widgets/dist/cdn/${version}`),
    headers: (name) => ({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': messages.test(name) ? 'public, max-age=3600' : 'no-cache',
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
