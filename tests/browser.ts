/** Finds the browsers for the tests; where apt and root are at hand, installs Debian's. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

type Places = Partial<Record<NodeJS.Platform, readonly string[]>>;

const chromiumPlaces: Places = {
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

const firefoxPlaces: Places = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)'].map((name) =>
    join(process.env[name] ?? '', 'Mozilla Firefox/firefox.exe'),
  ),
};

const found = (places: Places) => places[process.platform]?.flatMap((place) => globSync(place)).find(existsSync);

/** Puts Debian's packages in, where that is possible: as root, with apt. */
export const installDebians = (packages: readonly string[]): void => {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(', ')} …`);
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['--quiet', '--quiet', ...words], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) console.error(stderr.trim());
  }
};

/** The path a variable names, else one of the usual places, else what Debian's packages bring. */
const find = (variable: string, places: Places, packages: readonly string[], name: string): string => {
  const asked = process.env[variable];
  if (asked && !existsSync(asked)) throw new Error(`${variable} names no file: ${asked}`);

  const path = asked || found(places);
  if (path) return path;
  installDebians(packages);
  const installed = found(places);
  if (!installed) throw new Error(`The tests need a browser. Install ${name}, or set ${variable} to one.`);
  return installed;
};

/**
 * Where Chromium is and the flags it needs, as puppeteer and playwright take them. `CHROME_PATH` goes before the usual
 * places. @throws Error that says what to install when there is none.
 */
export const chromium = (): { executablePath: string; args: string[] } => ({
  executablePath: find('CHROME_PATH', chromiumPlaces, ['chromium'], 'Chromium or Chrome'),
  args,
});

/** Where Firefox is. `FIREFOX_PATH` goes before the usual places. @throws Error that says what to install. */
export const firefox = (): { executablePath: string } => ({
  executablePath: find('FIREFOX_PATH', firefoxPlaces, ['firefox-esr'], 'Firefox'),
});

/** Where WebKitGTK, its driver and a screen for it are. @throws Error that says what to install. */
export const webkit = (): { browser: string; driver: string; screen: string } => {
  const packages = ['webkit2gtk-driver', 'xvfb'];
  const one = (variable: string, ...places: string[]) =>
    find(variable, { linux: places }, packages, 'WebKitGTK on Linux');
  return {
    browser: one('WEBKIT_PATH', '/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser'),
    driver: one('WEBKIT_DRIVER_PATH', '/usr/bin/WebKitWebDriver'),
    screen: one('XVFB_PATH', '/usr/bin/Xvfb'),
  };
};
