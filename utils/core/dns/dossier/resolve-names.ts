import type { NamedHost } from './dossier';
import type { Lookup } from '@/utils/core/dns/lookup';
import { lookupMany } from '@/utils/core/dns/ask/lookup-many';
import type { LookUp } from '@/utils/core/dns/ask/resolve';
import { isServerName } from './server-name';

/**
 * Asks for the addresses of names that came out of an answer.
 *
 * @returns the names in their order. One that must not be asked about (isServerName) has no lookups, nor has one whose
 *   question was called off.
 */
export async function resolveNames(
  lookUp: LookUp,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<readonly NamedHost[]> {
  const askable = names.filter((name) => isServerName(name));
  const found = await lookupMany(lookUp, askable, { signal });
  return names.map((name) => {
    const { a, aaaa } = found.get(name) ?? {};
    return { name, a: isAnswered(a) ? a : undefined, aaaa: isAnswered(aaaa) ? aaaa : undefined };
  });
}

const isAnswered = (lookup: Lookup | undefined): lookup is Lookup =>
  lookup !== undefined && (lookup.ok || lookup.why !== 'cancelled');
