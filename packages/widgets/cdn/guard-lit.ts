import type { Plugin } from 'rollup';

type Change = readonly [found: string | RegExp, instead: string];

/**
 * What Lit does to a page, or takes from it, that no partner's page should have to know: another Lit there, with its
 * polyfills or its hydration, would also change ours.
 */
const changes: Readonly<Record<string, readonly Change[]>> = {
  '/lit-html/lit-html.js': [
    [/,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/, ''],
    // Where a browser that translates has put an element in the place of a text, the text is made anew.
    [/(\w+\(this\._\$AH\))\?(this\._\$AA\.nextSibling)\.data=/, '$1&&$2?.nodeType===3?$2.data='],
  ],
  '/lit-element/lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, ''],
    [/const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ''],
  ],
  '/@lit/reactive-element/reactive-element.js': [
    [/,\w=\w\.reactiveElementPolyfillSupport/, ''],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, ''],
    // Ours are all told by decorators.
    [/this\.hasOwnProperty\(\w\("properties"\)\)/, '!1'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    // What standard decorators would have noted. Ours are TypeScript's.
    ['this[Symbol.metadata]', 'null'],
  ],
  '/@lit/reactive-element/decorators/property.js': [[/"object"==typeof \w+\?\w+\(\w+,\w+,\w+\):/, '']],
};

/**
 * Keeps Lit from writing to the `window` of a page (version lists, a polyfilled `Symbol.metadata`) and from
 * what another Lit has put there, and lets it work where the page's libraries or a translation have changed what it
 * relies on. The build stops when Lit does it in another way.
 */
export const guardLit: Plugin = {
  name: 'guard-lit',
  transform(code, id) {
    const file = Object.keys(changes).find((end) => id.endsWith(end));
    if (!file) return null;
    let changed = code;
    for (const [found, instead] of changes[file]!) {
      const next = changed.replace(found, instead);
      if (next === changed) this.error(`${file} meets the page in a way of its own: ${String(found)} is not there.`);
      changed = next;
    }
    return { code: changed, map: null };
  },
};
