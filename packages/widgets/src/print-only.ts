/** Prints an element without the page around it. Where it stands in a shadow root, the whole page is printed. */
export function printOnly(element: HTMLElement): void {
  if (element.getRootNode() === document) {
    const name = element.localName;
    const mark = 'data-backontrack-printing';
    const sheet = new CSSStyleSheet();
    // A constructed sheet is no inline style: the page's policy has nothing against it. Another widget keeps its own
    // `display` over that of the page, and is left no height.
    sheet.replaceSync(
      `@media print { body :not(${name}[${mark}], :has(${name}[${mark}])) {
        display: none !important; overflow: hidden !important; block-size: 0 !important;
        min-block-size: 0 !important; margin: 0 !important } }`,
    );
    element.toggleAttribute(mark, true);
    document.adoptedStyleSheets.push(sheet);
    addEventListener(
      'afterprint',
      () => {
        element.toggleAttribute(mark, false);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      },
      { once: true },
    );
  }
  print();
}
