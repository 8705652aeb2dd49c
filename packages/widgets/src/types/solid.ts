import type { JSX as Solid } from 'solid-js';

import type { Attributes, Elements, Listeners, Properties } from './elements.ts';

type Prefixed<Of, Prefix extends string> = { [Name in keyof Of & string as `${Prefix}${Name}`]?: Of[Name] };

/**
 * The elements as Solid knows them, once a file says `/// <reference types="@backontrack/widgets/solid" />` or
 * tsconfig.json names it in `types`.
 */
export type SolidElements = {
  [Tag in keyof Elements]: Solid.HTMLAttributes<Elements[Tag]> &
    Attributes<Elements[Tag]> &
    Properties<Elements[Tag]> &
    Prefixed<Attributes<Elements[Tag]>, 'attr:'> &
    Prefixed<Properties<Elements[Tag]>, 'prop:'> &
    Listeners<Elements[Tag], 'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
