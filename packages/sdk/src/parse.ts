import type * as z from 'zod/mini';

/** One thing an answer had that could not be read, and was left out. */
export interface Issue {
  /** Where it stood in the answer: `items.3.title`. */
  path: string;
  message: string;
}

// Two rounds find what a union hides behind its first problem; a third finds an answer that is broken all over.
const rounds = 3;

/**
 * Reads an answer and keeps what is good of it: an element of a list that cannot be read is left out and
 * reported, a `null` counts as a field left out, an unknown field is dropped.
 * @returns The value, or undefined when too much of it is missing, and what was left out.
 */
export function parseLeniently<Schema extends z.ZodMiniType>(
  schema: Schema,
  answer: unknown,
): { value: z.output<Schema> | undefined; issues: Issue[] } {
  const issues: Issue[] = [];
  let rest = withoutNulls(answer);
  for (let round = 0; round < rounds; round++) {
    const result = schema.safeParse(rest);
    if (result.success) return { value: result.data, issues };
    const broken = result.error.issues.map(({ path, message }) => ({ path, message }));
    for (const { path, message } of broken) issues.push({ path: path.join('.'), message });
    const elements = broken.map(({ path }) => path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1));
    if (elements.some((path) => path.length === 0)) break;
    rest = without(rest, elements);
  }
  return { value: undefined, issues };
}

type Path = readonly PropertyKey[];

function without(value: unknown, elements: readonly Path[]): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown, index) => {
      const inside = elements.filter(([first]) => first === index).map((path) => path.slice(1));
      if (inside.some((path) => path.length === 0)) return [];
      return [inside.length > 0 ? without(element, inside) : element];
    });
  }
  const copy = { ...(value as Record<PropertyKey, unknown>) };
  for (const key of new Set(elements.map(([first]) => first))) {
    if (key === undefined) continue;
    copy[key] = without(
      copy[key],
      elements.filter(([first]) => first === key).map((path) => path.slice(1)),
    );
  }
  return copy;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((element) => element !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, withoutNulls(field)]),
  );
}
