import type { ProgrammeSummary } from '@backontrack/sdk';
import { programmeListing, standing } from '@backontrack/sdk/listing';

import { deviceOf, everyEntry } from '../listing/device.ts';
import type { BringToDevice } from '../listing/asking-element.ts';
import { today } from './today.ts';

const title = (entry: ProgrammeSummary): string => entry.title.text;
const groupAt = (stage: (entry: ProgrammeSummary) => number) => (entry: ProgrammeSummary) =>
  stage(entry) * 10 + standing(entry, today());

/** Fetches the whole directory. It comes in its own order: by stage, then by what can be used now. */
export const bringToDevice: BringToDevice<ProgrammeSummary> = async (list, most, locale, isCounted) => {
  const entries = await everyEntry(list, most, isCounted);
  return (
    entries &&
    deviceOf(
      entries,
      {
        listing: programmeListing,
        orders: {
          stage: { group: groupAt(({ stage }) => stage), byFit: true },
          '-stage': { group: groupAt(({ stage }) => 5 - stage), byFit: true },
          title: { key: title },
          '-assuredAt': { key: ({ assuredAt }) => Date.parse(assuredAt), descending: true },
        },
        orderOf: () => 'stage',
      },
      locale,
    )
  );
};
