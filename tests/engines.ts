import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromium, firefox, webkit } from './browser.ts';

/** A browser engine as the test runner drives it. */
export interface Engine {
  readonly launcher: BrowserLauncher;
  /** Ends what was started beside the browser. */
  readonly close: () => void;
}

const driverPort = 4567;

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Xvfb names the screen it chose on the file descriptor it is told. */
async function startScreen(path: string): Promise<{ display: string; process: ChildProcess }> {
  const child = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]!.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { display: `:${number}`, process: child };
}

async function startWebkit(): Promise<Engine> {
  const { browser, driver, screen } = webkit();
  const { display, process: xvfb } = await startScreen(screen);
  const environment = {
    ...process.env,
    DISPLAY: display,
    // Without a graphics card the picture is made by the processor.
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // Its sandbox does not start as root.
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  };
  const child = spawn(driver, [`--port=${driverPort}`, '--host=127.0.0.1'], { env: environment, stdio: 'ignore' });
  while (child.exitCode === null && !(await answers(driverPort))) await new Promise((next) => setTimeout(next, 50));
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: driverPort,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      // webdriverio knows the options of other browsers only.
      ...({
        'webkitgtk:browserOptions': {
          binary: browser,
          args: ['--automation', '--javascript-can-open-windows-automatically=true'],
        },
      } as object),
    },
  });
  return {
    // Its types were written without exactOptionalPropertyTypes.
    launcher: launcher as BrowserLauncher,
    close() {
      child.kill();
      xvfb.kill();
    },
  };
}

/** Chromium, Firefox and WebKit, each started when it is asked for. */
export const engines: Readonly<Record<'Chromium' | 'Firefox' | 'WebKit', () => Promise<Engine>>> = {
  Chromium: async () => ({ launcher: chromeLauncher({ launchOptions: chromium() }), close() {} }),
  Firefox: async () => ({
    launcher: puppeteerLauncher({ launchOptions: { browser: 'firefox', ...firefox() } }),
    close() {},
  }),
  WebKit: startWebkit,
};
