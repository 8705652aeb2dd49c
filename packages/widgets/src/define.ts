/** Defines an element, unless the page has one of that name. A second definition would throw and end the script. */
export function define(name: string, element: new () => HTMLElement): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
