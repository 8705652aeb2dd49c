/** A request that reached a fake API. */
export interface FakeRequest {
  method: string;
  /** `/v1/news`, without the address of the API. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** What was sent as JSON. */
  body: unknown;
}

/** What a route answers: JSON, a whole response, or what a function makes of the request. */
export type Route = object | ((request: FakeRequest) => unknown);

/**
 * Routes by what they answer: `/v1/news`, `/v1/news/{slug}`, `POST /v1/feedback`. A path without a method is a GET.
 */
export type Routes = Readonly<Record<string, Route>>;

/** Finds the route of a request. An exact path goes before one with a part in braces. */
export function routeOf(routes: Routes, { method, path }: FakeRequest): Route | undefined {
  const fits = (name: string) => {
    const [verb, pattern] = name.startsWith('/') ? ['GET', name] : (name.split(' ') as [string, string]);
    const steps = path.split('/');
    const wanted = pattern.split('/');
    return (
      verb === method &&
      steps.length === wanted.length &&
      wanted.every((step, index) => step === steps[index] || step.startsWith('{'))
    );
  };
  const found = Object.keys(routes).filter(fits);
  const exact = found.find((name) => !name.includes('{')) ?? found[0];
  return exact === undefined ? undefined : routes[exact];
}
