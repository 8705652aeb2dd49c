import type { Env, Hono } from 'hono';

/** The methods that an address takes. What a route for all below it takes is not told: whether there is anything is not. */
export function methodsOf<E extends Env>({ router }: Hono<E>, path: string): string[] {
  const takes = (method: string) =>
    router.match(method, path)[0].some(([[, route]]) => route.method === method && !route.path.endsWith('*'));
  return [...(takes('GET') ? ['GET', 'HEAD'] : []), ...(takes('POST') ? ['POST'] : [])];
}
