import * as z from 'zod/mini';

import { consentText } from '../consent-text.ts';
import { StoredRuleSet } from '../eligibility/stored-rule-set.ts';
import { event } from '../event.ts';
import { initiative } from '../initiative.ts';
import { newsItem } from '../news-item.ts';
import { organisation } from '../organisation.ts';
import { programme } from '../programme.ts';
import { StoredCurriculumModule } from './curriculum-module.ts';
import { stored, TextStates } from './form.ts';
import { StoredMentor } from './mentor.ts';

export { Consent } from './mentor.ts';
export { StoredRichText, StoredText, TextStates } from './form.ts';

// A misspelt field of a content file must be found, so the stored form knows no other.
/* @__NO_SIDE_EFFECTS__ */
function record<Shape extends z.core.$ZodShape>(schema: z.ZodMiniObject<Shape>) {
  return z.strictObject({ ...schema.shape, texts: TextStates });
}

/** Every kind of content as it is stored, by the name of its folder. */
export const storedKinds = {
  initiatives: record(initiative(stored)),
  organisations: record(organisation(stored)),
  curriculum: record(StoredCurriculumModule),
  news: record(newsItem(stored)),
  events: record(event(stored)),
  programmes: record(programme(stored)),
  mentors: record(StoredMentor),
  eligibility: StoredRuleSet,
  'consent-texts': record(consentText(stored)),
} as const;

export type StoredKind = keyof typeof storedKinds;
export type Stored<Kind extends StoredKind> = z.infer<(typeof storedKinds)[Kind]>;
