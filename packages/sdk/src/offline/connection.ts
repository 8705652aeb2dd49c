/** Whether the network can be reached, as far as that is known. */
export interface Connection {
  /** Whether there is a network. */
  readonly online: boolean;
  /** Calls the listener when that changes. @returns Ends the subscription. */
  subscribe(listener: (online: boolean) => void): () => void;
}

/**
 * Watches whether there is a network, in browsers and workers. Offline is certain; online only means that there is some
 * network, which may lead nowhere. Where a platform does not tell, as in Node, it counts as online.
 */
export function watchConnection(): Connection {
  const { navigator, addEventListener } = globalThis as Partial<typeof globalThis>;
  return {
    get online() {
      return navigator?.onLine !== false;
    },
    subscribe(listener) {
      if (!addEventListener) return () => {};
      const events = new AbortController();
      const options = { signal: events.signal };
      globalThis.addEventListener('online', () => listener(true), options);
      globalThis.addEventListener('offline', () => listener(false), options);
      return () => events.abort();
    },
  };
}
