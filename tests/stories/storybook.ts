import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../count.ts';

/** One story as Storybook's index has it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** What came of a story: which of its parts failed, with what they said. */
export interface Outcome {
  readonly failures: readonly string[];
  /** Whether a widget of the story is meant to fail. */
  readonly fails: boolean;
}

const folder = join(root, 'stories/dist');

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built Storybook on a free port, and other folders under the paths that are given. */
export async function serveStorybook(
  others: Readonly<Record<string, string>> = {},
): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [prefix, home] = Object.entries(others).find(([start]) => pathname.startsWith(start)) ?? ['/', folder];
    const path = join(home, normalize(pathname.slice(prefix.length)));
    if (path.startsWith(home) && existsSync(path)) {
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      createReadStream(path).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The stories of the built Storybook. */
export function readStories(): Story[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & { type: string }>;
  };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

interface Finished {
  storyId: string;
  reporters: { type: string; status: string; result: { violations?: Violation[] } }[];
}

interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary: string }[];
}

interface Channel {
  emit(name: string, payload: unknown): void;
  off(name: string, listener: (payload: never) => void): void;
  on(name: string, listener: (payload: never) => void): void;
}

/** Opens the page in which stories are drawn. */
export async function openCanvas(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/iframe.html?viewMode=story`);
  await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in window);
  await page.evaluate(async () => {
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
      __STORYBOOK_PREVIEW__: { ready(): Promise<void> };
    };
    await preview.ready();
  });
}

/** Draws a story, plays its flow, and gives what failed of it. */
export const show = (page: Page, id: string): Promise<Outcome> => page.evaluate(drawInPage, id);

/** Runs in the page. */
function drawInPage(storyId: string): Promise<Outcome> {
  const longest = 15_000;
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel };
  const failures: string[] = [];
  let fails = false;

  return new Promise((resolve) => {
    const listeners: Record<string, (payload: never) => void> = {
      storyPrepared({ parameters }: { parameters: { fails?: boolean } }) {
        fails = parameters.fails === true;
      },
      storyFinished({ storyId: finished, reporters }: Finished) {
        if (finished !== storyId) return;
        for (const { id, nodes } of reporters.flatMap(({ result }) => result.violations ?? [])) {
          const places = nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`);
          failures.push(`axe ${id}: ${places.join('; ')}`);
        }
        for (const { localName } of document.querySelectorAll('#storybook-root :not(:defined)'))
          failures.push(`<${localName}> is not defined`);
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) failures.push(`it is ${scrollWidth - clientWidth} px wider than the page`);
        end();
      },
    };
    // A flow that throws still ends in success, or does not end, so it is told by its own event.
    for (const name of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
      listeners[name] = (error: { message?: string; description?: string } | undefined) =>
        void failures.push(`${name}: ${(error?.message ?? error?.description ?? '').split('\n\n')[0]}`);
    }
    const overdue = setTimeout(() => {
      failures.push(`it did not finish in ${longest} ms`);
      end();
    }, longest);
    const end = () => {
      clearTimeout(overdue);
      for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
      resolve({ failures, fails });
    };

    for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}
