import { detached } from '@/utils/core/detached';
import { succeed } from '@/utils/core/result';
import type { Settings } from '@/utils/core/settings/settings';
import { parseSettingsWith } from '@/utils/core/settings/settings-fields';
import { readManaged, readOwn, watchStored } from './stored-settings';

/** The background asks nobody, so which resolvers are right is not its business. */
type Watched = Omit<Settings, 'resolvers'>;

export interface SettingsInForce {
  readonly read: () => Promise<Watched>;
  /** The last prefixes read; none before the first reading has ended. */
  readonly nat64Prefixes: () => readonly string[];
  onChange(callback: () => void): void;
}

/** The settings as the background needs them: at hand at once, then with the policy, and after each change. */
export function createSettingsInForce(): SettingsInForce {
  const callbacks: (() => void)[] = [];
  let prefixes: readonly string[] = [];
  const keep = (own: unknown, managed: unknown): Watched => {
    const { settings } = parseSettingsWith(succeed, own, managed);
    prefixes = settings.nat64Prefixes;
    return settings;
  };
  let current = readOwn().then((own) => keep(own, undefined));
  const readInForce = async (): Promise<void> => {
    const [own, managed] = await Promise.all([readOwn(), readManaged()]);
    current = Promise.resolve(keep(own, managed));
    for (const callback of callbacks) callback();
  };
  watchStored(readInForce);
  detached(readInForce(), 'read the settings in force');
  return {
    read: () => current,
    nat64Prefixes: () => prefixes,
    onChange: (callback) => void callbacks.push(callback),
  };
}
