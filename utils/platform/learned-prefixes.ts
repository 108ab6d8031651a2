import { storedPrefixes } from '@/utils/network/stored-prefixes';
import { NAT64_KEY } from '@/utils/page/session-keys';
import { sessionArea } from './session-area';

/** The learned translation prefixes as the background needs them: at hand at once, and after each change. */
export function createLearnedPrefixes(): {
  readonly known: () => readonly string[];
  readonly follow: (changes: Record<string, unknown>) => void;
} {
  let prefixes: readonly string[] = [];
  const follow = (changes: Readonly<Record<string, unknown>>): void => {
    if (NAT64_KEY in changes) prefixes = storedPrefixes(changes[NAT64_KEY]);
  };
  void sessionArea()
    .get([NAT64_KEY])
    .then((stored) => stored.ok && follow(stored.value));
  return { known: () => prefixes, follow };
}
