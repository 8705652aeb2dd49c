import { type Files, type LoadError, loading } from './load.ts';
import { createPolicy, type Policy } from './policy.ts';
import { page, type Registry, registry } from './registry.ts';
import { upgrade } from './upgrade.ts';

// The build puts the table here: it knows the hashes once all other files are written.
declare const WIDGETS: Record<string, Files>;

const widgets = WIDGETS;
const base = new URL('.', import.meta.url).href;
const first = page[registry];

if (!first) {
  let policy: Policy | undefined;
  const trusted = () => (policy ??= createPolicy(base));
  const load = loading(base, trusted, document.querySelector<HTMLElement>('script[nonce]')?.nonce);
  const ours: Registry = {
    base,
    waiting: [],
    near: (element) => ours.waiting.push(element),
    load: (files) =>
      load(files).catch((error: LoadError) => {
        console.error(`backontrack: ${error.message}`);
        throw error;
      }),
    html: (html, strings) => trusted().createHTML(html, strings),
  };
  page[registry] = ours;
  upgrade(
    Object.keys(widgets),
    (tag) => load(widgets[tag]!),
    (element) => ours.near(element),
  );
} else if (first.base !== base) {
  console.warn(`backontrack: ${first.base} is on this page already: ${base} does nothing`);
}
