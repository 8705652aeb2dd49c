import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../count.ts';

/** The demo, started by the command a newcomer types. */
export interface Demo {
  /** Address of the demo page. */
  address: string;
  /** Stops it as an operator would, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Runs `npm start` on a free port with a database of its own, until it says where the demo page is. */
export async function startDemo(environment: Record<string, string> = {}): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'backontrack-'));
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_FOLDER: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: npm, its shell and the server are stopped together.
    detached: true,
  });
  // npm itself may end before the server that it started does. The last of them closes the output.
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /The demo page: (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  return {
    address,
    async stop() {
      process.kill(-child.pid!, 'SIGTERM');
      const code = await ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
