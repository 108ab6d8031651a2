import { ProbeResult } from '@/components/popup/ProbeResult';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { probeEndText, probeStepText } from '@/utils/i18n/probe-texts';
import { CONTROLS, NEUTRAL_NAME } from '@/utils/core/reach/control-addresses';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface ProbeProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
}

/** "Is it me or the site?": whom it would contact, before anything is sent; and what came of it. */
export function Probe({ view, actions, locale }: ProbeProps) {
  const { probeOffer: offer } = view;
  if (offer.kind === 'none') return null;
  if (offer.kind === 'off') return <p class="advice">{m.probe_off()}</p>;
  const { addresses, leftOut, found } = offer;
  const ended = view.probeEnded?.host === view.document?.host ? view.probeEnded?.why : undefined;
  // The table names what was tried; what another run would try beside it has to be named as well.
  const isNamed = found !== undefined && addresses.every((ip) => found.addresses.some((tried) => tried.ip === ip));
  const [first, second] = CONTROLS;
  const controls = { first: first.by, firstIp: first.ip, second: second.by, secondIp: second.ip };
  return (
    <section class="question probe" aria-labelledby="probe-title">
      <h2 id="probe-title">{found ? m.probe_result_title() : m.probe_title()}</h2>
      {found && <ProbeResult found={found} locale={locale} />}
      <output class="small" data-probe-end={ended}>
        {ended && probeEndText(ended)}
      </output>
      {!isNamed && <p>{m.probe_who()}</p>}
      {!isNamed && (
        <ul class="question-names">
          {addresses.map((ip) => (
            <li key={ip}>{ip}</li>
          ))}
        </ul>
      )}
      {!isNamed && leftOut > 0 && <p class="small">{m.probe_left_out({ count: leftOut })}</p>}
      <p class="small">
        {found ? m.probe_controls_again(controls) : m.probe_controls(controls)} {m.probe_learns({ name: NEUTRAL_NAME })}
      </p>
      <button
        type="button"
        class={view.verdict?.action === 'probe' ? 'first' : ''}
        data-action="probe"
        onClick={() => actions.probe()}
      >
        {found ? m.probe_again_button() : m.probe_button()}
      </button>
    </section>
  );
}

interface ProbeProgressProps {
  readonly view: PageView;
  readonly actions: Pick<PageActions, 'cancelProbe'>;
}

/** A probe that runs, and the way to stop it. */
export function ProbeProgress({ view, actions }: ProbeProgressProps) {
  if (!view.probing) return null;
  const { step, done, total } = view.probing;
  return (
    <div class="step progress" data-probe-step={step}>
      <p id="probe-progress" aria-live="polite">
        {probeStepText(view.probing)}
      </p>
      <progress {...(step === 'control' ? {} : { value: done, max: total })} aria-labelledby="probe-progress" />
      <button type="button" data-action="cancel" onClick={() => actions.cancelProbe()}>
        {m.action_cancel()}
      </button>
    </div>
  );
}
