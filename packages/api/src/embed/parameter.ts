/** One thing an embed page can be told in its address, by the name of the widget's attribute. */
export interface Parameter {
  /** Its name: `age-group`. */
  name: string;
  /** Whether it takes several values, with spaces or commas between them or repeated. */
  isList?: boolean;
  /** Gives the value as it is used, or nothing when there is no such value. */
  read: (value: string) => string | undefined;
  /** Whether the element on the page knows it too. */
  isAttribute?: boolean;
}

const matching =
  (pattern: RegExp) =>
  (value: string): string | undefined =>
    pattern.test(value) ? value : undefined;

const within = (least: number, most: number) => (value: string) =>
  /^\d{1,3}$/.test(value) && Number(value) >= least && Number(value) <= most ? String(Number(value)) : undefined;

const webAddress = (value: string) =>
  /^https?:\/\//.test(value) && URL.canParse(value) ? new URL(value).href : undefined;

const languageTag = (value: string) => {
  try {
    // Content systems write sr_Latn, too.
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
};

const hexColour = (value: string) => (/^#?([\da-f]{3}|[\da-f]{6})$/i.test(value) ? value.replace('#', '') : undefined);

const id = matching(/^[a-z\d][a-z\d-]{0,99}$/);

/** An attribute with one value. */
export const attribute = (name: string, read: Parameter['read']): Parameter => ({ name, read, isAttribute: true });

/** An attribute with several values. */
export const attributes = (name: string, read: Parameter['read']): Parameter => ({
  ...attribute(name, read),
  isList: true,
});

/** Reads one of the given words. */
export const oneOf = (...words: readonly string[]): Parameter['read'] => matching(new RegExp(`^(${words.join('|')})$`));

/** Reads any text of at most this many characters. */
export const text =
  (most: number): Parameter['read'] =>
  (value) =>
    value.length <= most ? value : undefined;

export const address = (name: string): Parameter => attribute(name, webAddress);

export const initiatives: Parameter = attributes('initiative', id);

export const ids = (name: string): Parameter => attributes(name, id);

export const country: Parameter = attributes('country', (value) => matching(/^[A-Z]{2}$/)(value.toUpperCase()));

export const images: Parameter = attribute('images', oneOf('none'));

export const languages: Parameter = attributes('language', matching(/^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/));

/** What every page can be told. */
export const common: readonly Parameter[] = [
  { name: 'lang', read: languageTag },
  { name: 'theme', read: oneOf('auto', 'light', 'dark') },
  { name: 'color-accent', read: hexColour },
  attribute('heading-level', within(2, 6)),
];

/** What pages can be told that list entries. */
export const entries: readonly Parameter[] = [initiatives, attribute('limit', within(1, 100)), address('href')];
