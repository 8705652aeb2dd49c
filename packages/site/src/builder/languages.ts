/** The languages of the interface, each by its own name. */
export const languages: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['bg', 'Български'],
  ['bs', 'Bosanski'],
  ['cs', 'Čeština'],
  ['hr', 'Hrvatski'],
  ['hu', 'Magyar'],
  ['kk', 'Қазақша'],
  ['ro', 'Română'],
  ['ru', 'Русский'],
  ['sk', 'Slovenčina'],
  ['sl', 'Slovenščina'],
  ['sr-Cyrl', 'Српски'],
  ['sr-Latn', 'Srpski'],
  ['sr-Latn-ME', 'Crnogorski'],
  ['uk', 'Українська'],
];

/** The countries of the programme, by their ISO 3166-1 codes. */
export const countries = ['AT', 'BA', 'BG', 'CZ', 'DE', 'HU', 'KZ', 'RO', 'RS', 'SI', 'SK'] as const;
