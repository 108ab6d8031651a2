/** Settles as `work` does, or rejects with the signal's reason when that is aborted. `work` itself goes on. */
export async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (signal.aborted) throw signal.reason;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

interface Flight<Value> {
  readonly work: Promise<Value>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Joins questions for the same key while the first is under way. When the last asker has given up, the work is stopped;
 * before that the others still get their answer.
 */
export function createSingleFlight<Value>(): (
  key: string,
  start: (signal: AbortSignal) => Promise<Value>,
  signal?: AbortSignal,
) => Promise<Value> {
  const flights = new Map<string, Flight<Value>>();

  const takeOff = (key: string, start: (signal: AbortSignal) => Promise<Value>): Flight<Value> => {
    const stop = new AbortController();
    const flight: Flight<Value> = { work: start(stop.signal), stop, waiting: 0 };
    const land = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.work.then(land, land);
    flights.set(key, flight);
    return flight;
  };

  return async (key, start, signal) => {
    const flight = flights.get(key) ?? takeOff(key, start);
    flight.waiting += 1;
    try {
      return await (signal === undefined ? flight.work : untilAborted(flight.work, signal));
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        // Who asks from now on must not join work that is stopped.
        if (flights.get(key) === flight) flights.delete(key);
        flight.stop.abort();
      }
    }
  };
}
