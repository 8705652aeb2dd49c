import type { DetailedHTMLProps, HTMLAttributes } from 'react';

import type { Attributes, Elements, Listeners, Properties } from './elements.ts';

/**
 * The elements as React 19 and later know them, once a file says `/// <reference types="@backontrack/widgets/react" />` or
 * tsconfig.json names it in `types`.
 */
export type ReactElements = {
  [Tag in keyof Elements]: DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]> &
    Attributes<Elements[Tag]> &
    Properties<Elements[Tag]> &
    Listeners<Elements[Tag], 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
