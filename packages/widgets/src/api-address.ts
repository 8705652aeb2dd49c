import { apiBase } from './transport.ts';

/** The address of something the API serves, for a link. A list repeats its parameter. */
export function apiAddress(path: string, query: Readonly<Record<string, string | readonly string[]>>): string {
  const pairs = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  return `${apiBase()}${path}?${new URLSearchParams(pairs)}`;
}
