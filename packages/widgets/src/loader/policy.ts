/** What the page's Trusted Types let through on our account. */
export interface Policy {
  createScriptURL(url: string): string;
  createHTML(html: string, strings?: TemplateStringsArray): string;
}

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

/**
 * The policy `backontrack`: lets through addresses of our own files, and what Lit makes of template literals. Of
 * anything else nothing is left.
 *
 * @param host - Where the folders of our versions are, with a slash at its end.
 */
export function createPolicy(host: string): Policy {
  const rules: Policy = {
    createScriptURL: (url) => (url.replace(/\d[^/]*\/[^/]+$/, '') === host ? url : ''),
    // The engine freezes the strings of a template literal. No text that comes in, such as JSON, becomes one.
    createHTML: (html, strings) => (strings?.raw && Object.isFrozen(strings) ? html : ''),
  };
  try {
    return trustedTypes.createPolicy('backontrack', rules);
  } catch {
    // The browser has none, or the page does not allow the name. Where it also asks for trusted values, the browser refuses
    // our plain ones.
    return rules;
  }
}
