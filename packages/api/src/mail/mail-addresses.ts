import { readFile } from 'node:fs/promises';

import { EmailAddress } from '@backontrack/contract';
import * as z from 'zod/mini';

import { inEnglish } from '../english-messages.ts';
import { StartError } from '../start-error.ts';

/** Where mails come from and go to. It stands in no public answer. */
export const MailAddresses = z.strictObject({
  /** Sends every mail, and gets the requests to organisations that have no address here. */
  office: EmailAddress,
  /** By the organisation's id. */
  organisations: z.record(z.string(), EmailAddress),
});
export type MailAddresses = z.infer<typeof MailAddresses>;

/** Reads the file of mail addresses. @throws StartError saying what is wrong with it. */
export async function loadMailAddresses(file: string): Promise<MailAddresses> {
  const fail = (reason: string) => new StartError(`mail addresses in ${file}: ${reason}`);
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw fail((error as Error).message);
  }
  const result = MailAddresses.safeParse(json, inEnglish);
  if (result.success) return result.data;
  throw fail(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}
