import { type Kind, kinds } from './settings.ts';

/** An entry, as an address names it. */
export interface Named {
  kind: Kind;
  id: string;
  slug?: string;
}

/** The address of an entry on the partner's own page: `/news/{slug}`. Undefined when that has no place for it. */
export function pageOf(template: string, { kind, id, slug }: Named): string | undefined {
  if (!isTemplate(template)) return undefined;
  const values: Readonly<Record<string, string | undefined>> = { kind, id, slug };
  let isWhole = true;
  const address = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    isWhole &&= values[name] !== undefined;
    return encodeURIComponent(values[name] ?? '');
  });
  return isWhole ? address : undefined;
}

/** Whether an address has a place for an entry, rather than being that of all of them. */
export const isTemplate = (address: string): boolean => /\{\w+\}/.test(address);

const parameter = (kind: Kind) => `news-feed.${kind}`;

/** The entry that somebody has put into the hash of this page's address. */
export function sharedEntry(hash: string): Named | undefined {
  const kept = new URLSearchParams(hash.replace(/^#/, ''));
  const kind = kinds.find((one) => kept.has(parameter(one)));
  const name = kind && kept.get(parameter(kind));
  // A hash is written by anyone.
  return name && /^[a-z0-9-]+$/.test(name) ? { kind, id: name, slug: name } : undefined;
}

/** Where an entry is read: on the partner's page for it, else on this page with the entry behind the hash. */
export function addressOf(template: string, named: Named): string {
  const { kind, id, slug = id } = named;
  const page = pageOf(template, named);
  return (page ? new URL(page, document.baseURI) : new URL(`#${parameter(kind)}=${slug}`, location.href)).href;
}
