/** A phone that is four times slower than this machine. */
import type { CDPSession, Page } from 'playwright-core';

export const phone = { viewport: { width: 412, height: 823 }, locale: 'en' };

export const cpuSlowdown = 4;

/** Slows the page down. Its session takes that back when it is detached. */
export async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  return session;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
