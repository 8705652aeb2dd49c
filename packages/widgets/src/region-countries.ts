/** The countries of the Danube region, by their ISO 3166-1 codes. Source: EU Strategy for the Danube Region. */
export const regionCountries: readonly string[] = [
  'AT',
  'BA',
  'BG',
  'CZ',
  'DE',
  'HR',
  'HU',
  'MD',
  'ME',
  'RO',
  'RS',
  'SI',
  'SK',
  'UA',
];
