import { msg } from '../words/msg.ts';
import type { Fault } from './entered.ts';

/** Whether the consent text has changed since it was agreed to. */
export const isOutdated = ({ code }: { code: string }): boolean => code === 'outdated';

const outdated: Fault = {
  field: 'agreed',
  words: () =>
    msg('The text that you agreed to has changed. Please read it and tick the box again.', {
      id: 'subscribe.outdated',
    }),
};

/** What the API will not take, at its fields and in our words. */
export function faultsOfRefusal(errors: readonly { path: string; code: string }[]): Fault[] {
  const faults: Record<string, Fault> = {
    'contact.value': {
      field: 'value',
      words: () => msg('This cannot be reached. Please look again', { id: 'contact.fault.value' }),
    },
    message: {
      field: 'message',
      words: () => msg('This message cannot be sent. Please change it', { id: 'contact.fault.text' }),
    },
    firstName: {
      field: 'firstName',
      words: () => msg('Please write the name with letters only', { id: 'contact.fault.name' }),
    },
  };
  return errors.flatMap((error) => (isOutdated(error) ? outdated : (faults[error.path] ?? [])));
}
