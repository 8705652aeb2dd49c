import type { ProgrammeSummary } from '@backontrack/sdk';

const text = { text: '–', locale: 'en', state: 'original' } as const;

/** An entry whose card has every line, for a drawing that nobody sees. */
export const example: ProgrammeSummary = {
  id: '',
  initiative: '',
  kind: 'counselling',
  stage: 1,
  title: text,
  summary: text,
  provider: text,
  countries: ['HU'],
  regions: [],
  remote: false,
  languages: [],
  barriers: [],
  status: 'active',
  assuredAt: '2025-01-01',
  sample: true,
  review: 'unconfirmed',
};
