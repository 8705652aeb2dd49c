import type { Field } from './question.ts';

/** Reads the values an attribute presets. One that cannot be is left out, and whoever reads the console is told. */
export function presets(
  element: Element,
  { name, accepts }: Pick<Field, 'name' | 'accepts'>,
  attribute: string,
): string[] {
  const values = attribute.split(/[\s,]+/).filter(Boolean);
  return values
    .map((value) => (name === 'country' ? value.toUpperCase() : value))
    .filter((value) => {
      const good = accepts(value);
      if (!good)
        void import('./unknown-value.ts').then(({ warnOfUnknownValue }) => warnOfUnknownValue(element, name, value));
      return good;
    });
}
