import { eraseSubject } from '../rights/erase-subject.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { databaseVariables, vaultOf, withDatabase } from './places.ts';

export const eraseSubjectCommand: Command = {
  summary: 'Deletes all that is kept of a person, and the key to it.',
  arguments: ['<email or number>'],
  variables: databaseVariables,
  async run({ arguments: [address = ''], environment, print }) {
    await withDatabase(environment, async (db, engine) => {
      const erased = await eraseSubject(db, await vaultOf(db, environment), address, engine);
      if (!erased) throw new StartError('nothing is kept of that address');
      print('Erased.');
      if (erased.organisations.length > 0) {
        print(`Requests were passed on to ${erased.organisations.join(', ')}: ask them to delete their copies.`);
      }
    });
  },
};
