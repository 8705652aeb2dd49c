import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DatabaseLocation } from '../storage/open-database.ts';

// Most of a start is reading the modules.
const compileCache = join(tmpdir(), 'backontrack-compile-cache');

const main = fileURLToPath(new URL('../command-line/main.ts', import.meta.url));

/** The master key of every process of the tests. */
export const testKey = Buffer.alloc(32, 7).toString('base64');

/** A server as a process of its own, which can be killed. */
export interface ServerProcess {
  address: string;
  /** All that it wrote to its log. */
  log(): string;
  /** Ends it as a power cut does. Resolves once it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop. Resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Runs the command line as a process: the sources as they are, unless a bundle of them is given. */
export function runProcess(
  words: readonly string[],
  place: DatabaseLocation,
  environment: Readonly<Record<string, string>> = {},
  program = main,
): ChildProcess {
  const where = 'url' in place ? { DATABASE_URL: place.url } : { DATA_FOLDER: dirname(place.file) };
  return spawn(process.execPath, ['--conditions=@backontrack/source', program, ...words], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compileCache,
      BACKONTRACK_KEY: testKey,
      ...where,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts a server on a free port. @throws Error with what it said when it ends before it listens. */
export async function startProcess(
  place: DatabaseLocation,
  environment: Readonly<Record<string, string>> = {},
  program?: string,
): Promise<ServerProcess> {
  const child = runProcess(['serve'], place, { PORT: '0', ...environment }, program);
  let log = '';
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const exited = once(child, 'close') as Promise<[number | null]>;
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /Listening on (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void exited.then(() => reject(new Error(`the server ended: ${log}`)));
  });
  return {
    address,
    log: () => log,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code;
    },
  };
}
