import type { Plugin } from 'rollup';

import { registry } from './checked-parts.ts';

/**
 * For rollup: puts the loader's Trusted Types policy in the place of Lit's. Lit makes a policy of its own name when it is
 * imported, and a page that does not allow it would break all of us.
 */
export const ownPolicy: Plugin = {
  name: 'own-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const asked = /\w+\?\w+\.createPolicy\("lit-html",\{createHTML:(\w)=>\1\}\):void 0/;
    const used = /(function \w+\((\w),\w\)\{if\(!\w+\(\2\)[^}]*?)\.createHTML\((\w)\)/;
    if (!asked.test(code) || !used.test(code))
      this.error('lit-html makes its Trusted Types policy in a way of its own.');
    return { code: code.replace(asked, registry).replace(used, '$1.policy().createHTML($3,$2)'), map: null };
  },
};
