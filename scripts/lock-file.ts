/** A lock file, as far as this reads it. */
export interface LockFile {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The lock file without the engines that each package names. npm holds them against the Node that runs npm itself, but
 * the packages run on the Node that `npm ci` brings: on Node 20 it would warn of tools that work, and on 20.18 and
 * older leave out native parts that they need. See docs/decisions/0017-one-node-for-npm-another-for-the-scripts.md.
 */
export function withoutEngines<Lock extends LockFile>(lock: Lock): Lock {
  const packages = Object.entries(lock.packages).map(([place, entry]) => {
    const { engines, ...rest } = entry;
    // The empty name is the project itself, whose engines are about the Node that runs npm.
    return [place, place === '' ? { ...rest, ...(engines === undefined ? {} : { engines }) } : rest] as const;
  });
  return { ...lock, packages: Object.fromEntries(packages) };
}
