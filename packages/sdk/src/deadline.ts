/** Something that is ended at a point in time. */
export interface Deadline {
  /** In milliseconds of `performance.now()`, once it has started. */
  at: number;
  readonly controller: AbortController;
}

const running: Deadline[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let next = Infinity;

// The longest sleep, in milliseconds. Node ends a process once no timer is left, and to tell it of each call that this one
// does not count is dearer than to wake up.
const longest = 100;

/**
 * Aborts a controller with a `TimeoutError` once its milliseconds are over, unless the deadline is ended before. All
 * share one timer: to make and clear one for each costs a call 2 to 4 percent of its CPU.
 */
export function startDeadline(deadline: Deadline, milliseconds: number): void {
  const now = performance.now();
  deadline.at = now + milliseconds;
  running.push(deadline);
  if (deadline.at < next) sleep(now, deadline.at);
}

/** Ends a deadline: what it was for has come. */
export function endDeadline(deadline: Deadline): void {
  const place = running.lastIndexOf(deadline);
  if (place < 0) return;
  const last = running.pop()!;
  if (last !== deadline) running[place] = last;
}

function sleep(now: number, until: number): void {
  clearTimeout(timer);
  next = Math.min(until, now + longest);
  timer = setTimeout(wakeUp, next - now);
}

function wakeUp(): void {
  next = Infinity;
  const now = performance.now();
  for (const deadline of running.filter(({ at }) => at <= now)) {
    endDeadline(deadline);
    deadline.controller.abort(new DOMException('no answer in time', 'TimeoutError'));
  }
  const earliest = Math.min(...running.map(({ at }) => at));
  if (earliest < next) sleep(now, earliest);
}
