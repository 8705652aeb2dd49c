import { CurriculumModule, type CurriculumQuery } from '@backontrack/contract';

import type { RequestOptions, Transport } from '../transport.ts';

/** Lists the modules of the curriculum that trains mentors, in their order. Filters add up. @throws BackOnTrackError */
export const listCurriculum = (transport: Transport, query: CurriculumQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/curriculum', CurriculumModule, query, options);
