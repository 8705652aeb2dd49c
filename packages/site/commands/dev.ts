import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from './build.ts';

// Serves the demo, builds it again when a source of widgets or pages changes, and starts the server again when its own do.
const sources = ['contract', 'sdk', 'widgets', 'site'];
const quiet = 100;

await build();

let waiting: NodeJS.Timeout | undefined;
let building = Promise.resolve();
for (const name of sources) {
  watch(fileURLToPath(new URL(`../../${name}/src`, import.meta.url)), { recursive: true }, () => {
    // An editor writes a file in several steps.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      building = building.then(build).then(
        () => console.log('Built again.'),
        (error: Error) => console.error(`The build failed: ${error.message}`),
      );
    }, quiet);
  });
}

const serve = fileURLToPath(new URL('serve.ts', import.meta.url));
const server = spawn(process.execPath, ['--conditions=@backontrack/source', '--watch', serve], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.kill(signal));
}
server.once('exit', (code) => process.exit(code ?? 0));
