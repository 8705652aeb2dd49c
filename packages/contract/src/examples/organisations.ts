import type { Organisation } from '../organisation.ts';
import { english } from './text.ts';

const common = { initiatives: ['back-on-track'], roles: ['partner'], sources: [], review: 'confirmed' };

/** Those the example mentors belong to. */
const ofMentors: Organisation[] = [
  {
    ...common,
    id: 'nerda',
    name: english('Development Association NERDA'),
    kind: 'development-association',
    country: 'BA',
    city: english('Tuzla'),
    languages: ['bs'],
  },
  {
    ...common,
    id: 'philanthropy',
    name: english('Philanthropy'),
    kind: 'charity',
    country: 'RS',
    city: english('Belgrade'),
    languages: ['sr'],
  },
  {
    ...common,
    id: 'pannon-novum',
    name: english('Pannon Novum'),
    kind: 'regional-innovation-agency',
    country: 'HU',
    city: english('Szombathely'),
    languages: ['hu'],
  },
];

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
  ...ofMentors,
];
