import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';

const packages = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');

/**
 * A few hundred bytes that only some widgets need, too little for a file. None of them holds anything for the page, so
 * each of those widgets has its own copy, and the others do not load them.
 */
const copied = new Set(
  [
    'contract/src/form.ts',
    'contract/src/image.ts',
    'contract/src/imprecise-date.ts',
    'contract/src/money.ts',
    'contract/src/region.ts',
    'contract/src/rich-text.ts',
    'sdk/src/text/nearest-locale.ts',
    'sdk/src/text/serbian-latin.ts',
    'widgets/src/contact/styles.ts',
    'widgets/src/api-address.ts',
    'widgets/src/connection.ts',
    'widgets/src/distance.ts',
    'widgets/src/entries-element.ts',
    'widgets/src/entries-events.ts',
    'widgets/src/remembered.ts',
    'widgets/src/structured-data/structured-data.ts',
    'widgets/src/text.ts',
    'widgets/src/words/country-name.ts',
    'widgets/src/words/format.ts',
    'widgets/src/words/plural.ts',
    'widgets/src/words/stages.ts',
  ].map((path) => packages + path),
);

/** The folder of a widget, where widgets share one its name, and elsewhere the file. */
const ownerOf = (file: string): string => {
  const [, copy] = /\.of-([\w-]+)\.ts$/.exec(file) ?? [];
  const [, folder] = /\/widgets\/src\/([\w-]+)\//.exec(file) ?? [];
  const [, name] = /([\w-]+)\.ts$/.exec(file) ?? [];
  const owner = copy ?? folder ?? name ?? '';
  return lists.has(owner) ? 'listing' : owner;
};

const lists = new Set(['mentor-finder', 'programme-directory']);

/** For rollup: gives each widget its own copy of what is too small for a file and not needed by all. */
export const ownCopies: Plugin = {
  name: 'own-copies',
  resolveId: {
    order: 'pre',
    async handler(name, importer) {
      if (!importer || !name.endsWith('.ts')) return null;
      const resolved = await this.resolve(name, importer, { skipSelf: true });
      const id = resolved?.id.replaceAll('\\', '/') ?? '';
      return copied.has(id) ? id.replace(/\.ts$/, `.of-${ownerOf(importer.replaceAll('\\', '/'))}.ts`) : null;
    },
  },
  load(id) {
    const original = id.replace(/\.of-[\w-]+\.ts$/, '.ts');
    return original === id ? null : readFile(original, 'utf8');
  },
};
