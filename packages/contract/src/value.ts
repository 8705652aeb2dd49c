import * as z from 'zod/mini';

/** Text of a form, for which what else is told holds too. */
/* @__NO_SIDE_EFFECTS__ */
export function matching(pattern: RegExp, ...checks: z.core.CheckFn<string>[]) {
  return z.string().check(z.regex(pattern), ...checks);
}

/** Text of at most so many characters, and of a form where one is told. */
/* @__NO_SIDE_EFFECTS__ */
export function upTo(longest: number, pattern?: RegExp) {
  const text = z.string().check(z.maxLength(longest));
  return pattern ? text.check(z.regex(pattern)) : text;
}

/** A stable identifier in kebab case, unique within its kind. */
export const Id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An ISO 3166-1 alpha-2 code: `HU`. */
export const CountryCode = matching(/^[A-Z]{2}$/);

const date = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;

/** That a day is in the calendar: a pattern lets 30 February through. */
export const exists: z.core.CheckFn<string> = ({ value, issues }) => {
  const day = value.slice(0, 10);
  const at = Date.parse(day);
  if (Number.isNaN(at + Date.parse(value)) || !new Date(at).toISOString().startsWith(day))
    issues.push({ code: 'custom', input: value, message: 'there is no such date' });
};

/** An RFC 3339 date, or date and time with its offset: `2025-06-26`, `2024-11-21T08:48:00+01:00`. */
export const Timestamp = matching(
  new RegExp(String.raw`^${date}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$`),
  exists,
);

/** A calendar day: `2027-01-01`. */
export const Day = matching(new RegExp(`^${date}$`), exists);

/** An address of a page or file: http or https. */
export const WebAddress = matching(/^https?:\/\/[^\s]+$/i);

/** Whether a partner has confirmed a fact. An unconfirmed one says so where it is shown. */
export const reviewStates = ['confirmed', 'unconfirmed'] as const;

/** Where a fact comes from. */
export const Source = z.object({
  title: z.string(),
  published: z.optional(Timestamp),
  url: z.optional(WebAddress),
});
export type Source = z.infer<typeof Source>;
