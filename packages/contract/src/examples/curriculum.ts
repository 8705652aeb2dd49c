import type { CurriculumModule } from '../curriculum-module.ts';
import { english } from './text.ts';

const common = {
  initiative: 'back-on-track',
  languages: ['en'],
  source: { title: 'News item of the project on its mentoring programme', published: '2025-06-26' },
  review: 'unconfirmed',
};

/** Two modules of the curriculum: one described in full, one of which little is known. */
export const curriculumModules: CurriculumModule[] = [
  {
    ...common,
    id: 'backgrounds-and-barriers',
    order: 1,
    title: english('Backgrounds and barriers'),
    goals: [],
    formats: [],
  },
  {
    ...common,
    id: 'trust-and-communication',
    order: 2,
    title: english('Trust and communication'),
    goals: [english('Listen before giving advice.')],
    formats: ['case-study', 'role-play'],
    durationMinutes: 90,
  },
];
