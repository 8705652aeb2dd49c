// What frameworks, translators and analytics put on any element, and global attributes whose property has another name.
const foreign = /^(data-|aria-|on|_|ng-|v-|x-|item)|[:@.]|^(accesskey|class|exportparts|is|tabindex)$/;

/** Finds the attributes that a widget does not know. What it takes to say so is fetched then. */
export function warnOfUnknownAttributes(element: Element, known: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    if (known.includes(name) || name in element || foreign.test(name)) continue;
    import('./unknown-attribute.ts').then(
      ({ warnOfUnknownAttribute }) => warnOfUnknownAttribute(element, name, known),
      // Who has it loaded has said why it could not be.
      () => {},
    );
  }
}
