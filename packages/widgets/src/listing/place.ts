import { interfaceLocale } from '../interface-locale.ts';
import { countryName } from '../words/country-name.ts';
import type { Counted } from './question.ts';

interface Region {
  code: string;
  name?: { text: string } | undefined;
}

const names = new Map<string, string>();

/** Takes note of the names of regions: no browser knows them. */
export function learnRegions(regions: readonly Region[]): void {
  for (const { code, name } of regions) if (name) names.set(`${interfaceLocale} ${code}`, name.text);
}

/** Takes note of the names that come with counted regions. */
export const learnCounted = (counted: readonly Counted[] = []): void =>
  learnRegions(counted.map(({ value, name }) => ({ code: value, ...(name && { name: { text: name } }) })));

/** The name of a region as far as the API has told it, else its code. */
export const regionName = (code: string): string => names.get(`${interfaceLocale} ${code}`) ?? code;

/** Where something is: its regions and its country. */
export function placeName(regions: readonly Region[], countries: readonly string[]): string {
  learnRegions(regions);
  const country = countries.map(countryName).join(', ');
  const region = regions.map(({ code }) => regionName(code)).join(', ');
  return region ? `${region}, ${country}` : country;
}
