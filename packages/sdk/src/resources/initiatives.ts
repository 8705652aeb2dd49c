import { Initiative, type InitiativeQuery } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Lists initiatives. @throws BackOnTrackError */
export const listInitiatives = (transport: Transport, query: InitiativeQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/initiatives', Initiative, query, options);

/** Gets an initiative with its components, indicators and budget. @throws BackOnTrackError */
export const getInitiative = (transport: Transport, id: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/initiatives', id), Initiative, {}, options);
