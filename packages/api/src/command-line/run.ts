import { parseArgs } from 'node:util';

import { StartError } from '../start-error.ts';
import { checkContent } from './check-content.ts';
import { type Call, type Command, type Environment, UsageError } from './command.ts';
import { eraseSubjectCommand } from './erase-subject.ts';
import { exportSubjectCommand } from './export-subject.ts';
import { importFeedsCommand } from './import-feeds.ts';
import { migrate } from './migrate.ts';
import { tooOld } from './node-version.ts';
import { rotateKeyCommand } from './rotate-key.ts';
import { serve } from './serve.ts';

/** Every command by its name. */
const commands: Readonly<Record<string, Command>> = {
  serve,
  migrate,
  'check-content': checkContent,
  import: importFeedsCommand,
  'export-subject': exportSubjectCommand,
  'erase-subject': eraseSubjectCommand,
  'rotate-key': rotateKeyCommand,
};

/**
 * Runs a command line. Gives the exit code: 0 done, 1 failed, 2 wrongly called.
 * @param words What follows `backontrack-api`.
 */
export async function run(
  words: readonly string[],
  environment: Environment,
  write: { print: (line: string) => void; complain: (line: string) => void },
): Promise<0 | 1 | 2> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      write.print(overview());
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`there is no command ${name}`);
    const call = callOf(command, rest);
    if (call === 'help') {
      write.print(helpOf(name, command));
      return 0;
    }
    const reason = tooOld(process.versions.node);
    if (reason) throw new StartError(reason);
    await command.run({ ...call, environment, print: write.print });
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      write.complain(`backontrack-api: ${error.message}. See backontrack-api --help`);
      return 2;
    }
    if (!(error instanceof StartError)) throw error;
    write.complain(`backontrack-api: ${error.message}`);
    return 1;
  }
}

function callOf(
  { arguments: named, options = {} }: Command,
  words: string[],
): Pick<Call, 'arguments' | 'options'> | 'help' {
  const flags = Object.keys(options).map((option) => [option, { type: 'boolean' }] as const);
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: words,
      options: { ...Object.fromEntries(flags), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\.$/, ''));
  }
  if (parsed.values['help']) return 'help';
  const { positionals } = parsed;
  if (positionals.length < named.length) throw new UsageError(`${named[positionals.length]} is missing`);
  if (positionals.length > named.length) throw new UsageError(`${positionals[named.length]} is one word too many`);
  return { arguments: positionals, options: new Set(Object.keys(parsed.values)) };
}

function overview(): string {
  return [
    'backontrack-api: the public API of Back on Track',
    '',
    ...table(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'backontrack-api <command> --help says more of each.',
  ].join('\n');
}

function helpOf(name: string, { summary, arguments: named, options = {}, variables }: Command): string {
  const flags = Object.entries(options).map(([option, says]) => [`--${option}`, says] as const);
  return [
    `backontrack-api ${[name, ...named, ...(flags.length > 0 ? ['[options]'] : [])].join(' ')}`,
    '',
    summary,
    ...(flags.length > 0 ? ['', 'Options:', ...table(flags)] : []),
    '',
    'Environment variables:',
    ...table(Object.entries(variables)),
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
