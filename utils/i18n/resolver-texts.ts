import { hostText } from '@/utils/core/host/display-host';
import { m } from '@/utils/i18n/generated/messages.js';
import { resolverName } from '@/utils/core/settings/resolvers';

/** Who stands behind a resolver of the settings, in the language in use. */
export function resolverText(resolver: string): string {
  return resolver === 'system' ? m.resolver_system() : hostText(resolverName(resolver));
}

/** The resolvers in the order in which they are tried, each operator once; '' where there is none. */
export function resolversInTurn(resolvers: readonly string[]): string {
  const names = [...new Set(resolvers.map((resolver) => resolverText(resolver)))];
  return names.reduce((first, next) => (first === '' ? next : m.lookup_in_turn({ first, next })), '');
}
