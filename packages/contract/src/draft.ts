import * as z from 'zod/mini';

import { matching, upTo } from './value.ts';

/** One line of text without any control character. */
/* @__NO_SIDE_EFFECTS__ */
export function line(longest: number) {
  return z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u));
}

/** Text of several lines without any control character but line ends and tabs. */
/* @__NO_SIDE_EFFECTS__ */
export function lines(longest: number) {
  return z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u));
}

/** An e-mail address. Its domain may be written in any script. */
export const EmailAddress = upTo(
  254,
  /^(?!\.)(?!.*\.\.)[\w.!#$%&'*+/=?^`{|}~-]{1,64}(?<!\.)@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u,
);

/** A telephone number as people write it, best with its country's code: `+381 11 123 4567`. */
export const PhoneNumber = matching(/^\+?\d(?:[ ()/.-]{0,2}\d){4,17}$/);

/** The site a form stood on: `https://partner.example.org`. */
export const Origin = upTo(253, /^https?:\/\/[\w.-]+(:\d{1,5})?$/);

/** What the reader agreed to. The server adds the time. */
export const ConsentDraft = z.strictObject({
  /** The `version` of the consent text that was shown. An earlier one is refused with the code `outdated`. */
  textVersion: line(40),
  /** The site the form stood on: `https://partner.example.org`. */
  origin: z.optional(Origin),
});
export type ConsentDraft = z.infer<typeof ConsentDraft>;

// Its name is one that programs which fill in every field like to fill in.
/** A field that people do not see. A draft that fills it in is answered as usual and thrown away. */
export const Honeypot = z.optional(upTo(200));
