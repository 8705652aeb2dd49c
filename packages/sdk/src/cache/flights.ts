import type { Deadline } from '../deadline.ts';

/** A request on its way, and those who wait for it. */
export class Flight<Result> implements Deadline {
  declare result: Promise<Result>;
  waiting = 0;
  at = 0;
  readonly controller = new AbortController();
}

/** Requests on their way by their addresses. */
export type Flights<Result> = Map<string, Flight<Result>>;

/** Ends a flight: who asks now starts another. */
export function land<Result>(flights: Flights<Result>, address: string, flight: Flight<Result>): void {
  if (flights.get(address) === flight) flights.delete(address);
}

/**
 * Waits for a flight. One who gives up leaves the others waiting; when the last one does, the request ends.
 */
export function board<Result>(
  flights: Flights<Result>,
  address: string,
  flight: Flight<Result>,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
      if (--flight.waiting > 0) return;
      land(flights, address, flight);
      flight.controller.abort(signal.reason);
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    const arrive = () => signal.removeEventListener('abort', leave);
    flight.result.then(resolve, reject).then(arrive, arrive);
  });
}
