import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';

const asked = '\0zod/mini';
const own = fileURLToPath(new URL('zod-mini.ts', import.meta.url));

/**
 * Puts our own reader of answers in the place of `zod/mini`. What that lacks may stand in the contract as long as no
 * file of the bundle needs it: then the build stops.
 */
export const ownZod: Plugin = {
  name: 'own-zod',
  resolveId: (id) => (id === 'zod/mini' ? asked : null),
  async load(id) {
    if (id !== asked) return null;
    const { exports } = await this.load({ id: own });
    const lacking = Object.keys(await import('zod/mini')).filter((name) => !exports?.includes(name));
    const stubs = lacking.map(
      (name) => `/* @__NO_SIDE_EFFECTS__ */ function no_${name}() {} export { no_${name} as ${name} };`,
    );
    return [`export * from ${JSON.stringify(own)};`, ...stubs].join('\n');
  },
  generateBundle(_, bundle) {
    const used = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? (file.modules[asked]?.renderedExports ?? []) : [],
    );
    if (used.length > 0) {
      this.error(
        `The widgets need ${used.join(', ')} of zod/mini, which ${own} lacks. If answers are read with it, write it there. ` +
          'If not, a bundler thinks that a `.check(…)` beside the answers has side effects: put it into a function that ' +
          'is marked as having none, like `matching` in packages/contract/src/value.ts.',
      );
    }
  },
};
