import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

import type { ContentSource } from '../http/ready-bodies.ts';

/** What is measured of a running server, for Prometheus. Nothing in it is about a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #ready = new Map<number, number>();
  readonly #seconds: Histogram<'method' | 'route' | 'status'>;

  constructor(source: ContentSource, version: string) {
    collectDefaultMetrics({ register: this.#registry });
    const ready = this.#ready;
    const readyAnswers = new Counter({
      name: 'backontrack_ready_answers_total',
      help: 'Answers whose body was ready, by status.',
      labelNames: ['status'],
      registers: [],
      // Counted as plain numbers, because a labelled counter costs as much as the answer itself.
      collect() {
        this.reset();
        for (const [status, count] of ready) this.inc({ status }, count);
      },
    });
    this.#seconds = new Histogram({
      name: 'backontrack_request_seconds',
      help: 'Seconds a request took that was not answered from a ready body, by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers: [],
    });
    const contentVersion = new Gauge({
      name: 'backontrack_content_info',
      help: 'The version of the software, and of the content it serves.',
      labelNames: ['version', 'content_version'],
      registers: [],
      collect() {
        this.reset();
        this.set({ version, content_version: source.catalogue.version }, 1);
      },
    });
    this.#registry.registerMetric(readyAnswers);
    this.#registry.registerMetric(this.#seconds);
    this.#registry.registerMetric(contentVersion);
  }

  /** Counts an answer whose body was ready. */
  countReady(status: number): void {
    this.#ready.set(status, (this.#ready.get(status) ?? 0) + 1);
  }

  /** Notes a request that went through the app. The route is a pattern, never the address itself. */
  note(request: { method: string; route: string; status: number; seconds: number }): void {
    const { seconds, method, route, status } = request;
    this.#seconds.observe({ method, route, status: String(status) }, seconds);
  }

  /** Everything measured, in Prometheus' text format. */
  async text(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
