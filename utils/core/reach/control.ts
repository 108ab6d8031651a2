import { askDoh } from '@/utils/core/dns/ask/doh-client';
import type { LookupFailure } from '@/utils/core/dns/lookup';
import { attemptWith, PROBE_REQUEST } from './attempt';
import type { Attempt } from './attempt';
import { CONTROLS, NEUTRAL_NAME } from './control-addresses';
import { NO_ROUTE_MS, PROBE_DEADLINE_MS } from './limits';
import type { ProbeWorld } from './probe-ports';

/**
 * `ok`: a control address gave a right answer. `failed`: no route from here. `silent`: a route, and nobody answers. The
 * others say nothing of IPv6, and no site is judged after them (cases 52, 56, 62, 63 of docs/verdicts.md).
 */
export type ControlState =
  'ok' | 'failed' | 'silent' | 'captive' | 'proxied' | 'offline' | 'network-changed' | 'cancelled' | 'unclear';

/** A control that answers so is alive: a "no" is a sign of life as well. */
const SAID_BY_DNS: ReadonlySet<LookupFailure> = new Set([
  'servfail',
  'refused',
  'rcode',
  'dnssec-bogus',
  'filtered',
  'truncated',
  'unsound',
  'cname-loop',
]);

/**
 * Whether this connection gets anywhere over IPv6 now. Asks one control address, and the other if the first gives no
 * right answer. Sends NEUTRAL_NAME and nothing else.
 */
export async function checkControls(world: ProbeWorld, cancel: AbortSignal): Promise<ControlState> {
  const found: ControlState[] = [];
  for (const { ip } of CONTROLS) {
    const state = await checkControl(world, ip, cancel);
    if (FINAL.has(state)) return state;
    found.push(state);
  }
  if (found.includes('captive')) return 'captive';
  if (found.includes('unclear')) return 'unclear';
  return found.includes('silent') ? 'silent' : 'failed';
}

/** After these the other control has nothing to add. */
const FINAL: ReadonlySet<ControlState> = new Set(['ok', 'proxied', 'offline', 'network-changed', 'cancelled']);

async function checkControl(world: ProbeWorld, ip: string, cancel: AbortSignal): Promise<ControlState> {
  if (!world.isOnline()) return 'offline';
  const resolver = `https://[${ip}]/dns-query`;
  const isOurs = (url: string): boolean => url.startsWith(`${resolver}?`);
  const { attempt, body } = await attemptWith(world, { ip, isOurs, cancel }, ({ signal }) =>
    askDoh({
      fetch: (url, init) => world.fetch(url, { ...init, redirect: PROBE_REQUEST.redirect }),
      resolver,
      question: { host: NEUTRAL_NAME, type: 'AAAA' },
      timeoutMs: PROBE_DEADLINE_MS,
      signal,
    }),
  );
  if (attempt.meaning !== 'answered') return stateOf(attempt);
  if (body === undefined) return 'silent';
  if (body.ok || SAID_BY_DNS.has(body.why)) return 'ok';
  return body.why === 'http-status' && IN_TROUBLE.test(body.detail ?? '') ? 'unclear' : 'captive';
}

/** The operator has too much to do. No portal says that. */
const IN_TROUBLE = /^(?:429|5\d\d)$/;

/** What a control that gave no answer of DNS shows. */
function stateOf({ meaning, ms }: Attempt): ControlState {
  switch (meaning) {
    case 'certificate':
    case 'tls':
    case 'elsewhere':
      return 'captive';
    case 'no-source':
      return 'failed';
    case 'no-route':
    case 'refused-or-no-route':
      return ms < NO_ROUTE_MS ? 'failed' : 'silent';
    case 'timeout':
      return 'silent';
    case 'proxied':
    case 'offline':
    case 'network-changed':
    case 'cancelled':
      return meaning;
    case 'answered':
    case 'tcp':
    case 'refused':
    case 'unseen':
    case 'unclear':
      return 'unclear';
    default:
      return meaning satisfies never;
  }
}
