import type { Mentor } from '@backontrack/sdk';
import { mentorListing } from '@backontrack/sdk/listing';

import { deviceOf, everyEntry } from '../listing/device.ts';
import type { BringToDevice } from '../listing/asking-element.ts';

const name = ({ displayName }: Mentor): string => displayName.text;

/** Fetches all mentors, the paused ones too, as those are found by name. They come in the order of the day. */
export const bringToDevice: BringToDevice<Mentor> = async (list, most, locale, isCounted) => {
  const listAll = (query: object) => list({ availability: ['open', 'full', 'paused'], ...query });
  const mentors = await everyEntry(listAll, most, isCounted);
  return (
    mentors &&
    deviceOf(
      mentors,
      {
        listing: mentorListing,
        orders: {
          rotation: {},
          relevance: { byFit: true },
          name: { key: name },
          '-name': { key: name, descending: true },
        },
        orderOf: (searched) => (searched ? 'relevance' : 'rotation'),
      },
      locale,
    )
  );
};
