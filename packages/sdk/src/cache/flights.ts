/** A request on its way, and those who wait for it. */
interface Flight<Result> {
  result: Promise<Result>;
  waiting: number;
  controller: AbortController;
}

/** Requests on their way by their addresses. */
export type Flights<Result> = Map<string, Flight<Result>>;

/**
 * Waits for the request of an address, which is made if none is on its way. One who gives up leaves the others waiting;
 * when the last one does, the request ends.
 * @param request - Starts it, and calls `land` when it has ended.
 */
export function fly<Result>(
  flights: Flights<Result>,
  address: string,
  request: (controller: AbortController, land: () => void) => Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  let flight = flights.get(address);
  if (!flight) {
    const controller = new AbortController();
    const started: Flight<Result> = {
      result: request(controller, () => leaveFrom(flights, address, started)),
      waiting: 0,
      controller,
    };
    flight = started;
    flights.set(address, started);
  }
  flight.waiting++;
  return signal ? until(flight, signal, () => leaveFrom(flights, address, flight)) : flight.result;
}

function leaveFrom<Result>(flights: Flights<Result>, address: string, flight: Flight<Result>): void {
  if (flights.get(address) === flight) flights.delete(address);
}

function until<Result>(flight: Flight<Result>, signal: AbortSignal, close: () => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
      if (--flight.waiting > 0) return;
      close();
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
