import type { Stored } from '@backontrack/contract/stored';

import { type Content, noContent } from '../content/load-content.ts';

const paragraph = (text: string) => ({ type: 'paragraph' as const, spans: [{ text }] });

/** A stored news item with the fields that matter to a test. */
export const storedNews = (
  item: Partial<Stored<'news'>> & Pick<Stored<'news'>, 'id' | 'publishedAt'>,
): Stored<'news'> => ({
  slug: item.id,
  initiative: 'back-on-track',
  title: { en: `Title of ${item.id}` },
  summary: { en: `Summary of ${item.id}` },
  updatedAt: item.publishedAt,
  countries: [],
  tags: [],
  language: 'en',
  body: { en: [paragraph('Text')] },
  texts: { en: 'original' },
  ...item,
});

/** A stored event with the fields that matter to a test. */
export const storedEvent = (
  event: Partial<Stored<'events'>> & Pick<Stored<'events'>, 'id' | 'start'>,
): Stored<'events'> => ({
  initiative: 'back-on-track',
  title: { en: `Title of ${event.id}` },
  countries: [],
  languages: [],
  status: 'scheduled',
  tags: [],
  texts: { en: 'original' },
  ...event,
});

/** A stored organisation with the fields that matter to a test. */
export const storedOrganisation = (
  organisation: Partial<Stored<'organisations'>> & Pick<Stored<'organisations'>, 'id' | 'name'>,
): Stored<'organisations'> => ({
  initiatives: ['back-on-track'],
  kind: 'ngo',
  roles: ['partner'],
  country: 'AT',
  languages: [],
  sources: [],
  review: 'confirmed',
  texts: { en: 'original' },
  ...organisation,
});

/** Content of nothing but what is given. */
export const contentOf = (content: Partial<Content>): Content => ({ ...noContent(), ...content });
