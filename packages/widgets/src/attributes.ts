const warned = new Set<string>();

// What frameworks, translators and analytics put on any element, and global attributes whose property has another name.
const foreign = /^(data-|aria-|on|_|ng-|v-|x-|item)|[:@.]|^(accesskey|class|exportparts|is|tabindex)$/;

/** Logs each attribute that a widget does not know, once, with the nearest name that it knows. */
export function warnOfUnknownAttributes(element: Element, known: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    const tag = element.localName;
    if (known.includes(name) || name in element || foreign.test(name) || warned.has(tag + name)) continue;
    warned.add(tag + name);
    const [nearest] = known.toSorted((a, b) => distance(name, a) - distance(name, b));
    console.warn(`backontrack: <${tag}> does not know the attribute ${name}. Did you mean ${nearest}?`, element);
  }
}

/** How many letters have to be put in, left out or replaced to make one word of the other. */
export function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
