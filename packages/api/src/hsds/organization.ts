import type { HsdsOrganization, Organisation } from '@backontrack/contract';

import { nameUuid } from './name-uuid.ts';

/** The identifier of an organisation in the HSDS view. */
export const organizationId = (id: string): string => nameUuid('organization', id);

/** An organisation as HSDS knows it. */
export function hsdsOrganization({ id, name, kind, city, country, website }: Organisation): HsdsOrganization {
  const organization_id = organizationId(id);
  return {
    id: organization_id,
    name: name.text,
    // HSDS demands one, and this is what is known of every organisation.
    description: [kind.replaceAll('-', ' '), city?.text, country].filter(Boolean).join(', '),
    ...(website !== undefined && { website }),
    organization_identifiers: [
      { id: nameUuid('identifier', id), organization_id, identifier_type: 'backontrack', identifier: id },
    ],
  };
}
