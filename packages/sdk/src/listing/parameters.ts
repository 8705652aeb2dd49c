import { type Endpoint, type FieldProblem, pageLimit } from '@backontrack/contract';

import { type Collection, usualSort } from './collection.ts';
import { readCursor } from './cursor.ts';
import type { ListQuery } from './entry-list.ts';
import { hasWords } from './listing.ts';
import { nearest } from './nearest.ts';

type Schema = NonNullable<Endpoint['query']>;

/** What a schema of the contract says of itself, as far as it is told to people. */
interface Described {
  _zod: {
    def: {
      type: string;
      innerType?: Described;
      element?: Described;
      entries?: Readonly<Record<string, string>>;
      checks?: readonly { _zod: { def: { check: string; value?: number; maximum?: number } } }[];
    };
  };
}

/** What was asked, or everything that is wrong with it. */
export type Read<Asked> = { asked: Asked; errors?: undefined } | { asked?: undefined; errors: FieldProblem[] };

/** Reads the parameters of a request as the contract describes them. */
export function readParameters<Asked extends Schema>(
  schema: Asked,
  search: URLSearchParams,
): Read<Asked['_zod']['output']> {
  const errors: FieldProblem[] = [];
  const given: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const parameter = (schema.shape as Record<string, unknown>)[name] as Described | undefined;
    const values = search.getAll(name);
    if (!Object.hasOwn(schema.shape, name) || !parameter) {
      const similar = nearest(name, Object.keys(schema.shape));
      const hint = similar === undefined ? '' : `. Did you mean ${similar}?`;
      errors.push({ path: name.slice(0, 100), code: 'unknown', message: `there is no such parameter${hint}` });
      continue;
    }
    const { type } = innermost(parameter)._zod.def;
    if (isList(parameter)) given[name] = values;
    else if (values.length > 1) errors.push({ path: name, code: 'repeated', message: 'may be given once only' });
    else given[name] = type === 'number' && /^\d+$/.test(values[0]!) ? Number(values[0]) : values[0];
  }
  const result = schema.safeParse(given);
  for (const { path } of result.error?.issues ?? []) {
    const [name, index = 0] = path as [string, number?];
    if (errors.some((error) => error.path === name)) continue;
    errors.push(
      invalid(
        name,
        expected(name, (schema.shape as Record<string, unknown>)[name] as Described),
        search.getAll(name)[index]!,
      ),
    );
  }
  // Whoever sends hundreds of them needs no answer that is longer than the question.
  return result.success && errors.length === 0 ? { asked: result.data } : { errors: errors.slice(0, 20) };
}

/** Reads the parameters of a list: also its order, and where a page begins. */
export function readListParameters<Entry extends { id: string }>(
  collection: Pick<Collection<Entry>, 'defaultSort' | 'searchSort'>,
  schema: Schema,
  search: URLSearchParams,
): Read<ListQuery & { locale: readonly string[] }> {
  const { asked, errors } = readParameters(schema, search);
  if (errors) return { errors };
  const { locale = [], limit = pageLimit.default, q, cursor, ...rest } = asked as PageParameters;
  const { sort = usualSort(collection, q), ...filters } = rest;
  if (hasWords(q) && limit > pageLimit.max) {
    return { errors: [invalid('limit', `at most ${pageLimit.max} together with q`, String(limit))] };
  }
  const from = cursor === undefined ? undefined : readCursor(cursor, sort);
  if (cursor !== undefined && !from) {
    return { errors: [invalid('cursor', 'the nextCursor of a page with the same sort', cursor)] };
  }
  const asLists = Object.entries(filters).map(([name, value]) => [name, [value].flat().map(String)]);
  return { asked: { locale, q, sort, limit, cursor: from, filters: Object.fromEntries(asLists) } };
}

interface PageParameters {
  locale?: string[];
  limit?: number;
  q?: string;
  cursor?: string;
  sort?: string;
}

const invalid = (path: string, what: string, value: string): FieldProblem => ({
  path,
  code: 'invalid',
  message: `must be ${what}, got ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`,
});

// What a pattern means, to people.
const forms: Readonly<Record<string, string>> = {
  locale: 'a locale such as sr-Latn',
  language: 'a language code such as sr',
  country: 'a country code such as HU',
  region: 'a region code such as RO312',
  initiative: 'an id such as back-on-track',
  organisation: 'an id such as nerda',
  tag: 'an id such as young-people',
  organization_id: 'the id of an organization',
};

function expected(name: string, parameter: Described): string {
  const { type, entries, checks = [] } = innermost(parameter)._zod.def;
  if (entries) return `one of ${Object.values(entries).join(', ')}`;
  const bound = (kind: string) => checks.find(({ _zod: { def } }) => def.check === kind)?._zod.def;
  if (type === 'number') {
    return `a whole number from ${bound('greater_than')?.value} to ${bound('less_than')?.value}`;
  }
  return forms[name] ?? `at most ${bound('max_length')?.maximum} characters`;
}

function innermost(schema: Described): Described {
  const { innerType, element } = schema._zod.def;
  const inside = innerType ?? element;
  return inside ? innermost(inside) : schema;
}

function isList({ _zod: { def } }: Described): boolean {
  return def.innerType ? isList(def.innerType) : def.type === 'array';
}
