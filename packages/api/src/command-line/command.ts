/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One command: what `backontrack-api --help` and `backontrack-api <name> --help` say, and what it does. */
export interface Command {
  /** One line, beginning with a verb. */
  summary: string;
  /** Names of its arguments, such as `<email>`. Each must be given. */
  arguments: readonly string[];
  /** Options that take no value, with what each does. */
  options?: Readonly<Record<string, string>>;
  /** Environment variables it reads, with what each does. */
  variables: Readonly<Record<string, string>>;
  run(call: Call): Promise<void>;
}

/** How a command was called. */
export interface Call {
  arguments: readonly string[];
  options: ReadonlySet<string>;
  environment: Environment;
  /** Writes a line for the caller. */
  print: (line: string) => void;
}

/** The command line was wrong: nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
