import { BackOnTrackError } from '@backontrack/sdk';

/** Code that only some pages or readers need. When it cannot be fetched, trying again may help. */
export const fetched = <Code>(code: Promise<Code>): Promise<Code> =>
  code.catch((cause: unknown) => {
    throw new BackOnTrackError('network', 'a part of the widget could not be fetched', { cause });
  });
