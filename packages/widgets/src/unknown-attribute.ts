import { distance } from './distance.ts';

const warned = new Set<string>();

/** Logs, once, that a widget does not know an attribute, with the nearest name that it knows. */
export function warnOfUnknownAttribute(element: Element, name: string, known: readonly string[]): void {
  const tag = element.localName;
  if (warned.has(tag + name)) return;
  warned.add(tag + name);
  const [nearest] = known.toSorted((a, b) => distance(name, a) - distance(name, b));
  console.warn(`backontrack: <${tag}> does not know the attribute ${name}. Did you mean ${nearest}?`, element);
}
