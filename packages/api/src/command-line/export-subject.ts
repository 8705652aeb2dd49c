import { exportSubject } from '../rights/export-subject.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { databaseVariables, vaultOf, withDatabase } from './places.ts';

export const exportSubjectCommand: Command = {
  summary: 'Prints all that is kept of a person, as JSON.',
  arguments: ['<email or number>'],
  variables: databaseVariables,
  async run({ arguments: [address = ''], environment, print }) {
    await withDatabase(environment, async (db) => {
      const found = await exportSubject(db, await vaultOf(db, environment), address);
      if (!found) throw new StartError('nothing is kept of that address');
      print(JSON.stringify(found, null, 2));
    });
  },
};
