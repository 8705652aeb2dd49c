import type { Stored } from '@backontrack/contract/stored';

/** A stored entry of the directory with the fields that matter to a test. */
export const storedProgramme = (
  programme: Partial<Stored<'programmes'>> & Pick<Stored<'programmes'>, 'id'>,
): Stored<'programmes'> => ({
  initiative: 'back-on-track',
  kind: 'counselling',
  stage: 2,
  title: { en: `Title of ${programme.id}` },
  summary: { en: `Summary of ${programme.id}` },
  countries: ['BA'],
  regions: [],
  remote: false,
  languages: ['bs'],
  barriers: [],
  status: 'active',
  assuredAt: '2026-10-01',
  sample: true,
  review: 'unconfirmed',
  applicationSteps: [],
  requiredDocuments: [],
  sources: [],
  texts: { en: 'original' },
  ...programme,
});

/** A stored mentor with the fields that matter to a test. */
export const storedMentor = (
  mentor: Partial<Stored<'mentors'>> & Pick<Stored<'mentors'>, 'id'>,
): Stored<'mentors'> => ({
  initiative: 'back-on-track',
  displayName: { en: mentor.id },
  organisation: 'nerda',
  country: 'BA',
  languages: [{ code: 'bs', level: 'native' }],
  topics: [],
  barriers: [],
  modes: [],
  trained: [],
  availability: { state: 'open', updatedAt: '2026-10-01' },
  ageGroups: [],
  bio: { en: 'Likes to listen.' },
  sample: true,
  texts: { en: 'original' },
  consent: { version: '1', givenAt: '2026-01-01', expires: '2099-12-31' },
  ...mentor,
});
