import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

import { Hono } from 'hono';

import { ReadyBody } from './ready-body.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  // RFC 7515, 9.2.1.
  '.jws': 'application/jose',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** A folder whose files are served under a path. */
export interface StaticFolder {
  /** Path of the address, ending in a slash: `/0.1.0/`. */
  path: string;
  folder: string;
  /** What is sent with a file of the given name, beside its type. */
  headers: (name: string) => Readonly<Record<string, string>>;
}

/** Serves the files of a folder, and tells which addresses are theirs. A folder's own address serves its `index.html`. */
export function staticFiles({ path, folder, headers }: StaticFolder): {
  routes: Hono;
  has: (address: string) => Promise<boolean>;
} {
  const kept = new Map<string, { modified: number; body: ReadyBody }>();

  async function bodyOf(name: string): Promise<ReadyBody | undefined> {
    const file = normalize(join(folder, name.endsWith('/') || name === '' ? `${name}index.html` : name));
    const type = types[extname(file)];
    const found =
      file.startsWith(normalize(folder) + sep) && type ? await stat(file).catch(() => undefined) : undefined;
    if (!found?.isFile() || !type) return undefined;
    const known = kept.get(file);
    if (known?.modified === found.mtimeMs) return known.body;
    const body = new ReadyBody(await readFile(file), { 'content-type': type, ...headers(name) }, true);
    kept.set(file, { modified: found.mtimeMs, body });
    return body;
  }

  const nameOf = (address: string) => decodeURIComponent(new URL(address).pathname).slice(path.length);
  const routes = new Hono().get(`${path}*`, async ({ req }, next) => {
    const body = await bodyOf(nameOf(req.url));
    return body ? body.respond(req.raw) : next();
  });
  return {
    routes,
    has: async (address) => new URL(address).pathname.startsWith(path) && Boolean(await bodyOf(nameOf(address))),
  };
}
