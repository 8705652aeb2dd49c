import * as z from 'zod/mini';

import type { Form } from './form.ts';

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

/** A number within its bounds, both included. */
/* @__NO_SIDE_EFFECTS__ */
export function between(lowest: number, highest: number) {
  return z.number().check(z.minimum(lowest), z.maximum(highest));
}

/** A stable identifier in kebab case, unique within its kind. */
export const Id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An ISO 3166-1 alpha-2 code: `HU`. */
export const CountryCode = matching(/^[A-Z]{2}$/);

const date = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;

// A pattern lets 30 February through.
const exists: z.core.CheckFn<string> = ({ value, issues }) => {
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

/** How exactly a date is known. */
export const precisions = ['minute', 'day', 'month', 'mid-year', 'year'] as const;

/** An address of a page or file: http or https. */
export const WebAddress = matching(/^https?:\/\/[^\s]+$/i);

/**
 * A date as exactly as it is known, to be shown no more exactly than that.
 * `date` is `2026`, `2026-06`, `2026-06-15` or a date and time with its offset.
 */
/* @__NO_SIDE_EFFECTS__ */
export function impreciseDate<T extends z.ZodMiniType, R extends z.ZodMiniType>({ oneOf }: Form<T, R>) {
  return z.object({
    date: matching(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/, exists),
    precision: oneOf(precisions),
  });
}

/** An amount in units of its ISO 4217 currency. */
export const Money = z.object({
  amount: z.number(),
  currency: matching(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof Money>;

/** Whether a partner has confirmed a fact. An unconfirmed one says so where it is shown. */
export const reviewStates = ['confirmed', 'unconfirmed'] as const;

/** Where a fact comes from. */
export const Source = z.object({
  title: z.string(),
  published: z.optional(Timestamp),
  url: z.optional(WebAddress),
});
export type Source = z.infer<typeof Source>;

/** A picture with its size in pixels, so that its place can be kept before it has loaded. */
/* @__NO_SIDE_EFFECTS__ */
export function image<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text }: Form<T, R>) {
  return z.object({ url: WebAddress, alt: text, width: z.number(), height: z.number() });
}
