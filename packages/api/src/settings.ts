import type { FormSettings } from './form-service.ts';
import { StartError } from './start-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of forms and mails from environment variables. @throws StartError naming the one that is wrong. */
export function formSettings(environment: Environment): FormSettings {
  const word = (name: string) => environment[name] || undefined;
  return {
    key: word('BACKONTRACK_KEY'),
    publicUrl: addressIn(environment, 'PUBLIC_URL', ['https:', 'http:']),
    smtpUrl: addressIn(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailAddressesFile: word('MAIL_ADDRESSES'),
    trustedProxies: wholeNumber(environment, 'TRUSTED_PROXIES', 0),
    mailLease: wholeNumber(environment, 'MAIL_LEASE_SECONDS', 60, { least: 1 }) * 1000,
  };
}

/** Reads a whole number. @throws StartError naming the variable when it is none. */
export function wholeNumber(
  environment: Environment,
  name: string,
  otherwise: number,
  { least = 0, most = 65_535 } = {},
): number {
  const word = environment[name] || String(otherwise);
  const number = Number(word);
  if (/^\d+$/.test(word) && number >= least && number <= most) return number;
  throw new StartError(`${name} must be a whole number from ${least} to ${most}, got ${JSON.stringify(word)}`);
}

/** Reads where the PostgreSQL server is, if one is named. @throws StartError when it is another kind of address. */
export function databaseUrlIn(environment: Environment): string | undefined {
  const value = environment['DATABASE_URL'];
  // Not as a URL: that of a socket, `postgres://name@/database?host=/run/postgresql`, is none.
  if (!value) return undefined;
  if (!/^postgres(ql)?:\/\//.test(value))
    throw new StartError('DATABASE_URL must be an address that begins with postgres:// or postgresql://');
  checkPassword('DATABASE_URL', value);
  return value;
}

// Such a password would be taken for the host and the path, which are told to the log.
function checkPassword(name: string, value: string): void {
  const rest = value.replace(/^\w+:\/\//, '');
  if (!/[/?#].*@/.test(rest) && !/%(?![\dA-F]{2})/i.test(rest)) return;
  throw new StartError(
    `${name} must be an address with %2F for each / in its name and password, %3F for ?, %23 for # and %25 for %`,
  );
}

// The value may hold a password, which must not reach a log.
function addressIn(environment: Environment, name: string, schemes: readonly string[]): string | undefined {
  const value = environment[name];
  if (!value) return undefined;
  checkPassword(name, value);
  // Paths are put behind it.
  if (name === 'PUBLIC_URL' && /[?#]/.test(value))
    throw new StartError('PUBLIC_URL must be an address without ? and #, such as https://api.example.org');
  if (URL.canParse(value) && schemes.includes(new URL(value).protocol)) return value;
  throw new StartError(`${name} must be an address that begins with ${schemes.map((one) => `${one}//`).join(' or ')}`);
}
