interface Told {
  saveData?: boolean;
  effectiveType?: string;
}

/** Lets the browser tell of a connection, as long as something runs. */
export async function onConnection(told: Told, run: () => Promise<unknown>): Promise<void> {
  Object.defineProperty(navigator, 'connection', { value: told, configurable: true });
  try {
    await run();
  } finally {
    delete (navigator as { connection?: Told }).connection;
  }
}
