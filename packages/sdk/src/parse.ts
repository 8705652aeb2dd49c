import type * as z from 'zod/mini';

/** One thing an answer had that could not be read, and was left out. */
export interface Issue {
  /** Where it stood in the answer: `items.3.title`. */
  path: string;
  /** What was wrong with it, for developers. */
  message: string;
}

// One round finds what nulls hide, two more what a union hides behind its first problem. Then it is broken all over.
const rounds = 4;

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
  let rest = answer;
  for (let round = 0; round < rounds; round++) {
    const result = schema.safeParse(rest);
    if (result.success) return { value: result.data, issues };
    // The first round reads the answer as it came: hardly any has a null, and a copy of all costs more than the check.
    for (const { path, message } of round ? result.error.issues : []) {
      issues.push({ path: path.join('.'), message });
      const index = path.findLastIndex((key) => typeof key === 'number');
      if (index < 0) return { value: undefined, issues };
      const list = path.slice(0, index).reduce<Tree | null | undefined>((value, key) => value?.[key], rest as Tree);
      if (list) list[path[index]!] = null;
    }
    rest = withoutNulls(rest);
  }
  return { value: undefined, issues };
}

interface Tree {
  [key: PropertyKey]: Tree | null;
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
