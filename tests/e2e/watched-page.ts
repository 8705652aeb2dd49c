import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Browser, Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a partner must never see of a widget. */
export interface Watched {
  /** Breaches of the page's Content-Security-Policy. */
  violations: string[];
  /** How far the layout has shifted, as Chromium counts it. */
  shift: number;
}

/** Opens a page that is watched from its first moment. */
export async function visit(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number },
  prepare?: (page: Page) => Promise<void>,
) {
  const page = await browser.newPage({ viewport, locale: 'en' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addInitScript(() => {
    const watched: Watched = { violations: [], shift: 0 };
    Object.assign(window, { watched });
    addEventListener('securitypolicyviolation', (event) =>
      watched.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await prepare?.(page);
  await page.goto(address);
  return {
    page,
    /** Errors and warnings of the console. */
    complaints,
    watched: () => page.evaluate(() => (window as unknown as { watched: Watched }).watched),
  };
}

/** What axe finds wrong with the page, as rules and the elements that break them. */
export async function findings(page: Page): Promise<string[]> {
  // Evaluated by the browser's own protocol, which the page's policy does not stop.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
