/** What is used of `navigator.connection`, which Firefox and the types of the DOM lack. */
interface Connection extends EventTarget {
  /** wifi, cellular …; only where the browser tells. */
  readonly type?: string;
}

const hasConnection = (value: object): value is { readonly connection: Connection } => 'connection' in value;

/**
 * Calls back when this machine may be on another network (docs/rulings.md 26), while this context is awake, until
 * `end`.
 *
 * `change` of the connection also comes with every new estimate of its speed, as under a page with 300 hosts; only
 * another `type` is another network (docs/decisions/0003).
 */
export function watchNetwork(callback: () => void, end?: AbortSignal): void {
  const until = end && { signal: end };
  self.addEventListener('online', callback, until);
  self.addEventListener('offline', callback, until);
  if (!hasConnection(self.navigator)) return;
  const { connection } = self.navigator;
  let type = connection.type;
  connection.addEventListener(
    'change',
    () => {
      if (connection.type === type) return;
      type = connection.type;
      callback();
    },
    until,
  );
}
