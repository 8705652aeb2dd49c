/** What a directive is taken from where a policy does not name it, besides `default-src`. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src'],
  'script-src-attr': ['script-src'],
  'style-src-elem': ['style-src'],
  'style-src-attr': ['style-src'],
  'frame-src': ['child-src'],
  'worker-src': ['child-src', 'script-src'],
};

/** A policy's directives, each with its name and its sources. */
const directivesOf = (policy: string): (readonly [name: string, ...sources: string[]])[] =>
  policy
    .split(';')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => {
      const [name = '', ...sources] = text.split(/\s+/);
      return [name.toLowerCase(), ...sources];
    });

/**
 * A Content-Security-Policy that lets one source more through.
 *
 * @param policy - As the page has it: `script-src 'self'; connect-src 'self'`.
 * @param directive - The one that has refused it: `connect-src`.
 * @param source - What to allow: `https://example.org`.
 */
export function amended(policy: string, directive: string, source: string): string {
  const directives = directivesOf(policy);
  const named = [directive, ...(fallbacks[directive] ?? [])].find((name) => directives.some(([own]) => own === name));
  const [, ...byDefault] = directives.find(([name]) => name === 'default-src') ?? [];
  const all = named
    ? directives.map((one) => (one[0] === named ? withSource(one, source) : one))
    : [...directives, withSource([nameOf(directive), ...byDefault], source)];
  return all.map((words) => words.join(' ')).join('; ');
}

/** The name a webmaster knows a directive by. */
export const nameOf = (directive: string): string => directive.replace(/-(elem|attr)$/, '');

const withSource = (
  [name, ...sources]: readonly [name: string, ...sources: string[]],
  source: string,
): readonly [name: string, ...sources: string[]] => {
  const kept = sources.filter((one) => one.toLowerCase() !== "'none'" && one !== source);
  return [name, ...kept, source];
};

/** A policy as one may pass it on: a nonce is another one in each answer. */
export const withoutNonces = (policy: string): string => policy.replace(/'nonce-[^']*'/g, "'nonce-…'");
