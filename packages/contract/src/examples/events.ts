import type { Event } from '../event.ts';
import { english } from './text.ts';

/** Events with an exact date, a day, and a date that is not known exactly. */
export const events: Event[] = [
  {
    id: 'second-stakeholder-workshop',
    initiative: 'back-on-track',
    title: english('Second stakeholder workshop'),
    start: { date: '2024-12-04', precision: 'day' },
    mode: 'online',
    countries: ['AT', 'HU', 'RS'],
    languages: ['en'],
    status: 'scheduled',
    tags: ['stakeholder-workshop'],
  },
  {
    id: 'mentor-evening',
    initiative: 'back-on-track',
    title: english('An evening with mentors (sample)'),
    start: { date: '2026-03-05T18:00:00+01:00', precision: 'minute' },
    end: { date: '2026-03-05T19:30:00+01:00', precision: 'minute' },
    timeZone: 'Europe/Sarajevo',
    mode: 'onsite',
    place: english('Tuzla'),
    countries: ['BA'],
    languages: ['bs'],
    status: 'cancelled',
    tags: ['mentoring'],
  },
  {
    id: 'framework-publication',
    initiative: 'back-on-track',
    title: english('The framework for mentor training is published'),
    start: { date: '2026', precision: 'mid-year' },
    countries: ['AT'],
    languages: ['en'],
    status: 'scheduled',
    tags: ['framework'],
  },
];
