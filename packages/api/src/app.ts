import { endpoints } from '@backontrack/contract';
import { openApi } from '@backontrack/contract/openapi';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';

import type { LoaderScript } from './embed/document.ts';
import { embedRoutes } from './embed/embed-routes.ts';
import { contentRoutes } from './http/content-routes.ts';
import { feedRoutes } from './http/feed-routes.ts';
import { formRoutes } from './http/form-routes.ts';
import { hsdsRoutes } from './http/hsds-routes.ts';
import { methodsOf } from './http/methods.ts';
import { outboxPage } from './http/outbox-page.ts';
import { ProblemError, problemResponse } from './http/problems.ts';
import { exposedHeaders, publicHeaders } from './http/public-headers.ts';
import { type ContentSource, ReadyBodies } from './http/ready-bodies.ts';
import { ReadyBody } from './http/ready-body.ts';
import { nextRequestId } from './http/request-id.ts';
import { type StaticFolder, staticFiles } from './http/static-files.ts';
import { type Operation, operationRoutes } from './operation/operation-routes.ts';
import { isUnavailable } from './storage/unavailable.ts';
import type { WriteContext } from './writes/write-context.ts';

/** What an app serves. */
export interface AppOptions {
  source: ContentSource;
  /** Where ready bodies are kept, for who serves them past the app. */
  bodies?: ReadyBodies;
  /** Version of the software. */
  version: string;
  folders?: readonly StaticFolder[];
  /** The loader of the widgets, for the pages that are shown in frames. */
  loader?: LoaderScript | undefined;
  /** What the platform that runs the server asks of it. Without it there are no such addresses. */
  operation?: Operation;
  /** What the forms need. Without it there are none. */
  forms?: WriteContext | undefined;
  /** Shows the mails that were not sent, to this machine. For demos only. */
  showOutbox?: boolean;
  /** Told of every error that is our own fault, with the id its answer carries. */
  report?: (error: Error, requestId: string) => void;
}

// A label for each word that someone sends would fill the memory.
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

type Variables = { Variables: { requestId: string } };

/** Makes the API as an app that answers requests. It opens no port. */
export function createApp(options: AppOptions): Hono<Variables> {
  const { source, version, folders = [], forms, operation, showOutbox = false, report = () => {} } = options;
  const { bodies = new ReadyBodies(source) } = options;
  const app = new Hono<Variables>();

  app.use(async (context, next) => {
    const requestId = nextRequestId();
    const start = performance.now();
    context.set('requestId', requestId);
    await next();
    const { headers, status } = context.res;
    headers.set('x-request-id', requestId);
    headers.set('x-content-type-options', 'nosniff');
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    operation?.metrics.note({
      method: knownMethods.has(context.req.method) ? context.req.method : 'other',
      route: routePath(context, -1),
      status,
      seconds: (performance.now() - start) / 1000,
    });
  });
  const share = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST'],
    // Any, as asked: libraries of a partner's page put headers of their own on every request of it.
    allowHeaders: [],
    exposeHeaders: exposedHeaders,
    maxAge: 86_400,
  });
  // A preflight passes also where there is nothing: else a page that sends headers of its own could not read the 404.
  const open: MiddlewareHandler = (context, next) =>
    context.req.method === 'OPTIONS' && !context.req.header('access-control-request-method')
      ? next()
      : share(context, next);
  const isPublic: MiddlewareHandler = async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(publicHeaders)) {
      // The answer to a plain form is a page, with a policy of its own.
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
  for (const path of ['/v1/*', '/hsds/*', '/oembed']) app.use(path, isPublic, open);

  const publicUrl = () => forms?.publicUrl || 'http://localhost';
  app.route('/', feedRoutes(bodies, publicUrl));
  app.route('/', contentRoutes(bodies));
  app.route('/', hsdsRoutes(bodies, publicUrl));
  app.route('/', embedRoutes(bodies, { publicUrl, loader: options.loader }));
  if (operation) app.route('/', operationRoutes(operation));
  if (forms) app.route('/', formRoutes(forms));
  if (forms && showOutbox) app.route('/', outboxPage(forms));

  const document = new ReadyBody(Buffer.from(JSON.stringify(openApi(version))), {
    'content-type': 'application/json',
    'cache-control': 'public, max-age=3600',
  });
  app.get(endpoints.getOpenApi.path, ({ req }) => document.respond(req.raw));
  app.get(endpoints.getHealth.path, (context) =>
    context.json({ status: 'ok', version, contentVersion: source.catalogue.version }, 200, {
      'cache-control': 'no-store',
    }),
  );

  const files = folders.map(staticFiles);
  for (const { routes } of files) app.route('/', routes);

  app.notFound(async ({ req, get }) => {
    const methods = methodsOf(app, req.path);
    if (methods.length === 0 && (await Promise.all(files.map(({ has }) => has(req.url)))).includes(true))
      methods.push('GET', 'HEAD');
    if (req.method === 'OPTIONS' && methods.length > 0)
      return new Response(null, { status: 204, headers: { allow: methods.join(', ') } });
    const isHere = methods.length > 0 && !methods.includes(req.method);
    const response = problemResponse(new ProblemError(isHere ? 'method-not-allowed' : 'not-found'), get('requestId'));
    if (isHere) response.headers.set('allow', methods.join(', '));
    return response;
  });
  app.onError((error, context) => {
    const requestId = context.get('requestId');
    if (error instanceof ProblemError) return problemResponse(error, requestId);
    if (error instanceof URIError) return problemResponse(new ProblemError('not-found'), requestId);
    if (error instanceof HTTPException) return error.getResponse();
    report(error, requestId);
    if (isUnavailable(error)) return problemResponse(new ProblemError('unavailable', [], 1), requestId);
    return problemResponse(new ProblemError('internal'), requestId);
  });
  return app;
}
