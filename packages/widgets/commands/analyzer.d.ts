// Its own declarations leave out what a program calls, and those of its Lit plugin are not there at all.
declare module '@custom-elements-manifest/analyzer' {
  import type typescript from 'typescript';

  export const ts: typeof typescript;
  export function create(options: {
    modules: readonly typescript.SourceFile[];
    plugins: readonly object[];
    context: { dev: boolean };
  }): unknown;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
