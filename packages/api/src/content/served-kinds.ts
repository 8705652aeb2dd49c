import {
  ConsentText,
  CurriculumModule,
  Event,
  Initiative,
  Mentor,
  NewsItem,
  Organisation,
  Programme,
  RuleSet,
} from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import type * as z from 'zod/mini';

/** What a reader may see of each kind of content. A field that is not here never leaves the server. */
export const servedKinds: Readonly<Record<StoredKind, z.ZodMiniObject>> = {
  initiatives: Initiative,
  organisations: Organisation,
  curriculum: CurriculumModule,
  news: NewsItem,
  events: Event,
  programmes: Programme,
  mentors: Mentor,
  eligibility: RuleSet,
  'consent-texts': ConsentText,
};
