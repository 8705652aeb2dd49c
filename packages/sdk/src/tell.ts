/** Tells someone who only listens. What they throw is an uncaught error, as of a listener of an event, and changes nothing here. */
export function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
