/** What can be shown of an initiative, in the order it stands. */
export const parts = ['facts', 'timeline', 'components', 'curriculum', 'downloads', 'partners'] as const;

/** One part of what is shown. */
export type Part = (typeof parts)[number];

/** The parts an attribute names. All when it names none. */
export function partsOf(attribute: string): readonly Part[] {
  const named = attribute.split(/[\s,]+/);
  const known = parts.filter((part) => named.includes(part));
  return known.length > 0 ? known : parts;
}
