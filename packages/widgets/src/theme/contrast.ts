/** Red, green and blue, each 0 to 1, as sRGB has them. */
export type Rgb = readonly [red: number, green: number, blue: number];

type Lch = readonly [lightness: number, chroma: number, hue: number];

const map3 = (colour: Rgb, change: (part: number) => number): Rgb => [
  change(colour[0]),
  change(colour[1]),
  change(colour[2]),
];

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

// A screen shows 256 steps, and WCAG counts what it shows.
const shown = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 255) / 255;

const luminance = (colour: Rgb): number => {
  const [red, green, blue] = map3(colour, linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours as WCAG 2 has it, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** One colour laid over another. */
export const over = (colour: Rgb, alpha: number, ground: Rgb): Rgb => [
  colour[0] * alpha + ground[0] * (1 - alpha),
  colour[1] * alpha + ground[1] * (1 - alpha),
  colour[2] * alpha + ground[2] * (1 - alpha),
];

/**
 * The colour nearest to one in OKLCH that has a contrast of at least `least` to every ground: its hue stays, its
 * lightness moves no further than it must, and its chroma falls only where the screen has none of that lightness.
 * Where the grounds leave no such colour, black or white, whichever is better.
 */
export function legible(colour: Rgb, grounds: readonly Rgb[], least: number): Rgb {
  const passes = (candidate: Rgb) => grounds.every((ground) => contrast(candidate, ground) >= least);
  const start = map3(colour, shown);
  if (passes(start)) return start;

  const lch = lchOf(start);
  const found = [0, 1].flatMap((end) => nearest(lch, end, passes));
  const [best] = found.sort((a, b) => Math.abs(a.lightness - lch[0]) - Math.abs(b.lightness - lch[0]));
  if (best) return best.colour;

  const worst = (candidate: Rgb) => Math.min(...grounds.map((ground) => contrast(candidate, ground)));
  const [black, white]: Rgb[] = [
    [0, 0, 0],
    [1, 1, 1],
  ];
  return worst(black!) > worst(white!) ? black! : white!;
}

function nearest([lightness, chroma, hue]: Lch, end: number, passes: (candidate: Rgb) => boolean) {
  const at = (share: number) => lightness + (end - lightness) * share;
  const draw = (share: number) => map3(inGamut([at(share), chroma, hue]), shown);
  if (!passes(draw(1))) return [];
  const share = leastThat((candidate) => passes(draw(candidate)));
  return [{ lightness: at(share), colour: draw(share) }];
}

/** The least of 0 to 1 that holds, where whatever holds keeps holding above. */
function leastThat(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 16; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const isShown = (colour: Rgb) => colour.every((part) => part > -0.0005 && part < 1.0005);

function inGamut([lightness, chroma, hue]: Lch): Rgb {
  const faded = (share: number) => rgbOf([lightness, chroma * (1 - share), hue]);
  return faded(isShown(faded(0)) ? 0 : leastThat((share) => isShown(faded(share))));
}

// https://bottosson.github.io/posts/oklab/
function lchOf(colour: Rgb): Lch {
  const [r, g, b] = map3(colour, linear);
  const [l, m, s] = map3(
    [
      0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
      0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
      0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
    ],
    Math.cbrt,
  );
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, bb), Math.atan2(bb, a)];
}

function rgbOf([lightness, chroma, hue]: Lch): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const [l, m, s] = map3(
    [
      lightness + 0.3963377774 * a + 0.2158037573 * b,
      lightness - 0.1055613458 * a - 0.0638541728 * b,
      lightness - 0.0894841775 * a - 1.291485548 * b,
    ],
    (root) => root ** 3,
  );
  return map3(
    [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ],
    gamma,
  );
}
