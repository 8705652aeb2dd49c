import { spokenName } from './msg.ts';
import { nameOf } from './names.ts';

/** The name of a country, by its ISO 3166-1 code. */
export const countryName = (code: string): string => spokenName(`country.${code}`) ?? nameOf('region', code);
