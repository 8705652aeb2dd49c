import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
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

/** Which list a region's code belongs to. Bosnia and Herzegovina and Kazakhstan have no NUTS codes. */
export const regionSchemes = ['nuts', 'statistical-region', 'iso-3166-2'] as const;

/** Defines an organisation in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function organisation<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text, oneOf }: Form<T, R>) {
  return z.object({
    id: Id,
    initiatives: z.array(Id),
    name: text,
    kind: oneOf(organisationKinds),
    roles: z.array(oneOf(organisationRoles)),
    country: CountryCode,
    city: z.optional(text),
    region: z.optional(z.object({ scheme: oneOf(regionSchemes), code: z.string() })),
    website: z.optional(WebAddress),
    languages: z.array(z.string()),
    sources: z.array(Source),
    review: oneOf(reviewStates),
  });
}

/** An organisation that leads, carries or locally supports an initiative. Source: HSDS 3 `organization`. */
export const Organisation = organisation(served);
export type Organisation = z.infer<typeof Organisation>;
