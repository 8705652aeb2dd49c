import type { HTMLAttributes, ReservedProps } from 'vue';

import type { Attributes, Elements, Events, Properties } from './elements.ts';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Camel<Capitalize<Rest>>}`
  : Name;

type Listeners<Element> = {
  [Name in keyof Events as `on${Capitalize<Camel<Name>>}`]?: (event: Events[Name] & { currentTarget: Element }) => void;
};

/**
 * The elements as Vue templates know them, once a file says `/// <reference types="@backontrack/widgets/vue" />` or
 * tsconfig.json names it in `types`.
 */
export type VueElements = {
  [Tag in keyof Elements]: new () => {
    $props: HTMLAttributes &
      ReservedProps &
      Attributes<Elements[Tag]> &
      Properties<Elements[Tag]> &
      Listeners<Elements[Tag]>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
