import { m } from '@/utils/i18n/generated/messages.js';
import type { PrefixFault } from '@/utils/core/settings/prefixes';
import type { ResolverFault } from '@/utils/core/settings/resolvers';

export type LineFault = ResolverFault | PrefixFault | 'duplicate' | 'too-many';

/** What is wrong with a line that a person typed, as a part of a sentence. */
export const faultText: Readonly<Record<LineFault, () => string>> = {
  'not-a-url': m.fault_not_a_url,
  'not-https': m.fault_not_https,
  'has-credentials': m.fault_has_credentials,
  'bad-template': () => m.fault_bad_template({ alone: '{?dns}', after: '{&dns}' }),
  'not-a-prefix': m.fault_not_a_prefix,
  'bad-length': m.fault_bad_length,
  duplicate: m.fault_duplicate,
  'too-many': m.fault_too_many,
};
