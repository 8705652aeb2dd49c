import { databaseUrlIn, formSettings, startServer, StartError, wholeNumber } from '@backontrack/api';

import { contentFolder, dataFolder, readLoader, readRolling, siteFolders, version } from './places.ts';

/**
 * Serves the API, the built widgets and the demo pages until the process is told to stop.
 * @throws StartError saying in one line what is in the way.
 */
export async function serve(): Promise<void> {
  const host = process.env['HOST'] || '127.0.0.1';
  const server = await startServer({
    port: wholeNumber(process.env, 'PORT', 8080),
    host,
    dataFolder: process.env['DATA_FOLDER'] || dataFolder,
    databaseUrl: databaseUrlIn(process.env),
    contentFolder: process.env['CONTENT_FOLDER'] || contentFolder,
    version,
    folders: siteFolders,
    loader: await readLoader(),
    // Mails show names and addresses: only to whoever sits at this machine.
    forms: { ...formSettings(process.env), showOutbox: ['127.0.0.1', 'localhost', '::1'].includes(host) },
    log: (line) => process.stderr.write(`${line}\n`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit()));
  process.stdout.write(`Back on Track is running. The demo page: ${server.address}/\n`);
  process.stdout.write(`${await aboutRolling(server.address)}\n`);
}

async function aboutRolling(address: string): Promise<string> {
  const rolling = await readRolling();
  if (!rolling) return 'There is no rolling channel: this version is not signed. See npm run release -- sign';
  const signed = rolling.isForDevelopment ? ', signed with a key of this machine, for development only' : '';
  return `The same by the rolling channel${signed}: ${address}/rolling.html`;
}

/** Runs a command, and ends it with one line when the server cannot start. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`backontrack: ${error.message}\n`);
    process.exitCode = 1;
    // A database that has refused to be opened may hold its connection for a minute.
    setTimeout(() => process.exit(), 1_000).unref();
  }
}

if (import.meta.main) await run(serve);
