import { CurriculumModule, CurriculumModuleSummary, type CurriculumQuery } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Lists the modules of the curriculum without their texts, in their order. Filters add up. @throws BackOnTrackError */
export const listCurriculum = (transport: Transport, query: CurriculumQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/curriculum', CurriculumModuleSummary, query, options);

/** Gets a module with its texts, its case study and its quiz. @throws BackOnTrackError */
export const getCurriculumModule = (transport: Transport, id: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/curriculum', id), CurriculumModule, {}, options);
