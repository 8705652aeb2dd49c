import type { HTMLAttributes } from 'svelte/elements';

import type { Attributes, Elements, Listeners, Properties } from './elements.ts';

/**
 * The elements as Svelte 5 knows them, once a file says `/// <reference types="@backontrack/widgets/svelte" />` or
 * tsconfig.json names it in `types`.
 */
export type SvelteElements = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]> &
    Attributes<Elements[Tag]> &
    Properties<Elements[Tag]> &
    Listeners<Elements[Tag], 'on'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
