import type { LookupFailure } from '@/utils/core/dns/lookup';
import { m } from '@/utils/i18n/generated/messages.js';

const FAILURES: Readonly<Record<LookupFailure, () => string>> = {
  timeout: m.failure_timeout,
  network: m.failure_network,
  'http-status': m.failure_http_status,
  'content-type': m.failure_content_type,
  'too-large': m.failure_too_large,
  malformed: m.failure_malformed,
  truncated: m.failure_truncated,
  servfail: m.failure_servfail,
  refused: m.failure_refused,
  rcode: m.failure_rcode,
  'dnssec-bogus': m.failure_dnssec_bogus,
  filtered: m.failure_filtered,
  unsound: m.failure_unsound,
  'cname-loop': m.failure_cname_loop,
  'cname-too-long': m.failure_cname_too_long,
  'system-silent': m.failure_system_silent,
  cancelled: m.failure_cancelled,
};

/** Why a lookup failed, as a part of a sentence; an unknown code is shown as it is, never swallowed. */
export function failureText(why: string): string {
  return isFailure(why) ? FAILURES[why]() : why;
}

function isFailure(why: string): why is LookupFailure {
  return Object.hasOwn(FAILURES, why);
}
