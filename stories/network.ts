import { problem } from '@backontrack/contract/examples';

type Fetch = typeof globalThis.fetch;

/** The line between the widgets and their API, as the toolbar has it. */
export const network = {
  condition: 'good',

  /** Asks over this line. */
  over:
    (fetch: Fetch): Fetch =>
    async (input, init) => {
      const { signal } = new Request(input, init);
      if (network.condition === 'offline') throw new TypeError('Failed to fetch');
      if (network.condition === 'failing') return Response.json({ ...problem, status: 503 }, { status: 503 });
      if (network.condition === 'slow') await later(3000, signal);
      return fetch(input, init);
    },
};

const later = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
