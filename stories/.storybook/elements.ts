import { elementsOf, readManifest } from '../../packages/widgets/commands/manifest.ts';

const id = 'virtual:elements';

/** Lets stories import what is public of every widget, read from the sources, as `virtual:elements`. */
export const elements = () => ({
  name: 'elements',
  resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
  load: (resolved: string) =>
    resolved === `\0${id}` ? `export const elements = ${JSON.stringify(elementsOf(readManifest()))};` : undefined,
});
