import type { Command } from './command.ts';
import { databaseVariables, withDatabase } from './places.ts';

export const migrate: Command = {
  summary: 'Brings the schema of the database up to date. Every other command does so too.',
  arguments: [],
  variables: databaseVariables,
  async run({ environment, print }) {
    await withDatabase(environment, async (_db, engine) => print(`The schema of ${engine} is up to date.`));
  },
};
