import { nearest } from '@backontrack/sdk/listing';
import type { Parameter } from './parameter.ts';

/** What a page is asked, read from its address. */
export interface Asked {
  /** The widget's name: `mentor-finder`. */
  readonly widget: string;
  /** The entry that is open. */
  readonly entry: string | undefined;
  /** Every value that can be used, by the name of its parameter. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What of the address was passed over, in words for whoever wrote it. */
  readonly notes: readonly string[];
}

// Mailings, advertisements and content systems add these to any link, and a webmaster asks the doctor with one of ours.
const foreign = /^(utm_|mc_|pk_|_|backontrack-)|^(fbclid|gclid|msclkid|igshid|ref|loading|structured-data|sync-url)$/;

/** Reads an address. A parameter or a value that there is not is passed over: a page that was right once goes on working. */
export function readAsked(
  widget: string,
  entry: string | undefined,
  search: URLSearchParams,
  parameters: readonly Parameter[],
): Asked {
  const values = new Map<string, readonly string[]>();
  const notes: string[] = [];
  const names = parameters.map(({ name }) => name);
  for (const name of new Set(search.keys())) {
    const parameter = parameters.find((one) => one.name === name);
    if (!parameter) {
      const similar = nearest(name, names);
      if (!foreign.test(name))
        notes.push(`“${name.slice(0, 40)}” is not known here.${similar ? ` Did you mean “${similar}”?` : ''}`);
      continue;
    }
    const given = search.getAll(name).flatMap((value) => (parameter.isList ? value.split(/[\s,]+/) : [value.trim()]));
    const read: string[] = [];
    for (const value of given.filter(Boolean)) {
      const found = parameter.read(value);
      if (found === undefined) notes.push(`“${name}” has no value “${value.slice(0, 40)}”.`);
      else if (!read.includes(found)) read.push(found);
    }
    if (read.length > 0) values.set(name, parameter.isList ? read : read.slice(0, 1));
  }
  return { widget, entry, values, notes };
}

/** The values of a list, or none. */
export const many = ({ values }: Asked, name: string): readonly string[] => values.get(name) ?? [];

/** One value, or what it is otherwise. */
export const one = ({ values }: Asked, name: string, otherwise = ''): string => values.get(name)?.[0] ?? otherwise;

/** Whether pictures are shown. */
export const hasPictures = (asked: Asked): boolean => one(asked, 'images') !== 'none';

/** Where a link leads: an entry, or other values. What is not named stays as it is. */
export interface Target {
  widget?: string;
  entry?: string | undefined;
  /** An empty list takes a parameter away. */
  values?: Readonly<Record<string, readonly string[]>>;
}

/** The address of another page of the same embed, from where the reader is: it also holds behind a path of a proxy. */
export function linkTo(asked: Asked, { widget = asked.widget, entry, values = {} }: Target): string {
  const query = queryOf(new Map([...asked.values, ...Object.entries(values)]));
  return `${asked.entry === undefined ? '' : '../'}${pathOf(widget, entry)}${query}`;
}

/** The path of a page below `/embed/`. */
export const pathOf = (widget: string, entry?: string): string =>
  entry === undefined ? widget : `${widget}/${encodeURIComponent(entry)}`;

/** Writes values as a query, the same ones always in the same way. */
export function queryOf(values: ReadonlyMap<string, readonly string[]>): string {
  const search = new URLSearchParams(
    [...values].filter(([, list]) => list.length > 0).map(([name, list]) => [name, list.join(' ')]),
  );
  return search.size > 0 ? `?${search}` : '';
}
