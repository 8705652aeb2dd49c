/** Something about a release is not right. Its message is for whoever makes the release. */
export class ReleaseError extends Error {}

/** A command was called wrongly. */
export class UsageError extends Error {}

/** What every command is given. */
export interface Given {
  /** File of the private key. */
  readonly key: string;
  /** Name of the channel: `v1`. */
  readonly channel: string;
  /** Folder of the channels, with their public keys. */
  readonly channels: string;
  /** The folder that is served, with a folder for each version and channel. */
  readonly cdn: string;
  /** The server whose files are meant, instead of those of `cdn`. */
  readonly address?: string | undefined;
  readonly print: (line: string) => void;
}
