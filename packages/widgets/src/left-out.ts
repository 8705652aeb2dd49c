import type { ListedPage } from '@backontrack/sdk';

/** Tells whoever reads the console what of an answer could not be read: its author would miss it, and nobody else. */
export function warnOfLeftOut(element: Element, issues: ListedPage<unknown>['issues']): void {
  if (issues.length === 0) return;
  const places = issues.map(({ path, message }) => `${path} (${message})`).join(', ');
  console.warn(
    `backontrack: <${element.localName}> left out what it could not read: ${places}. Please report this line.`,
    element,
  );
}
