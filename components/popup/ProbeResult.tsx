import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { outcomeText } from '@/utils/i18n/probe-texts';
import type { ProbeEvidence } from '@/utils/core/verdict/evidence';

interface ProbeResultProps {
  readonly found: ProbeEvidence;
  readonly locale: Locale;
}

/** What the network gave, and then each address with both ports and their times. */
export function ProbeResult({ found: { control, addresses, leftOut = 0 }, locale }: ProbeResultProps) {
  if (control === 'inconclusive') return null; // Why, is said by the end of the run.
  if (control !== 'ok') return <p>{control === 'failed' ? m.probe_control_failed() : m.probe_control_silent()}</p>;
  const isOnePort = (scheme: 'http' | 'https'): boolean => addresses.every((address) => address[scheme] === 'not-run');
  const schemes = (['https', 'http'] as const).filter((scheme) => !isOnePort(scheme));
  return (
    <>
      <p>{m.probe_control_ok()}</p>
      {addresses.map(({ ip, tries, details, ...outcomes }) => (
        <dl key={ip} class="probe-address" data-probe-address={ip} data-tries={tries}>
          <dt>
            <code>{ip}</code>
          </dt>
          {schemes.map((scheme) => (
            <dd key={scheme} data-scheme={scheme} data-outcome={outcomes[scheme]}>
              <b>{scheme}</b> <span>{outcomeText(outcomes[scheme], details?.[scheme], locale)}</span>
            </dd>
          ))}
          {tries > 1 && <dd class="small">{m.probe_twice()}</dd>}
        </dl>
      ))}
      {leftOut > 0 && <p class="small">{m.probe_left_out({ count: leftOut })}</p>}
    </>
  );
}
