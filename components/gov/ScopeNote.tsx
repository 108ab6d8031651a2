import { unbroken } from '@/components/gov/unbroken';
import type { Scope } from '@/utils/core/gov/identity';
import { m } from '@/utils/i18n/generated/messages.js';

/** Why the decree is not held against this body, or that it is not known to hold for it. */
export function ScopeNote({ scope }: { readonly scope: Exclude<Scope, 'covered'> }) {
  return (
    <p class="small" data-scope={scope}>
      {unbroken(scope === 'outside' ? m.gov_ev_not_a_state_body() : m.gov_ev_scope_unverified())}
    </p>
  );
}
