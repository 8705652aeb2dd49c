import { Programme, type ProgrammeQuery, ProgrammeSummary } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Lists the entries of the directory without their bodies, by stage. Filters add up. @throws BackOnTrackError */
export const listProgrammes = (transport: Transport, query: ProgrammeQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/programmes', ProgrammeSummary, query, options);

/** Gets an entry of the directory with its body, its steps and what to bring. @throws BackOnTrackError */
export const getProgramme = (transport: Transport, id: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/programmes', id), Programme, {}, options);
