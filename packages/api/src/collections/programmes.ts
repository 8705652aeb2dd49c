import type { Programme } from '@backontrack/contract';
import { programmeListing, standing } from '@backontrack/sdk/listing';

import type { Collection } from './collection.ts';

/**
 * The directory. Support comes before economic offers: entries are ordered by stage, then by whether they can be used
 * now, then by how well they fit. Turned around, work comes first and the rest of the order stays.
 */
export const programmes: Collection<Programme> = {
  kind: 'programmes',
  key: 'id',
  ...programmeListing,
  sorts: {
    stage: (entry, { day, fit }) => [entry.stage, standing(entry, day), -fit, entry.title.text],
    title: ({ title }) => [title.text],
    assuredAt: ({ assuredAt }) => [Date.parse(assuredAt)],
    relevance: ({ stage, title }, { fit }) => [-fit, stage, title.text],
  },
  defaultSort: 'stage',
  searchSort: 'stage',
  summary: ({ body: _body, applicationSteps: _steps, requiredDocuments: _documents, sources: _sources, ...summary }) =>
    summary,
};
