import type { NewsItem, NewsSummary } from '../news-item.ts';
import { bosnian, english, machineGerman, paragraphs } from './text.ts';

const common = { initiative: 'back-on-track', language: 'en', translations: ['en'] };

/** News of every look: plain, rich, in another language, translated by a machine, with an image. */
export const newsItems: NewsItem[] = [
  {
    ...common,
    id: 'mentoring-programme',
    slug: 'mentoring-programme',
    title: english('Five steps to a mentoring programme'),
    summary: english('Mentors learn, visit, try things out, listen, and then write down what works for others.'),
    publishedAt: '2025-06-26',
    updatedAt: '2025-06-26',
    organisation: 'dex-innovation-centre',
    countries: ['BG', 'HU', 'RO', 'RS', 'BA'],
    tags: ['mentoring', 'trust'],
    translations: ['en', 'de'],
    body: {
      locale: 'en',
      state: 'original',
      blocks: [
        {
          type: 'paragraph',
          spans: [
            { text: 'Four to five mentors in each country try the ' },
            { text: 'curriculum', marks: ['strong'] },
            { text: ' first.' },
          ],
        },
        { type: 'heading', level: 2, spans: [{ text: 'What a mentor learns' }] },
        {
          type: 'list',
          ordered: false,
          items: [
            [{ text: 'to listen before giving advice' }],
            [{ text: 'to set goals that fit into a week' }],
            [{ text: 'to know who can help nearby' }],
          ],
        },
        {
          type: 'quote',
          spans: [{ text: 'Nobody is too far away for a good talk.' }],
          attribution: 'A mentor (sample)',
        },
        {
          type: 'paragraph',
          spans: [
            { text: 'The pages of the ' },
            { text: 'Interreg Danube Region', href: 'https://interreg-danube.eu/' },
            { text: ' tell more.' },
          ],
        },
      ],
    },
  },
  {
    ...common,
    id: 'second-stakeholder-workshop',
    slug: 'second-stakeholder-workshop',
    title: english('Forty-five people, one question: what helps first?'),
    summary: english('A workshop agreed that talking and belonging come before job offers.'),
    publishedAt: '2024-12-12',
    updatedAt: '2024-12-12',
    countries: ['AT', 'HU', 'RS'],
    tags: ['stakeholder-workshop', 'mental-health'],
    body: paragraphs('People from ten countries met online.', 'They asked what a young person needs first.'),
  },
  {
    ...common,
    id: 'first-peer-review-meeting',
    slug: 'first-peer-review-meeting',
    title: bosnian('Vaš glas, vaš utjecaj: prvi sastanak grupa za razmjenu'),
    summary: bosnian('Ministarstvo je predstavilo svoja iskustva i poslušalo druge.'),
    publishedAt: '2024-11-21T08:48:00+01:00',
    updatedAt: '2024-11-21T08:48:00+01:00',
    organisation: 'ministry-of-economy-tuzla-canton',
    countries: ['BA'],
    tags: ['peer-review'],
    language: 'bs',
    translations: ['bs'],
    body: {
      locale: 'bs',
      state: 'original',
      blocks: [{ type: 'paragraph', spans: [{ text: 'Učesnici su razgovarali o lokalnim potrebama mladih.' }] }],
    },
  },
  {
    ...common,
    id: 'internet-for-every-village',
    slug: 'internet-for-every-village',
    title: machineGerman('Internet für jedes Dorf'),
    summary: machineGerman('Ohne Netz kein Lernen aus der Ferne: was Gemeinden tun können.'),
    publishedAt: '2024-10-02',
    updatedAt: '2024-10-05',
    author: 'Redaktion',
    countries: ['AT', 'DE'],
    tags: ['internet-and-device'],
    body: {
      locale: 'de',
      state: 'machine',
      blocks: [{ type: 'paragraph', spans: [{ text: 'Ein langsames Netz ist oft das erste Hindernis.' }] }],
    },
  },
];

/** The same news as a list shows them. */
export const newsSummaries: NewsSummary[] = newsItems.map(
  ({ body: _body, translations: _translations, source: _source, ...summary }) => summary,
);
