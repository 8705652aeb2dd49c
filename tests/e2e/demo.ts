import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../count.ts';

/** The demo, started by the command a newcomer types. */
export interface Demo {
  /** Address of the demo page. */
  address: string;
  /** Waits until it has said something, at any time since it was started. */
  says(words: RegExp): Promise<RegExpExecArray>;
  /** Stops it as an operator would, and gives its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Runs `npm start`, or another command that starts the demo, on a free port with a database of its own, until it says
 * where the demo page is.
 */
export async function startDemo(environment: Record<string, string> = {}, command = 'start'): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'backontrack-'));
  const child = spawn('npm', ['run', command], {
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
  const says = (words: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = words.exec(output);
        if (found) resolve(found);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      void ended.then((code) => reject(new Error(`npm run ${command} ended with ${code}:\n${output}`)));
      look();
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const [, address = ''] = await says(/The demo page: (\S+)/);
  return {
    address,
    says,
    async stop() {
      process.kill(-child.pid!, 'SIGTERM');
      const code = await ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
