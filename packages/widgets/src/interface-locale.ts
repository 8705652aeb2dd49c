/** The locale the words of the interface are in. Dates and names of languages are written in it, too. */
export const interfaceLocale = 'en-GB';
