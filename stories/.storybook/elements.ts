import { elementsOf, readManifest } from '../../packages/widgets/commands/manifest.ts';
import { publicTokens } from '../../packages/widgets/commands/tokens.ts';

const modules: Record<string, () => string> = {
  'virtual:elements': () => `export const elements = ${JSON.stringify(elementsOf(readManifest()))};`,
  'virtual:tokens': () => `export const publicTokens = ${JSON.stringify(publicTokens())};`,
};

/** Lets stories import what is public of every widget, and the tokens, as they stand in the sources. */
export const elements = () => ({
  name: 'elements',
  resolveId: (source: string) => (source in modules ? `\0${source}` : undefined),
  load: (resolved: string) => modules[resolved.slice(1)]?.(),
});
