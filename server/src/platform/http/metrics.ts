import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly observe: (note: { operation: string; status: number; milliseconds: number }) => void;
  readonly text: () => Promise<string>;
}

/** Counts and times of operations for Prometheus; names of operations only, nobody's address or name. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const calls = new Counter({ name: 'waymark_calls_total', help: 'API calls', labelNames: ['operation', 'status'], registers: [registry] });
  const seconds = new Histogram({
    name: 'waymark_call_seconds',
    help: 'Time of API calls in seconds',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    observe: ({ operation, status, milliseconds }) => {
      calls.inc({ operation, status: String(status) });
      seconds.observe({ operation }, milliseconds / 1000);
    },
    text: () => registry.metrics(),
  };
}
