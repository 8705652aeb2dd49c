import { createServer, type Server, type ServerOptions as HttpOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { getRequestListener } from '@hono/node-server';

import { createApp } from './app.ts';
import { LiveContent } from './content/live-content.ts';
import { loadContent } from './content/load-content.ts';
import type { LoaderScript } from './embed/document.ts';
import { type FormSettings, openFormService } from './form-service.ts';
import { ReadyBodies } from './http/ready-bodies.ts';
import { readyFirst } from './http/ready-listener.ts';
import type { StaticFolder } from './http/static-files.ts';
import { jsonLog } from './log.ts';
import { Metrics } from './operation/metrics.ts';
import { databaseAnswers } from './operation/readiness.ts';
import { StartError } from './start-error.ts';
import { replaceContent } from './storage/content-store.ts';
import { openDatabase } from './storage/open-database.ts';
import { type ContentWatch, watchPostgres, watchSqlite } from './storage/watch-content.ts';

/** How a server is started. */
export interface ServerOptions {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Folder of the embedded database, made when it is missing. Not used with `databaseUrl`. */
  dataFolder: string;
  /** Address of a PostgreSQL server. */
  databaseUrl?: string | undefined;
  contentFolder: string;
  version: string;
  folders?: readonly StaticFolder[];
  /** The loader of the widgets, for the pages that are shown in frames. */
  loader?: LoaderScript | undefined;
  /** How forms are taken in and mails are sent. */
  forms?: FormSettings;
  /** Takes one line of the log. */
  log: (line: string) => void;
}

/** A server that answers. */
export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:8080`. */
  address: string;
  /** Answers what was asked, then closes the port and the database. Nothing is waited for that takes too long. */
  stop(): Promise<void>;
}

// A read has no body, and Node need not make a stream for it: a tenth less work for a 304. Older versions pass it over.
const withoutBodies = { optimizeEmptyRequests: true } as HttpOptions;

// How long a stop waits for answers and mails under way.
const stopWithin = 5_000;

/**
 * Starts the API: reads the content, opens the database, listens.
 * @throws StartError saying in one line what is in the way.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, dataFolder, databaseUrl, contentFolder, version, folders = [] } = options;
  const log = jsonLog(options.log);
  const content = await loadContent(contentFolder);
  const db = await openDatabase(databaseUrl ? { url: databaseUrl } : { file: join(dataFolder, 'backontrack.sqlite') });
  let watch: ContentWatch | undefined;
  try {
    await replaceContent(db, content);
    const source = await LiveContent.open(db);
    const refresh = () =>
      void source.refresh().catch((error: Error) => log('error', { event: 'content', message: error.message }));
    watch = databaseUrl ? await watchPostgres(databaseUrl, refresh) : watchSqlite(db, refresh);
    const report = (error: Error, requestId: string) =>
      log('error', { event: 'request', requestId, message: error.message, stack: error.stack });
    const forms = await openFormService({
      db,
      source,
      keyFolder: databaseUrl === undefined ? dataFolder : undefined,
      contentFolder,
      settings: options.forms ?? {},
      log,
    });
    let isStopping = false;
    const bodies = new ReadyBodies(source);
    const metrics = new Metrics(source, version);
    const app = createApp({
      source,
      bodies,
      version,
      folders,
      loader: options.loader,
      forms: forms.context,
      showOutbox: forms.showOutbox,
      operation: { metrics, isReady: async () => !isStopping && (await databaseAnswers(db)) },
      report,
    });
    const server = createServer(
      withoutBodies,
      // Load balancers ask how it is by HTTP/1.0, without a host.
      readyFirst(bodies, getRequestListener(app.fetch, { hostname: 'localhost' }), (status) =>
        metrics.countReady(status),
      ),
    );
    await listen(server, port, host);
    const { port: taken } = server.address() as AddressInfo;
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
    forms.start(address);
    return {
      address,
      async stop() {
        isStopping = true;
        await atMost(stopWithin + 1_000, [close(server), forms.stop()]);
        await atMost(1_000, [watch?.close(), db.destroy()]);
      },
    };
  } catch (error) {
    await watch?.close();
    await db.destroy();
    throw error;
  }
}

// A database that has gone silent holds up whatever asked it.
async function atMost(milliseconds: number, tasks: readonly unknown[]): Promise<void> {
  await Promise.race([Promise.all(tasks), wait(milliseconds, undefined, { ref: false })]);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is in use. Choose another with PORT=…' : `cannot be used: ${error.message}`;
      reject(new StartError(`port ${port} on ${host} ${reason}`));
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), stopWithin);
    // One whose answer was under way would be kept for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
