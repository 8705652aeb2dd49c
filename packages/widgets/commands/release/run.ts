import { parseArgs } from 'node:util';

import { channelFolder } from '../../cdn/channels.ts';
import { makeKey } from './keys.ts';
import { cdn, keyFile } from './places.ts';
import { type Given, ReleaseError, UsageError } from './given.ts';
import { signVersion } from './sign.ts';
import { verifyRelease } from './verify.ts';

const help = `npm run release -- <command> [options]

Commands:
  keys               Makes a key pair. The private key stays on this machine, the public one goes into
                     packages/widgets/channels, to be committed. Nothing is ever written over.
  sign               Signs the version that is built, for the rolling channel.
  verify [address]   Checks the signature and every file, of what is built or of what a server has:
                     npm run release -- verify https://backontrack.example

Options:
  --key <file>       The private key. Otherwise BACKONTRACK_RELEASE_KEY, or
                     ~/.config/backontrack/release-key.pem
  --channel <name>   The channel, v1 unless told.
  --help             Shows this.`;

const commands: Readonly<Record<string, (given: Given) => void | Promise<void>>> = {
  keys: makeKey,
  sign: signVersion,
  verify: verifyRelease,
};

/** Where a call speaks and works. */
export interface Surroundings {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Folder of the channels, that of the repository unless told. */
  channels?: string;
  /** Folder that is served, that of the build unless told. */
  cdn?: string;
}

/** Runs one command. Gives the exit code: 1 when something is not right, 2 when it was called wrongly. */
export async function run(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  { complain, ...surroundings }: Surroundings,
): Promise<number> {
  try {
    const { values, positionals } = read(words);
    const [name, ...rest] = positionals;
    if (values.help) {
      surroundings.print(help);
      return 0;
    }
    const command = Object.hasOwn(commands, name ?? '') ? commands[name!] : undefined;
    if (!command) throw new UsageError(name ? `there is no command ${name}` : 'a command is needed');
    if (rest.length > (name === 'verify' ? 1 : 0)) throw new UsageError(`${rest.at(-1)} is one word too many`);
    if (!/^v[1-9]\d*$/.test(values.channel))
      throw new UsageError(`--channel is a v and a number, such as v1, and not ${values.channel}`);
    await command({
      channels: channelFolder,
      cdn,
      ...surroundings,
      channel: values.channel,
      key: keyFile(values.key, environment),
      address: rest[0],
    });
    return 0;
  } catch (error) {
    if (error instanceof UsageError) complain(`release: ${error.message}. See npm run release -- --help`);
    else if (error instanceof ReleaseError) complain(`release: ${error.message}`);
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

function read(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        channel: { type: 'string', default: 'v1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\. |\n/)[0]);
  }
}
