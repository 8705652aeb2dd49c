import { Organisation, type OrganisationQuery } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Lists organisations by name. Filters add up. @throws BackOnTrackError */
export const listOrganisations = (transport: Transport, query: OrganisationQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/organisations', Organisation, query, options);

/** Gets an organisation. @throws BackOnTrackError */
export const getOrganisation = (transport: Transport, id: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/organisations', id), Organisation, {}, options);
