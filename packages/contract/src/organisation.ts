import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { region } from './region.ts';
import { CountryCode, Id, reviewStates, Source, WebAddress } from './value.ts';

/** What kinds of organisation carry an initiative. */
export const organisationKinds = [
  'ngo',
  'charity',
  'foundation',
  'regional-development-agency',
  'innovation-agency',
  'innovation-centre',
  'development-association',
  'nonprofit-company',
  'youth-network',
  'ministry',
  'chamber-of-commerce',
  'research-centre',
  'youth-resource-centre',
] as const;

/** What part an organisation plays in an initiative. */
export const organisationRoles = ['lead', 'partner', 'local'] as const;

/** Defines an organisation in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function organisation<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  const { text, oneOf } = form;
  return z.object({
    id: Id,
    initiatives: z.array(Id),
    name: text,
    kind: oneOf(organisationKinds),
    roles: z.array(oneOf(organisationRoles)),
    country: CountryCode,
    city: z.optional(text),
    region: z.optional(region(form)),
    website: z.optional(WebAddress),
    languages: z.array(z.string()),
    sources: z.array(Source),
    review: oneOf(reviewStates),
  });
}

/** An organisation that leads, carries or locally supports an initiative. Source: HSDS 3 `organization`. */
export const Organisation = organisation(served);
export type Organisation = z.infer<typeof Organisation>;
