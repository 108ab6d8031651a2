/** What is used of `navigator.connection`, which Firefox and the types of the DOM lack. */
interface WithConnection {
  readonly connection: EventTarget;
}

const hasConnection = (value: object): value is WithConnection => 'connection' in value;

/** Calls back when this machine may be on another network (RULINGS 26), while the background is awake. */
export function watchNetwork(callback: () => void): void {
  self.addEventListener('online', callback);
  self.addEventListener('offline', callback);
  if (hasConnection(self.navigator)) self.navigator.connection.addEventListener('change', callback);
}
