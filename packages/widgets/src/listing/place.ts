import { countryName } from '../words/names.ts';

interface Region {
  code: string;
  name?: { text: string; locale: string } | undefined;
}

const names = new Map<string, string>();

/** Takes note of the names of regions: no browser knows them. */
export function learnRegions(regions: readonly Region[]): void {
  for (const { code, name } of regions) if (name) names.set(code, name.text);
}

/** The name of a region as far as any entry has told it, else its code. */
export const regionName = (code: string): string => names.get(code) ?? code;

/** Where something is: its regions and its country. */
export function placeName(regions: readonly Region[], countries: readonly string[]): string {
  learnRegions(regions);
  const country = countries.map(countryName).join(', ');
  const region = regions.map(({ code }) => regionName(code)).join(', ');
  return region ? `${region}, ${country}` : country;
}
