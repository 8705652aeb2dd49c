import * as z from 'zod/mini';

/** A value of a known vocabulary, or one that a later version of the API adds. */
export type Open<Known extends string> = Known | (string & Record<never, never>);

/** Vocabulary of each open enum, for documents that list the known values. */
export const openEnumValues = new WeakMap<object, readonly string[]>();

/**
 * A vocabulary that may grow. Readers accept a value they do not know and show it as it came:
 * a pinned widget lives for years on a partner's page.
 */
/* @__NO_SIDE_EFFECTS__ */
export function openEnum<const Known extends readonly string[]>(values: Known): z.ZodMiniType<Open<Known[number]>> {
  const schema = z.string();
  openEnumValues.set(schema, values);
  return schema as z.ZodMiniType as z.ZodMiniType<Open<Known[number]>>;
}
