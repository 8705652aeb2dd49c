import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something holds. @throws Error after the deadline in milliseconds, saying what was waited for. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  within = 20_000,
): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${within} ms in vain: ${what}`);
    await wait(10);
  }
}
