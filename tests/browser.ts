/** Finds a Chromium or Chrome for the tests; where apt and root are at hand, installs Debian's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => [
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env[name] ?? '', 'Chromium/Application/chrome.exe'),
    join(process.env[name] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

const isRoot = process.getuid?.() === 0;

// Nothing but the page under test may speak: a browser's own calls slow the tests down and fail without a network.
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Chromium refuses to start as root with its sandbox.
  ...(isRoot ? ['--no-sandbox'] : []),
];

const installed = () => usualPlaces[process.platform]?.find((path) => existsSync(path));

const installDebians = (): string | undefined => {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium …');
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['--quiet', '--quiet', ...words], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) console.error(stderr.trim());
  }
  return installed();
};

/**
 * Where Chromium is and the flags it needs, as puppeteer and playwright take them. `CHROME_PATH` goes before the usual
 * places. @throws Error that says what to install when there is none.
 */
export const chromium = (): { executablePath: string; args: string[] } => {
  const asked = process.env['CHROME_PATH'];
  if (asked && !existsSync(asked)) throw new Error(`CHROME_PATH names no file: ${asked}`);

  const executablePath = asked || installed() || installDebians();
  if (!executablePath)
    throw new Error('The tests need a browser. Install Chromium or Chrome, or set CHROME_PATH to one.');

  return { executablePath, args };
};
