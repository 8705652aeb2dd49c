import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { startServer } from '@backontrack/api';

import { root } from './count.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'backontrack-'));

/** The real server with the content we publish, on a port of its own, for the tests of one file. */
export const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  dataFolder,
  contentFolder: join(root, 'packages/api/content'),
  version: '0.0.0',
  log: () => {},
});

after(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true });
});
