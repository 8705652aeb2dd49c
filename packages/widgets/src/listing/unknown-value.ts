import { ageGroups, availabilities, barriers, mentorModes, mentorTopics, programmeKinds } from '@backontrack/contract';

import { distance } from '../distance.ts';

const countries = ['AT', 'BA', 'BG', 'CZ', 'DE', 'HR', 'HU', 'KZ', 'MD', 'ME', 'RO', 'RS', 'SI', 'SK', 'UA'];

const vocabularies: Readonly<Record<string, readonly string[]>> = {
  topic: mentorTopics,
  barrier: barriers,
  mode: mentorModes,
  availability: availabilities,
  ageGroup: ageGroups,
  kind: programmeKinds,
  stage: ['1', '2', '3', '4', '5'],
  remote: ['true'],
  lock: 'country region language topic barrier mode age-group availability kind stage age remote'.split(' '),
  show: ['news', 'events'],
  layout: ['list', 'cards', 'compact'],
  images: ['none'],
  language: ['bg', 'bs', 'cs', 'de', 'en', 'hr', 'hu', 'kk', 'ro', 'ru', 'sk', 'sl', 'sr', 'uk'],
};

const bounds: Readonly<Record<string, string>> = { limit: '1 to 100', 'heading-level': '2 to 6' };

const warned = new Set<string>();

/** Logs, once, that an attribute has a value that there is not, with the nearest one that there is. */
export function warnOfUnknownValue(element: Element, name: string, value: string): void {
  const why = bounds[name] ? `it takes a whole number from ${bounds[name]}` : 'there is none';
  const line = `<${element.localName}> ignores the ${name} ${JSON.stringify(value)}: ${why}.`;
  if (warned.has(line)) return;
  warned.add(line);
  const nearest = name === 'country' ? nearestCountry(value) : nearestOf(value, vocabularies[name] ?? [], String);
  console.warn(`backontrack: ${line}${nearest ? ` Did you mean ${nearest}?` : ''}`, element);
}

// People write the name of a country, or the three letters that sports use.
function nearestCountry(value: string): string | undefined {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const named = (code: string) => english.of(code)?.toUpperCase() ?? code;
  return (
    countries.find((code) => named(code) === value || named(code).startsWith(value)) ??
    nearestOf(value, countries, String)
  );
}

const nearestOf = (value: string, known: readonly string[], form: (word: string) => string): string | undefined =>
  known.toSorted((a, b) => distance(value, form(a)) - distance(value, form(b)))[0];
