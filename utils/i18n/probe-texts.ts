import { m } from '@/utils/i18n/generated/messages.js';
import { formatNumber } from '@/utils/i18n/format';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { ProbeProgress, ProbeStop } from '@/utils/core/reach/probe-addresses';
import type { ProbeDetail, ProbeOutcome } from '@/utils/core/verdict/evidence';

const OUTCOMES: Readonly<Record<ProbeOutcome, () => string>> = {
  reached: m.probe_reached,
  refused: m.probe_refused,
  timeout: m.probe_timeout,
  'no-route': m.probe_no_route,
  'tls-stalled': m.probe_tls_stalled,
  inconclusive: m.probe_inconclusive,
  'not-run': m.probe_not_run,
};

/** What came of one port, in words, with how long it took: `answered · 12 ms`. */
export function outcomeText(outcome: ProbeOutcome, detail: ProbeDetail | undefined, locale: Locale): string {
  const words = wordsOf(outcome, detail);
  return detail ? `${words} · ${m.probe_ms({ ms: formatNumber(Math.round(detail.ms), locale) })}` : words;
}

function wordsOf(outcome: ProbeOutcome, detail: ProbeDetail | undefined): string {
  if (outcome === 'reached' && detail?.proof === 'tls') return m.probe_reached_tls();
  if (outcome === 'reached' && detail?.proof === 'tcp') return m.probe_reached_tcp();
  // Firefox has one code for a closed port and for a missing way to it.
  if (outcome === 'refused' && detail?.error?.startsWith('NS_')) return m.probe_not_connected();
  return OUTCOMES[outcome]();
}

const ENDS: Readonly<Record<ProbeStop | 'broken', () => string>> = {
  cancelled: m.probe_end_cancelled,
  offline: m.probe_end_offline,
  'network-changed': m.probe_end_network_changed,
  captive: m.probe_end_captive,
  proxied: m.probe_end_proxied,
  unclear: m.probe_end_unclear,
  broken: m.probe_end_broken,
};

/** Why a run said nothing. */
export const probeEndText = (why: keyof typeof ENDS): string => ENDS[why]();

/** Where a run is: `Trying the site’s addresses: 2/4`. */
export function probeStepText({ step, done, total }: ProbeProgress): string {
  if (step === 'control') return m.probe_step_control();
  return step === 'first' ? m.probe_step_first({ done, total }) : m.probe_step_second({ done, total });
}
