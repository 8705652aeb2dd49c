import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { wcagContrast } from 'culori';

import { tokenGuide } from '../packages/widgets/commands/token-files.ts';
import { cssOf, publicTokens, tokensOf } from '../packages/widgets/commands/tokens.ts';
import { root } from './count.ts';

// The doctor is no widget: it looks the same on every page, whatever the page's tokens say.
const styles = globSync(['packages/widgets/src/**/*styles.ts', 'packages/widgets/src/tokens.ts'], {
  cwd: root,
  exclude: ['packages/widgets/src/doctor/**'],
}).map((file) => ({ file, css: readFileSync(join(root, file), 'utf8') }));

/** Each match of the pattern's first group in the styles that is not allowed, as `file: match`. */
const others = (pattern: RegExp, isAllowed: (match: string) => boolean): string[] =>
  styles.flatMap(({ file, css }) =>
    [...css.matchAll(pattern)]
      .map(([, match = '']) => match)
      .filter((match) => !isAllowed(match))
      .map((match) => `${file}: ${match}`),
  );

const lengths = (group: string) =>
  tokensOf('scale')
    .filter(({ path }) => path.startsWith(group))
    .map(({ value }) => cssOf(value));

test('a widget reads each token with the default that the source of tokens has', () => {
  const defaults = publicTokens().map((token) => `${token.name}, ${token.default})`);
  // More contrast has defaults of its own, which stand in a rule of their own. Rounding has an upper bound.
  const contrast = ['light-dark(#003b4d, #c2f0ff))', 'currentcolor)'];
  const read = others(/var\((--backontrack-[^;]+);/g, (match) =>
    [...defaults, ...contrast].some((end) => match.replace(/, 1\.5em\)$/, '').endsWith(end)),
  );

  assert.deepEqual(read, []);
});

test('every token that a page can set is read by the widgets', () => {
  const css = styles.map((style) => style.css).join('\n');
  const unread = publicTokens().filter(({ name }) => !css.includes(`var(${name},`));

  assert.deepEqual(unread, []);
});

test('widgets have no colour that is not a token', () => {
  const known = ['light', 'dark', 'light-contrast', 'dark-contrast'].flatMap((set) =>
    tokensOf(set).map(({ value }) => cssOf(value)),
  );

  assert.deepEqual(
    others(/(#[\da-f]{3,8})\b/gi, (colour) => known.includes(colour)),
    [],
  );
});

test('text has the sizes of the scale', () => {
  const sizes = lengths('text.size');

  assert.deepEqual(
    others(/font-size: ([\d.]+em);/g, (size) => sizes.includes(size)),
    [],
  );
});

test('gaps and paddings are steps of the scale', () => {
  const steps = lengths('space');

  assert.deepEqual(
    others(/(?:gap|padding[\w-]*): (?:[\d.]+em )?([\d.]+em);/g, (step) => steps.includes(step)),
    [],
  );
});

test('the guide lists the tokens as they are', () => {
  const unpadded = (text: string) => text.replaceAll(/[ -]+/g, ' ').trim();
  const guide = readFileSync(join(root, 'docs/tokens.md'), 'utf8');

  assert.equal(unpadded(guide), unpadded(tokenGuide()));
});

const grounds = { light: '#ffffff', dark: '#121212', 'light-contrast': '#ffffff', 'dark-contrast': '#121212' };

for (const [set, ground] of Object.entries(grounds)) {
  const least = set.endsWith('contrast') ? 7 : 4.5;
  test(`on a ${set} page, text in every colour has a contrast of ${least} to 1`, () => {
    const texts = tokensOf(set).filter(({ path }) => ['color.accent', 'color.danger', 'color.success'].includes(path));
    const faint = texts.filter(({ value }) => wcagContrast(cssOf(value), ground) < least);

    assert.ok(texts.length > 0);
    assert.deepEqual(faint, []);
  });
}

test('text on the accent can be read in both schemes', () => {
  for (const set of ['light', 'dark']) {
    const [accent, onAccent] = ['color.accent', 'color.on-accent'].map((wanted) =>
      cssOf(tokensOf(set).find(({ path }) => path === wanted)!.value),
    );
    assert.ok(wcagContrast(accent!, onAccent!) >= 4.5, set);
  }
});
