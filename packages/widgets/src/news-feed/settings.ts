/** What is shown: each gets a section of its own. */
export const kinds = ['news', 'events'] as const;
export type Kind = (typeof kinds)[number];

/** How entries look. */
export type Layout = 'list' | 'cards' | 'compact';

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the values of attributes look like. */
const patterns = {
  initiative: id,
  country: /^[A-Z]{2}$/,
  tag: id,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  show: /^(news|events)$/,
  layout: /^(list|cards|compact)$/,
  images: /^none$/,
  limit: /^([1-9]\d?|100)$/,
  'heading-level': /^[2-6]$/,
} as const;

const filters = ['initiative', 'country', 'tag', 'language'] as const;
type Filter = (typeof filters)[number];

function valuesOf(name: string, attribute: string): string[] {
  const values = attribute.split(/[\s,]+/).filter(Boolean);
  return name === 'country' ? values.map((value) => value.toUpperCase()) : values;
}

/** How entries look, as an attribute says. */
export const layoutOf = (attribute: string): Layout =>
  patterns.layout.test(attribute) ? (attribute as Layout) : 'list';

/** Reads the filters of an element. A value that no entry can have is left out. */
export const filtersOf = (element: Readonly<Record<Filter, string>>): Record<Filter, string[]> =>
  Object.fromEntries(
    filters.map((name) => [name, valuesOf(name, element[name]).filter((value) => patterns[name].test(value))]),
  ) as Record<Filter, string[]>;

/** The kinds that an attribute names, in its order. News when it names none. */
export function kindsOf(attribute: string): readonly Kind[] {
  const named = valuesOf('show', attribute).filter((value) => patterns.show.test(value));
  return named.length > 0 ? [...new Set(named as Kind[])] : ['news'];
}

/** Tells whoever reads the console of each value that is ignored, once. What that takes is fetched when there is one. */
export function warnOfWrongValues(element: Element): void {
  for (const [name, pattern] of Object.entries(patterns)) {
    for (const value of valuesOf(name, element.getAttribute(name) ?? '')) {
      if (pattern.test(value)) continue;
      void import('../listing/unknown-value.ts').then(
        ({ warnOfUnknownValue }) => warnOfUnknownValue(element, name, value),
        () => {},
      );
    }
  }
}
