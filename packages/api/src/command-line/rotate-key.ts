import { adoptNextKey, masterKeyOf, writeNextKey } from '../keys/open-vault.ts';
import { rotateKey } from '../keys/rotate-key.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { databaseVariables, placesIn, vaultOf, withDatabase } from './places.ts';

export const rotateKeyCommand: Command = {
  summary:
    'Puts a new master key in the place of the old one. Stop the servers first, and start them with the new one.',
  arguments: [],
  variables: {
    ...databaseVariables,
    BACKONTRACK_NEW_KEY: 'The new master key. Needed with BACKONTRACK_KEY; for a key in DATA_FOLDER one is made.',
  },
  async run({ environment, print }) {
    const newKey = environment['BACKONTRACK_NEW_KEY'] || undefined;
    const isGiven = Boolean(environment['BACKONTRACK_KEY']);
    if (isGiven !== (newKey !== undefined)) {
      throw new StartError(
        isGiven
          ? 'BACKONTRACK_NEW_KEY is needed with BACKONTRACK_KEY. Make one: openssl rand -base64 32'
          : 'BACKONTRACK_NEW_KEY is only for a key that BACKONTRACK_KEY gives: the one in DATA_FOLDER is made',
      );
    }
    const { dataFolder } = placesIn(environment);
    await withDatabase(environment, async (db) => {
      const vault = await vaultOf(db, environment);
      const master = newKey === undefined ? await writeNextKey(dataFolder) : masterKeyOf(newKey, 'BACKONTRACK_NEW_KEY');
      const wrapped = await rotateKey(db, vault, master);
      if (newKey === undefined) await adoptNextKey(dataFolder);
      print(`The master key is changed; ${wrapped} keys of people were wrapped anew.`);
    });
  },
};
