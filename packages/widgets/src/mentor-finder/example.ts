import type { Mentor } from '@backontrack/sdk';

const text = { text: '', locale: 'en', state: 'original' } as const;

/** A mentor whose card has every line, for a drawing that nobody sees. */
export const example: Mentor = {
  id: '',
  initiative: '',
  displayName: text,
  organisation: '',
  country: 'HU',
  languages: [{ code: 'hu', level: 'native' }],
  topics: ['listening'],
  barriers: [],
  modes: [],
  trained: [{ initiative: '', year: 2025, modules: [] }],
  availability: { state: 'open', updatedAt: '2025-01-01' },
  ageGroups: [],
  bio: text,
  sample: true,
};
