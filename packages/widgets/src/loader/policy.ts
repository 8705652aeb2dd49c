/** What the page's Trusted Types let through on our account. */
export interface Policy {
  createScriptURL(url: string): string;
  createHTML(html: string, strings?: TemplateStringsArray): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * The policy `backontrack`: lets through addresses of our own files, and what Lit makes of template literals.
 *
 * @param base - The folder of our files, with a slash at its end.
 */
export function createPolicy(base: string): Policy {
  const rules: Policy = {
    createScriptURL: (url) => accept(url, url.startsWith(base) && !url.includes('/', base.length)),
    // The engine freezes the strings of a template literal. No text that comes in, such as JSON, becomes one.
    createHTML: (html, strings) => accept(html, Object.isFrozen(strings?.raw)),
  };
  try {
    return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('backontrack', rules) ?? rules;
  } catch {
    // The page does not allow the name. Where it also asks for trusted values, the browser refuses our plain ones.
    return rules;
  }
}

function accept(text: string, isOurs = false): string {
  if (!isOurs) throw new TypeError('not ours');
  return text;
}
