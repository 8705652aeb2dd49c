import { readFileSync } from 'node:fs';

/** A value of the W3C design-token format: https://www.designtokens.org/tr/2025.10/format/ */
type Value =
  | number
  | {
      readonly colorSpace: 'srgb';
      readonly components: readonly number[];
      readonly alpha?: number;
      readonly hex: string;
    }
  | { readonly value: number; readonly unit: 'px' | 'ms' }
  | { readonly duration: { readonly value: number; readonly unit: 'ms' } };

interface Node {
  readonly $value?: Value;
  readonly $type?: string;
  readonly $description?: string;
}

/** A token of one set, with what it has from its groups. */
export interface Token {
  /** Its place in the file: `color.accent`. */
  readonly path: string;
  readonly type: string;
  readonly value: Value;
  readonly description: string;
}

/** The sets, in the order in which a design tool lays one over the other. */
export const setNames = ['scale', 'light', 'dark', 'light-contrast', 'dark-contrast'] as const;

/** Reads a set as it is written. */
export const readSet = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../tokens/${name}.tokens.json`, import.meta.url), 'utf8')) as object;

/** The tokens of a set. */
export const tokensOf = (name: string): Token[] => flatten(readSet(name), [], {});

function flatten(node: Node & object, path: readonly string[], { $type, $description }: Node): Token[] {
  const type = node.$type ?? $type ?? '';
  const description = node.$description ?? (path.length > 0 ? ($description ?? '') : '');
  if (node.$value !== undefined) return [{ path: path.join('.'), type, value: node.$value, description }];
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, child]) => flatten(child as Node, [...path, name], { $type: type, $description: description }));
}

/** Writes a value as widgets use it. */
export function cssOf(value: Value): string {
  if (typeof value === 'number') return String(value);
  if ('duration' in value) return `${value.duration.value / 1000}s`;
  // Text is 16 px high in the file, and as high as the page's own in a widget.
  if ('unit' in value) return value.unit === 'px' ? `${value.value / 16}em` : `${value.value / 1000}s`;
  const hex = value.hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
  return value.alpha === undefined ? hex : `color-mix(in srgb, ${hex} ${value.alpha * 100}%, transparent)`;
}

/** A token that a page can set, as a CSS custom property. */
export interface PublicToken {
  readonly name: `--backontrack-${string}`;
  readonly syntax: '<color>' | '<length>';
  /** What widgets use when the page sets nothing, as CSS. */
  readonly default: string;
  readonly description: string;
}

/** The tokens that a page can set. */
export function publicTokens(): PublicToken[] {
  const dark = new Map(tokensOf('dark').map(({ path, value }) => [path, value]));
  const colours = tokensOf('light').map(({ path, value, description }) => ({
    name: nameOf(path),
    syntax: '<color>' as const,
    default: either(value, dark.get(path)!),
    description,
  }));
  const radius = tokensOf('scale').filter(({ path }) => path === 'shape.radius');
  return [
    ...colours,
    ...radius.map(({ path, value, description }) => ({
      name: nameOf(path),
      syntax: '<length>' as const,
      default: cssOf(value),
      description,
    })),
  ];
}

const nameOf = (path: string) => `--backontrack-${path.replaceAll('.', '-')}` as const;

function either(light: Value, dark: Value): string {
  // A line is black on white and white on black: as text is, which has any colour on a partner's page.
  if (typeof light === 'object' && 'alpha' in light && light.alpha !== undefined)
    return `color-mix(in srgb, currentcolor ${light.alpha * 100}%, transparent)`;
  return `light-dark(${cssOf(light)}, ${cssOf(dark)})`;
}
