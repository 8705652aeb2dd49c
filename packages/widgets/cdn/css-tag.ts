/**
 * What Lit's own module of this name is in the files behind the script tag: without a way for browsers that cannot share
 * style sheets, since none of those could read the files, and without what it tells who writes styles.
 */
export class CSSResult {
  readonly '_$cssResult$' = true;
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  /** One for all elements. */
  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

export const css = (strings: TemplateStringsArray): CSSResult => new CSSResult(strings[0]!);

export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

// Lit passes these on, and nobody here takes them.
export const unsafeCSS = undefined;
export const supportsAdoptingStyleSheets = true;
