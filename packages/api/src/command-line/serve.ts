import { jsonLog } from '../log.ts';
import { startServer } from '../server.ts';
import { formSettings, wholeNumber } from '../settings.ts';
import { UsageError, type Command } from './command.ts';
import { feedVariables } from './feeds-of-environment.ts';
import { contentVariables, databaseVariables, placesIn, version } from './places.ts';
import { scheduledImports } from './scheduled-import.ts';

export const serve: Command = {
  summary: 'Serves the API until it is told to stop.',
  arguments: [],
  options: { 'show-outbox': 'Shows mails at /outbox, to this machine only. For demos without SMTP_URL.' },
  variables: {
    PORT: '8080 unless told. 0 takes a free one.',
    HOST: 'Address to listen on. 127.0.0.1 unless told.',
    PUBLIC_URL: 'Address of the server as mails give it: https://api.example.org.',
    SMTP_URL: 'Server that takes mails: smtps://name:password@mail.example.org.',
    TRUSTED_PROXIES: 'How many proxies of your own stand before the server, for limits by address. 0 unless told.',
    MAIL_LEASE_SECONDS: 'When a mail is taken up again whose process has died. 60 unless told.',
    ...databaseVariables,
    ...contentVariables,
    ...feedVariables,
  },
  async run({ environment, options, print }) {
    const host = environment['HOST'] || '127.0.0.1';
    const showOutbox = options.has('show-outbox');
    if (showOutbox && !['127.0.0.1', 'localhost', '::1'].includes(host)) {
      throw new UsageError('--show-outbox is only for a server that listens on this machine alone');
    }
    const writeLine = (line: string) => void process.stderr.write(`${line}\n`);
    const startImports = await scheduledImports(environment, jsonLog(writeLine));
    const server = await startServer({
      port: wholeNumber(environment, 'PORT', 8080),
      host,
      ...placesIn(environment),
      version,
      forms: { ...formSettings(environment), showOutbox },
      log: writeLine,
    });
    const endImports = startImports();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        endImports();
        // What was given up must not keep the process.
        void server.stop().then(() => process.exit());
      });
    }
    print(`Listening on ${server.address}`);
  },
};
