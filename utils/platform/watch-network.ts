/** What is used of `navigator.connection`, which Firefox and the types of the DOM lack. */
interface Connection extends EventTarget {
  /** wifi, cellular …; only where the browser tells. */
  readonly type?: string;
}

const hasConnection = (value: object): value is { readonly connection: Connection } => 'connection' in value;

/**
 * Calls back when this machine may be on another network (RULINGS 26), while the background is awake.
 *
 * `change` of the connection also comes with every new estimate of its speed, as under a page with 300 hosts; only
 * another `type` is another network (docs/decisions/0003).
 */
export function watchNetwork(callback: () => void): void {
  self.addEventListener('online', callback);
  self.addEventListener('offline', callback);
  if (!hasConnection(self.navigator)) return;
  const { connection } = self.navigator;
  let type = connection.type;
  connection.addEventListener('change', () => {
    if (connection.type === type) return;
    type = connection.type;
    callback();
  });
}
