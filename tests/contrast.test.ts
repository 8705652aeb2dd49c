import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clampChroma, oklch, wcagContrast } from 'culori';
import fc from 'fast-check';

import { contrast, legible, type Rgb } from '../packages/widgets/src/theme/contrast.ts';

// culori is the oracle: none of its code is in what is tested.
const css = ([r, g, b]: Rgb) => ({ mode: 'rgb', r, g, b }) as const;
const oracle = (one: Rgb, other: Rgb) => wcagContrast(css(one), css(other));
const part = fc.integer({ min: 0, max: 255 }).map((step) => step / 255);
const colour = fc.tuple(part, part, part);
const seed = 20261122;

/** Grounds of pages: nearly white ones and nearly black ones. */
const grounds = {
  light: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 225, max: 255 }).map((step) => step / 255))),
  dark: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 50 }).map((step) => step / 255))),
};

for (const [name, ground] of Object.entries(grounds)) {
  test(`10,000 sets of partner colours on ${name} grounds all end with legal contrast`, () => {
    fc.assert(
      fc.property(ground as typeof colour, colour, colour, colour, (page, accent, onAccent, danger) => {
        const text = legible(accent, [page], 4.5);
        const onText = legible(onAccent, [text], 4.5);
        const mark = legible(danger, [page], 3);

        assert.ok(oracle(text, page) >= 4.5);
        assert.ok(oracle(onText, text) >= 4.5);
        assert.ok(oracle(mark, page) >= 3);
      }),
      { numRuns: 10_000, seed },
    );
  });
}

test('a colour that is legal stays as it is', () => {
  fc.assert(
    fc.property(colour, colour, (page, accent) => {
      fc.pre(oracle(accent, page) >= 4.5);

      assert.deepEqual(legible(accent, [page], 4.5), accent);
    }),
    { numRuns: 2000, seed },
  );
});

test('the hue of a colour stays, as far as it has one afterwards', () => {
  fc.assert(
    fc.property(colour, colour, (page, accent) => {
      const [before, after] = [accent, legible(accent, [page], 4.5)].map((rgb) => oklch(css(rgb)));
      fc.pre(before!.c > 0.06 && after!.c > 0.06);

      const turn = Math.abs((before!.h ?? 0) - (after!.h ?? 0));
      assert.ok(Math.min(turn, 360 - turn) < 6, `${turn} degrees`);
    }),
    { numRuns: 2000, seed },
  );
});

test('no colour of that hue and less distance would have been legal', () => {
  fc.assert(
    fc.property(colour, colour, fc.double({ min: 0, max: 0.9, noNaN: true }), (page, accent, share) => {
      const [from, to] = [accent, legible(accent, [page], 4.5)].map((rgb) => oklch(css(rgb)));
      fc.pre(Math.abs(from!.l - to!.l) > 0.04);

      const nearer = clampChroma({ ...from!, l: from!.l + (to!.l - from!.l) * share }, 'oklch');
      assert.ok(wcagContrast(nearer, css(page)) < 4.5);
    }),
    { numRuns: 2000, seed },
  );
});

test('contrast is what WCAG says it is', () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      assert.ok(Math.abs(contrast(one, other) - oracle(one, other)) < 0.01);
    }),
    { seed },
  );
});

test('between grounds that leave no legal colour, the better of black and white is taken', () => {
  const charcoal = [0.2, 0.2, 0.2] as const;
  const mist = [0.9, 0.9, 0.9] as const;

  assert.deepEqual(legible([0.5, 0.5, 0.5], [charcoal, mist], 4.5), [0, 0, 0]);
});
