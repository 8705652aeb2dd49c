declare module 'virtual:elements' {
  export const elements: readonly import('../../packages/widgets/commands/manifest.ts').PublicElement[];
}
