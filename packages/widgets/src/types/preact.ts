import type { ClassAttributes, HTMLAttributes } from 'preact';

import type { Attributes, Elements, Listeners, Properties } from './elements.ts';

type Own<Element> = Attributes<Element> & Properties<Element> & Listeners<Element, 'on'>;

/**
 * The elements as Preact knows them, once a file says `/// <reference types="@backontrack/widgets/preact" />` or
 * tsconfig.json names it in `types`.
 */
export type PreactElements = {
  [Tag in keyof Elements]: Omit<HTMLAttributes<Elements[Tag]>, keyof Own<Elements[Tag]>> &
    ClassAttributes<Elements[Tag]> &
    Own<Elements[Tag]>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
