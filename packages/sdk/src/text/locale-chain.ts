/** The locales the interface is written in, as BCP 47 tags. English is the source of all others. */
export const interfaceLocales = [
  'en',
  'de',
  'bg',
  'bs',
  'cs',
  'hr',
  'hu',
  'kk',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr-Cyrl',
  'sr-Latn',
  'sr-Latn-ME',
  'uk',
] as const;

/** One of the locales the interface is written in. */
export type InterfaceLocale = (typeof interfaceLocales)[number];

// Readers of these three understand each other. A reader of Bosnian or Croatian gets Serbian in Latin letters first.
const kin: Readonly<Record<string, readonly string[]>> = {
  bs: ['hr', 'sr-Latn', 'sr-Cyrl'],
  hr: ['bs', 'sr-Latn', 'sr-Cyrl'],
  sr: ['bs', 'hr'],
};

/**
 * The locales to try for a reader, best first, always ending in `en`.
 *
 * Holds interface locales only, each once. Regions are dropped stepwise (`de-AT` gives `de`), old codes are
 * understood (`mo`, `sh`, `cnr`), `sr` alone means Cyrillic, and `sr-Latn` is followed by `sr-Cyrl`, whose text is then
 * to be transliterated. What is malformed or unknown is skipped, and what is wanted after English is left out.
 *
 * @param wanted - BCP 47 tags, the most wanted first. `navigator.languages` can be passed as it is.
 */
export const localeChain = (wanted: string | readonly string[]): InterfaceLocale[] => {
  const chain = candidates(wanted).filter(isInterfaceLocale);
  return chain.slice(0, chain.indexOf('en') + 1);
};

/**
 * The tag to give to `Intl` for a reader, so that dates and numbers come in the language of the interface. A region
 * is kept (`de-AT` says Jänner), and English without one is European.
 */
export const intlLocale = (wanted: string | readonly string[]): string => {
  const [own = 'en'] = localeChain(wanted);
  const language = own.split('-')[0];
  const tag = candidates(wanted).find((candidate) => candidate.split('-')[0] === language) ?? own;
  return tag === 'en' ? 'en-GB' : tag;
};

const isInterfaceLocale = (tag: string): tag is InterfaceLocale =>
  (interfaceLocales as readonly string[]).includes(tag);

/** All tags to try for a reader, best first, also those the interface is not written in. */
export const candidates = (wanted: string | readonly string[]): string[] => {
  const tags = typeof wanted === 'string' ? [wanted] : wanted;
  const found = tags.flatMap((tag) => {
    const own = steps(tag);
    return [...own, ...(kin[own.at(-1)?.split('-')[0] ?? ''] ?? [])];
  });
  return [...new Set([...found, 'en'])];
};

/** A tag and its ever shorter forms. Empty when the tag is malformed. */
export const steps = (tag: string): string[] => {
  const locale = parse(tag);
  if (!locale) return [];

  // To find what a tag leaves unsaid takes a phone longer than all else here.
  if (locale.language === 'sr') {
    const { script, region } = locale.maximize();
    if (script !== 'Latn') return ['sr-Cyrl', 'sr-Latn'];
    return [...(region === 'ME' ? ['sr-Latn-ME'] : []), 'sr-Latn', 'sr-Cyrl'];
  }

  const subtags = locale.baseName.split('-');
  return subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped).join('-'));
};

// WebKit does not know what became of these two.
const succeeded = (tag: string): string =>
  tag
    .replace(/^sh(-[a-z]{4})?\b/i, (_, script = '-Latn') => `sr${script}`)
    .replace(/^cnr(-[a-z]{4})?(-[a-z]{2})?\b/i, (_, script = '') => `sr${script}-ME`);

const parse = (tag: string): Intl.Locale | undefined => {
  try {
    // Operating systems and gettext write sr_Latn.
    return new Intl.Locale(succeeded(tag.replaceAll('_', '-')));
  } catch {
    return undefined;
  }
};
