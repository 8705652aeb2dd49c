import type { Env, Hono } from 'hono';

/** The methods that an address takes. A route for a whole folder does not count: it cannot tell what is in the folder. */
export function methodsOf<E extends Env>({ router }: Hono<E>, path: string): string[] {
  const takes = (method: string) =>
    router.match(method, path)[0].some(([[, route]]) => route.method === method && !route.path.endsWith('*'));
  return [...(takes('GET') ? ['GET', 'HEAD'] : []), ...(takes('POST') ? ['POST'] : [])];
}
