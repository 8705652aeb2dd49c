import * as z from 'zod/mini';

import { Money } from './money.ts';
import { locale } from './query.ts';
import { CountryCode, Day, matching, upTo, WebAddress } from './value.ts';

const Uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** An organisation as directory tools read it. Source: HSDS 3 `organization`. */
export const HsdsOrganization = z.object({
  id: Uuid,
  name: z.string(),
  description: z.string(),
  website: z.optional(WebAddress),
  organization_identifiers: z.array(
    z.object({ id: Uuid, organization_id: Uuid, identifier_type: z.string(), identifier: z.string() }),
  ),
});
export type HsdsOrganization = z.infer<typeof HsdsOrganization>;

/** An entry of the directory as directory tools read it. Source: HSDS 3 `service`. */
export const HsdsService = z.object({
  id: Uuid,
  organization_id: z.optional(Uuid),
  name: z.string(),
  description: z.string(),
  url: z.optional(WebAddress),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  application_process: z.optional(z.string()),
  fees_description: z.optional(z.string()),
  eligibility_description: z.optional(z.string()),
  minimum_age: z.optional(z.number()),
  maximum_age: z.optional(z.number()),
  assured_date: Day,
  alert: z.optional(z.string()),
  organization: z.optional(HsdsOrganization),
  schedules: z.optional(z.array(z.object({ id: Uuid, service_id: Uuid, description: z.string() }))),
  service_areas: z.optional(
    z.array(
      z.object({ id: Uuid, service_id: Uuid, name: z.string(), extent: z.string(), extent_type: z.literal('text') }),
    ),
  ),
  languages: z.optional(z.array(z.object({ id: Uuid, service_id: Uuid, code: z.string() }))),
  cost_options: z.optional(
    z.array(
      z.object({
        id: Uuid,
        service_id: Uuid,
        amount: z.optional(z.number()),
        currency: z.optional(Money.shape.currency),
        amount_description: z.optional(z.string()),
      }),
    ),
  ),
  required_documents: z.optional(z.array(z.object({ id: Uuid, service_id: Uuid, document: z.string() }))),
  attributes: z.optional(
    z.array(
      z.object({
        id: Uuid,
        link_id: Uuid,
        link_entity: z.literal('service'),
        value: z.string(),
        label: z.string(),
        taxonomy_term_id: Uuid,
        taxonomy_term: z.object({ id: Uuid, code: z.string(), name: z.string(), description: z.string() }),
      }),
    ),
  ),
});
export type HsdsService = z.infer<typeof HsdsService>;

/** Defines a page of an HSDS list. */
/* @__NO_SIDE_EFFECTS__ */
export function hsdsPage<Item extends z.ZodMiniType>(item: Item) {
  return z.object({
    total_items: z.number(),
    total_pages: z.number(),
    page_number: z.number(),
    size: z.number(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });
}

/** What the HSDS view is. Source: HSDS 3 API, `/`. */
export const HsdsApi = z.object({
  version: z.string(),
  profile: z.string(),
  openapi_url: z.string(),
  description: z.string(),
});
export type HsdsApi = z.infer<typeof HsdsApi>;

const hsdsList = {
  locale,
  search: z.optional(upTo(200)),
  page: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
  per_page: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  format: z.optional(z.enum(['json'])),
  country: z.optional(z.array(CountryCode)),
};

export const HsdsOrganizationParameters = z.strictObject(hsdsList);
export const HsdsServiceParameters = z.strictObject({
  ...hsdsList,
  organization_id: z.optional(Uuid),
  /** Whether the lists inside a service come with it. */
  full: z.optional(z.enum(['true', 'false'])),
});
