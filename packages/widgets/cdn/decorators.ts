import type { Plugin } from 'rollup';

const helper = '\0decorate';

// As esbuild writes it at the head of each file that has a decorator.
const written =
  /var __defProp = Object\.defineProperty;\n(?:var __getOwnPropDesc = .*\n)?var __decorateClass = (\([\s\S]*?\n\});\n/;

// Of a property alone, as all of ours are of.
const code = `export function decorate(decorators, target, key) {
  for (const decorator of decorators.reverse()) decorator(target, key);
}`;

/** For rollup: one function puts the decorators of all files on, instead of one in each. */
export const oneDecorate: Plugin = {
  name: 'one-decorate',
  resolveId: (id) => (id === helper ? id : null),
  load: (id) => (id === helper ? code : null),
  transform(text) {
    if (!text.includes('var __decorateClass')) return null;
    const without = text.replace(written, '');
    if (without === text || /__getOwnPropDesc|__decorateClass\([^;]*?, 1\)/.test(without))
      this.error('esbuild writes decorators in another way.');
    return { code: `import { decorate as __decorateClass } from ${JSON.stringify(helper)};\n${without}`, map: null };
  },
};
