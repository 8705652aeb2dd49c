import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from './build.ts';

// Serves the demo. When a source of it changes, it is built again, and then the server started again: it has read the built
// files, and may have run the source itself.
const sources = ['contract/src', 'sdk/src', 'widgets/src', 'site/src', 'api/src', 'api/content'];
const quiet = 100;

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

function serve(): ChildProcess {
  const words = ['--conditions=@backontrack/source', path('site/commands/serve.ts')];
  return spawn(process.execPath, words, { stdio: 'inherit' });
}

/** Ends the server, unless it has ended by itself: then it has said why, and the next change may mend that. */
async function end(signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill(signal);
    await once(server, 'exit');
  }
}

async function again(): Promise<void> {
  try {
    await build();
  } catch (error) {
    console.error(`The build failed: ${(error as Error).message}`);
    return;
  }
  await end('SIGTERM');
  server = serve();
  console.log('Built again.');
}

await build();
let server = serve();

let waiting: NodeJS.Timeout | undefined;
let working = Promise.resolve();
for (const name of sources) {
  watch(path(name), { recursive: true }, () => {
    // An editor writes a file in several steps.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      working = working.then(again);
    }, quiet);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void end(signal).then(() => process.exit(server.exitCode ?? 0)));
}
