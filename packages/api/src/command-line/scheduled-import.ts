import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import type { Log } from '../log.ts';
import type { Environment } from './command.ts';
import { feedsIn, importEvery } from './feeds-of-environment.ts';

/**
 * Prepares to import the feeds of partners now and again, beside a server. What reads the pages of strangers is a process of its
 * own: it gets neither the key of people's messages nor the way to the mail server. How it went is logged, and a feed
 * that fails keeps its news.
 * @returns Starts it, and gives what ends it.
 * @throws StartError when the feeds or their time cannot be read.
 */
export async function scheduledImports(environment: Environment, log: Log): Promise<() => () => void> {
  const every = importEvery(environment);
  const feeds = await feedsIn(environment);
  if (every === 0 || !feeds) return () => () => {};

  const { BACKONTRACK_KEY: _key, SMTP_URL: _smtp, ...rest } = environment;
  const end = new AbortController();
  let isRunning = false;
  const run = async () => {
    if (isRunning || end.signal.aborted) return;
    isRunning = true;
    try {
      const words = [...process.execArgv, process.argv[1] ?? '', 'import', '--due'];
      const child = spawn(process.execPath, words, {
        env: rest,
        stdio: ['ignore', 'pipe', 'pipe'],
        signal: end.signal,
      });
      const [said, complained, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ]);
      for (const report of said.split('\n').filter(Boolean)) log('info', { event: 'import', report });
      if (code !== 0) log('error', { event: 'import', reason: complained.trim() });
    } catch (error) {
      if (!end.signal.aborted) log('error', { event: 'import', reason: (error as Error).message });
    } finally {
      isRunning = false;
    }
  };

  return () => {
    void run();
    const timer = setInterval(() => void run(), every);
    timer.unref();
    return () => {
      clearInterval(timer);
      end.abort();
    };
  };
}
