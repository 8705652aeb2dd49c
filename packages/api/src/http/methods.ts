import type { Env, Hono } from 'hono';

/** The methods that an address takes. A route for a whole folder counts where none is for the address itself. */
export function methodsOf<E extends Env>({ router }: Hono<E>, path: string): string[] {
  const taking = (method: string) =>
    router.match(method, path)[0].flatMap(([[, route]]) => (route.method === method ? [route.path] : []));
  const [reads, writes] = [taking('GET'), taking('POST')];
  const isOwn = (route: string) => !route.endsWith('*');
  const takesWrites = writes.some(isOwn);
  const takesReads = takesWrites ? reads.some(isOwn) : reads.length > 0;
  return [...(takesReads ? ['GET', 'HEAD'] : []), ...(takesWrites ? ['POST'] : [])];
}
