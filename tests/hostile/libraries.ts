/** Finds the libraries of old pages: those that Debian keeps, and those of the npm registry. */
import { existsSync } from 'node:fs';
import { installDebians } from '../browser.ts';
import { root } from '../count.ts';

/** Where Debian's packages put them. */
const debians: Readonly<Record<string, readonly [debian: string, path: string]>> = {
  prototype: ['libjs-prototype', 'prototype/prototype.js'],
  mootools: ['libjs-mootools', 'mootools/mootools.js'],
  'mootools-more': ['libjs-mootools', 'mootools/mootools-more.js'],
  jquery: ['libjs-jquery', 'jquery/jquery.js'],
  requirejs: ['libjs-requirejs', 'requirejs/require.js'],
  'es5-shim': ['libjs-es5-shim', 'es5-shim/es5-shim.js'],
  'es5-sham': ['libjs-es5-shim', 'es5-shim/es5-sham.js'],
  'bootstrap-3': ['libjs-bootstrap', 'bootstrap/css/bootstrap.css'],
};

const packages: Readonly<Record<string, string>> = {
  bluebird: 'bluebird/js/browser/bluebird.js',
  'zone.js': 'zone.js/bundles/zone.umd.js',
  'core-js': 'core-js-bundle/index.js',
};

const places = '/usr/share/javascript/';

/**
 * The file of a library.
 * @throws Error that says what to install when it is not there.
 */
export function libraries(name: string): { path: string; type: string } {
  const type = name.startsWith('bootstrap') ? 'text/css' : 'text/javascript';
  if (packages[name]) return { path: `${root}node_modules/${packages[name]}`, type };

  const [, file] = debians[name] ?? [];
  if (!file) throw new Error(`No library is known as ${name}.`);
  const path = places + file;
  if (!existsSync(path)) installDebians([...new Set(Object.values(debians).map(([debian]) => debian))]);
  if (!existsSync(path)) {
    throw new Error(
      `The tests of old pages need ${path}. Install Debian’s ${debians[name]![0]}, as root with apt-get.`,
    );
  }
  return { path, type };
}
