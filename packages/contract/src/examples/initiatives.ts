import type { Initiative } from '../initiative.ts';
import { english } from './text.ts';

/** One initiative with most of its fields. */
export const initiatives: Initiative[] = [
  {
    id: 'back-on-track',
    name: english('Back on Track'),
    summary: english(
      'Mentoring, distance learning and local help for young people in rural parts of the Danube region.',
    ),
    means: [english('personal distance learning'), english('mentoring')],
    countries: ['AT', 'BA', 'BG', 'CZ', 'DE', 'HU', 'RO', 'RS', 'SI', 'SK'],
    pilotCountries: ['BA', 'BG', 'HU', 'RO', 'RS'],
    start: { date: '2024-01-01', precision: 'day' },
    end: { date: '2026-06-30', precision: 'day' },
    budget: { amount: 2_473_610.6, currency: 'EUR' },
    fundingInstruments: [{ name: 'ERDF', amount: { amount: 1_978_888.48, currency: 'EUR' }, share: 0.8 }],
    indicators: [
      {
        id: 'neet-rate-2021',
        label: english('Young people in the EU who neither work nor learn'),
        value: 13.1,
        unit: 'percent',
        kind: 'measured',
        year: 2021,
        source: { title: 'Partner’s project page' },
        review: 'confirmed',
      },
      {
        id: 'neet-rate-2030',
        label: english('Goal of the EU: fewer young people who neither work nor learn'),
        value: 9,
        unit: 'percent',
        kind: 'target',
        year: 2030,
        source: { title: 'Partner’s project page', url: 'https://example.org/project' },
        review: 'confirmed',
      },
      {
        id: 'mentors-per-country',
        label: english('Mentors who try out the curriculum in each pilot country, at least'),
        value: 4,
        unit: 'count',
        kind: 'target',
        year: 2025,
        source: { title: 'News item of the project', published: '2025-06-26' },
        review: 'unconfirmed',
      },
    ],
    components: [
      {
        id: 'curriculum',
        order: 1,
        title: english('Train the Mentor curriculum'),
        summary: english('A course in modules.'),
        status: 'unknown',
        modules: ['backgrounds-and-barriers', 'trust-and-communication'],
        documents: [{ title: english('Outline of the modules'), url: 'https://example.org/outline.pdf', version: '2' }],
      },
      {
        id: 'framework',
        order: 5,
        title: english('Framework for mentor training'),
        summary: english('A flexible European model.'),
        status: 'running',
        expected: { date: '2026', precision: 'mid-year' },
        modules: [],
        documents: [],
      },
    ],
    sources: [],
  },
];
