import type { Notes, Violation } from './record.ts';

/** What has come of asking for something. */
export type Outcome =
  | { readonly state: 'good'; /** Milliseconds. */ readonly took: number; readonly version?: string }
  /** By the page's policy. */
  | { readonly state: 'refused'; readonly violation: Violation }
  /** With a status. */
  | { readonly state: 'failed'; readonly status: number }
  /** It is there, with other bytes. */
  | { readonly state: 'changed' }
  /** It is there, but not for this page. */
  | { readonly state: 'closed' }
  /** No answer, and no end of waiting for it. */
  | { readonly state: 'late' }
  | { readonly state: 'silent' };

/** Why a page was refused something, as soon as the browser says so: it does after the request has failed. */
async function violationOf(address: string, directive: string, notes: Notes): Promise<Violation | undefined> {
  const find = () =>
    notes.violations.find(
      (violation) =>
        !violation.isReportOnly &&
        violation.directive === directive &&
        originOf(violation.blocked) === originOf(address),
    );
  for (let turns = 0; turns < 10 && !find(); turns++) await new Promise((next) => setTimeout(next, 30));
  return find();
}

/** Of an address. Whatever is none, such as `inline`, stays what it is. */
export const originOf = (address: string): string => {
  try {
    return new URL(address).origin;
  } catch {
    return address;
  }
};

/** Without a prototype, since a page may have put options on Object.prototype. */
export const options = (more: RequestInit): RequestInit =>
  ({ __proto__: null, credentials: 'omit', referrerPolicy: 'no-referrer', ...more }) as RequestInit;

/**
 * Asks for an address as widgets do.
 *
 * @param integrity - The hash of what should come.
 */
export async function ask(address: string, notes: Notes, integrity = ''): Promise<Outcome> {
  const start = performance.now();
  try {
    const response = await fetch(address, options(integrity ? { integrity } : { cache: 'no-store' }));
    const took = Math.round(performance.now() - start);
    if (!response.ok) return { state: 'failed', status: response.status };
    const { version } = (await response.json().catch(() => ({}))) as { version?: string };
    return { state: 'good', took, ...(version && { version }) };
  } catch {
    const violation = await violationOf(address, 'connect-src', notes);
    if (violation) return { state: 'refused', violation };
    if (integrity && (await isThere(address, {}))) return { state: 'changed' };
    return { state: (await isThere(address, { mode: 'no-cors' })) ? 'closed' : 'silent' };
  }
}

const isThere = (address: string, more: RequestInit): Promise<boolean> =>
  fetch(address, options(more)).then(
    () => true,
    () => false,
  );

/** Whether the page may show a picture from an address. What else may be wrong with it does not matter. */
export async function mayShow(address: string, notes: Notes): Promise<Violation | undefined> {
  const image = document.createElement('img');
  const over = new Promise((done) => Object.assign(image, { onload: done, onerror: done }));
  image.src = address;
  await over;
  return violationOf(address, 'img-src', notes);
}

/** Whether the page may frame an address. */
export async function mayFrame(address: string, notes: Notes): Promise<Violation | undefined> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  // Nothing of it is to run.
  frame.setAttribute('sandbox', '');
  const over = new Promise((done) => Object.assign(frame, { onload: done }));
  frame.src = address;
  document.documentElement.append(frame);
  await over;
  frame.remove();
  return violationOf(address, 'frame-src', notes);
}
