import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';

const contract = fileURLToPath(new URL('../../contract/src/', import.meta.url));
const registering = 'openEnumValues.set(schema, values);';

/**
 * For rollup: leaves the known values of a vocabulary that may grow out of the schemas, since a reader takes every
 * other value, too. They are there for documents that list them.
 */
export const openEnums: Plugin = {
  name: 'open-enums',
  transform(code, id) {
    if (!id.startsWith(contract)) return null;
    if (id.endsWith('/open-enum.ts') && !code.includes(registering))
      this.error(`${id} keeps the values of a vocabulary in another way.`);
    return {
      code: code.replace(registering, '').replace(/\b(oneOf|openEnum)\((\w+|\[[^\]]*\])\)/g, '$1()'),
      map: null,
    };
  },
};
