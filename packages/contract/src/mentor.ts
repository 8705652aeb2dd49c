import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { image } from './image.ts';
import { region } from './region.ts';
import { CountryCode, Day, Id } from './value.ts';
import { ageGroups, availabilities, barriers, languageLevels, mentorModes, mentorTopics } from './vocabulary.ts';

/** Defines a mentor in the given form. There is no field for an address, a number or a place finer than the region. */
/* @__NO_SIDE_EFFECTS__ */
export function mentor<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  const { text, oneOf } = form;
  return z.object({
    id: Id,
    initiative: Id,
    /** A first name or a chosen name. */
    displayName: text,
    /** Whom to ask for this mentor. */
    organisation: Id,
    country: CountryCode,
    region: z.optional(region(form)),
    languages: z.array(z.object({ code: z.string(), level: oneOf(languageLevels) })),
    topics: z.array(oneOf(mentorTopics)),
    /** What the mentor knows about. */
    barriers: z.array(oneOf(barriers)),
    modes: z.array(oneOf(mentorModes)),
    trained: z.array(z.object({ initiative: Id, year: z.int(), modules: z.array(Id) })),
    availability: z.object({ state: oneOf(availabilities), updatedAt: Day }),
    ageGroups: z.array(oneOf(ageGroups)),
    bio: text,
    photo: z.optional(image(form)),
    /** Made up to show how a profile looks. Always to be shown as such. */
    sample: z.boolean(),
  });
}

/** A mentor whom a young person can ask for. Asking goes through the organisation. Source: schema.org `Person`. */
export const Mentor = mentor(served);
export type Mentor = z.infer<typeof Mentor>;
