type Fetch = typeof globalThis.fetch;

/**
 * A `fetch` behind which an answer of the past stands in while the API cannot be reached: the copy that the browser's own
 * cache still has of it. Nothing is stored for that, and nothing more is known of the reader. An answer that says the
 * server has failed is no such case: by then the browser has dropped its copy.
 * @param told - Hears of each answer: when it was made if it is such a copy, else undefined.
 */
export const withLastGood =
  (ask: Fetch, told: (since: Date | undefined) => void): Fetch =>
  async (address, init) => {
    try {
      const answer = await ask(address, init);
      told(undefined);
      return answer;
    } catch (error) {
      if (init?.method !== 'GET' || init.signal?.aborted) throw error;
      // Whatever its age. Without a copy the network is asked again, and fails again.
      const kept = await ask(address, { __proto__: null, ...init, cache: 'force-cache' } as RequestInit);
      told(new Date(Date.parse(kept.headers.get('date') ?? '') || Date.now()));
      return kept;
    }
  };
