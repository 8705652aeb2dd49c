import { Event, type EventQuery } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Lists events, the earliest first. Filters add up. @throws BackOnTrackError */
export const listEvents = (transport: Transport, query: EventQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/events', Event, query, options);

/** Gets an event. @throws BackOnTrackError */
export const getEvent = (transport: Transport, id: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/events', id), Event, {}, options);
