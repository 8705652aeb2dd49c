declare module 'virtual:tokens' {
  export type PublicToken = import('../../packages/widgets/commands/tokens.ts').PublicToken;
  export const publicTokens: readonly PublicToken[];
}
