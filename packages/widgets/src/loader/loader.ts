import { type Files, type LoadError, loading } from './load.ts';
import { createPolicy, type Policy } from './policy.ts';
import { page, registry } from './registry.ts';
import { upgrade } from './upgrade.ts';

// The build puts the table here: it knows the hashes once all other files are written.
declare const WIDGETS: Record<string, Files>;

const widgets = WIDGETS;
const base = new URL('.', import.meta.url).href;
const first = page[registry];

if (!first) {
  let policy: Policy | undefined;
  const ours = () => (policy ??= createPolicy(base));
  const own = [...document.scripts].find(({ src }) => src === import.meta.url);
  const load = loading(base, ours, own?.nonce);
  page[registry] = {
    base,
    load: (files) =>
      load(files).catch((error: LoadError) => {
        console.error(`backontrack: ${error.message}`);
        throw error;
      }),
    html: (html, strings) => ours().createHTML(html, strings),
  };
  upgrade(Object.keys(widgets), (tag) => load(widgets[tag]!));
} else if (first.base !== base) {
  console.warn(`backontrack: ${first.base} is on this page already: ${base} does nothing`);
}
