import { contrast, legible, type Rgb } from '@backontrack/widgets/drawing';

/** A ground that readers see the widgets on. */
export interface Ground {
  name: string;
  colour: Rgb;
}

/** Paper, and what browsers draw in the dark. */
export const grounds: readonly Ground[] = [
  { name: 'on white', colour: [1, 1, 1] },
  { name: 'in the dark', colour: [0.11, 0.11, 0.13] },
];

/** What becomes of an accent on a ground. */
export interface Seen {
  ground: string;
  /** 1 to 21. Text needs 4.5. */
  contrast: number;
  passes: boolean;
  /** What is shown, as six hexadecimal digits. */
  shown: string;
}

const least = 4.5;

const hexOf = (colour: Rgb): string =>
  colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

/** How an accent is seen on each ground, and what is shown where it could not be read. */
export function seenOn(accent: string): readonly Seen[] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(accent.slice(at, at + 2), 16) / 255);
  const colour: Rgb = [red, green, blue];
  return grounds.map(({ name, colour: ground }) => ({
    ground: name,
    contrast: contrast(colour, ground),
    passes: contrast(colour, ground) >= least,
    shown: hexOf(legible(colour, [ground], least)),
  }));
}
