import type { Organisation } from '../organisation.ts';
import { english } from './text.ts';

/** Organisations with all their fields, and with none but the needed ones. */
export const organisations: Organisation[] = [
  {
    id: 'dex-innovation-centre',
    initiatives: ['back-on-track'],
    name: english('DEX Innovation Centre'),
    kind: 'innovation-centre',
    roles: ['partner'],
    country: 'CZ',
    city: english('Liberec'),
    region: { scheme: 'nuts', code: 'CZ051' },
    languages: ['cs'],
    sources: [],
    review: 'confirmed',
  },
  {
    id: 'adel-slovakia',
    initiatives: ['back-on-track'],
    name: english('ADEL Slovakia'),
    kind: 'ngo',
    roles: ['partner'],
    country: 'SK',
    languages: ['sk'],
    sources: [],
    review: 'unconfirmed',
  },
];
