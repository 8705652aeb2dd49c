import { Hono } from 'hono';

import { ProblemError } from '../http/problems.ts';
import type { Metrics } from './metrics.ts';

/** What a platform asks of a server. */
export interface Operation {
  /** Whether requests can be answered now: false while it stops, or without its database. */
  isReady: () => Promise<boolean>;
  metrics: Metrics;
}

const uncached = { 'cache-control': 'no-store' };

/** Liveness, readiness and metrics, for the platform that runs the server. */
export function operationRoutes({ isReady, metrics }: Operation): Hono {
  return new Hono()
    .get('/livez', (context) => context.text('ok', 200, uncached))
    .get('/readyz', async (context) => {
      if (!(await isReady())) throw new ProblemError('unavailable');
      return context.text('ok', 200, uncached);
    })
    .get('/metrics', async (context) => {
      const { text, type } = await metrics.text();
      return context.body(text, 200, { ...uncached, 'content-type': type });
    });
}
