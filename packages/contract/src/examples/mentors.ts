import type { Mentor } from '../mentor.ts';
import type { Text } from '../text.ts';
import { bosnian, english } from './text.ts';

const common = {
  initiative: 'back-on-track',
  trained: [],
  barriers: [],
  sample: true,
};

const serbian = (text: string): Text => ({ text, locale: 'sr-Cyrl', state: 'original' });

/** Mentors in both scripts, with room and without, and one with no more than the needed fields. */
export const mentors: Mentor[] = [
  {
    ...common,
    id: 'amila',
    displayName: bosnian('Amila'),
    organisation: 'nerda',
    country: 'BA',
    region: { scheme: 'iso-3166-2', code: 'BA-BIH', name: bosnian('Federacija Bosne i Hercegovine') },
    languages: [
      { code: 'bs', level: 'native' },
      { code: 'en', level: 'B2' },
    ],
    topics: ['listening', 'goals-and-plans', 'job-search'],
    barriers: ['transport', 'trust'],
    modes: ['in-person', 'phone', 'chat'],
    trained: [{ initiative: 'back-on-track', year: 2025, modules: ['trust-and-communication'] }],
    availability: { state: 'open', updatedAt: '2025-10-01' },
    ageGroups: ['15-17', '18-24'],
    bio: bosnian('Volim šetnje uz rijeku. Tu sam da slušam, a onda zajedno pravimo mali plan.'),
  },
  {
    ...common,
    id: 'djordje',
    displayName: serbian('Ђорђе'),
    organisation: 'philanthropy',
    country: 'RS',
    region: { scheme: 'nuts', code: 'RS21', name: serbian('Шумадија и Западна Србија') },
    languages: [{ code: 'sr', level: 'native' }],
    topics: ['digital-skills', 'school-and-courses'],
    barriers: ['internet-and-device', 'education-access'],
    modes: ['video', 'chat'],
    availability: { state: 'full', updatedAt: '2025-09-15' },
    ageGroups: ['18-24', '25-29'],
    bio: serbian('Поправљам старе рачунаре и показујем како се помоћу њих учи.'),
  },
  {
    ...common,
    id: 'eszter',
    displayName: english('Eszter'),
    organisation: 'pannon-novum',
    country: 'HU',
    languages: [{ code: 'hu', level: 'native' }],
    topics: [],
    modes: ['phone'],
    availability: { state: 'paused', updatedAt: '2025-08-01' },
    ageGroups: [],
    bio: english('Back in spring.'),
  },
];
