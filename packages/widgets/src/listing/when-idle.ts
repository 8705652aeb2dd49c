/** Does something once a device has nothing else to do, or after 200 ms. */
export const whenIdle = (task: () => void): unknown =>
  // Safari has it only since its version 26.
  'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 200 }) : setTimeout(task);
