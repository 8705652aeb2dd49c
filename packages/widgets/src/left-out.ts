import type { ListedPage } from '@backontrack/sdk';

/** What of an answer could not be read, and where it stood. */
export type Issues = ListedPage<unknown>['issues'];

/** Tells whoever reads the console what of an answer could not be read. */
export function warnOfLeftOut(element: Element, issues: Issues): void {
  const places = issues.map(({ path, message }) => `${path} (${message})`).join(', ');
  console.warn(
    `backontrack: <${element.localName}> left out what it could not read: ${places}. Please report this line.`,
    element,
  );
}
