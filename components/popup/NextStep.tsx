import { LookupProgress } from '@/components/popup/LookupProgress';
import { LookupQuestion } from '@/components/popup/LookupQuestion';
import { Probe, ProbeProgress } from '@/components/popup/Probe';
import { CopyButton } from '@/components/shared/CopyButton';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/app/page/page-view';
import type { ActionCode } from '@/utils/core/verdict/actions';

interface NextStepProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
}

/** Actions that are a piece of advice; the others are a button somewhere in the popup. */
const ADVICE: Readonly<Record<ActionCode, (() => string) | undefined>> = {
  'ask-dns': undefined,
  'ask-dns-internal': undefined,
  'ask-hosts': undefined,
  'ask-second-resolver': undefined,
  probe: undefined,
  reload: undefined,
  'find-network-reason': m.advice_find_network_reason,
  'tell-site-owner': m.advice_tell_site_owner,
  'tell-network-owner': m.advice_tell_network_owner,
  'turn-lookup-on': m.advice_turn_lookup_on,
  'try-without-proxy': m.advice_try_without_proxy,
  none: undefined,
};

/** The one thing that would settle or mend the most, and the question about DNS wherever it may be asked. */
export function NextStep({ view, actions, locale }: NextStepProps) {
  if (view.asking !== undefined) return <LookupProgress asking={view.asking} onCancel={() => actions.cancelLookup()} />;
  if (view.probing !== undefined) return <ProbeProgress view={view} actions={actions} />;
  switch (view.state) {
    case 'no-permission':
      return <FirstButton action="grant" text={m.action_grant()} onClick={() => actions.grant()} />;
    case 'error':
      if (view.error === 'tab-gone' || view.error === 'not-kept') return null; // Neither is mended by a reload.
      return <FirstButton action="reload" text={m.action_reload()} onClick={() => actions.reload()} />;
    case 'starting':
    case 'not-web':
      return null;
    case 'ok':
      return <PageStep view={view} actions={actions} locale={locale} />;
    default:
      return view.state satisfies never;
  }
}

function PageStep({ view, actions, locale }: NextStepProps) {
  const action = view.verdict?.action ?? 'reload';
  const advice = ADVICE[action];
  return (
    <>
      {action === 'reload' && <FirstButton action="reload" text={m.action_reload()} onClick={() => actions.reload()} />}
      {advice !== undefined && view.lookup.kind !== 'off' && (
        <div class="step">
          <p class="advice">{advice()}</p>
          {action === 'tell-site-owner' && (
            <CopyButton action="copy-result" text={m.copy_result()} copy={() => actions.copyEvidence()} />
          )}
        </div>
      )}
      <AboutDns view={view} actions={actions} />
      <Probe view={view} actions={actions} locale={locale} />
    </>
  );
}

function AboutDns({ view, actions }: Omit<NextStepProps, 'locale'>) {
  const { lookup } = view;
  const action = view.verdict?.action;
  switch (lookup.kind) {
    case 'ask':
      return <LookupQuestion view={view} offer={lookup} actions={actions} />;
    case 'asked': {
      if (!lookup.asksOthers) return <OwnResolverAsked view={view} actions={actions} />;
      if (action === 'ask-second-resolver')
        return <FirstButton action="lookup" text={m.lookup_second_button()} onClick={() => actions.lookup()} />;
      if (action === 'ask-dns' || action === 'ask-dns-internal')
        return <FirstButton action="lookup" text={m.lookup_again_button()} onClick={() => actions.lookup()} />;
      return view.managed ? <p class="advice">{m.lookup_managed()}</p> : null;
    }
    case 'off':
      return <LookupOff managed={view.managed} actions={actions} />;
    case 'never':
      return null;
    default:
      return lookup satisfies never;
  }
}

/** The browser's own resolver has said all that it can; only another one could say more. */
function OwnResolverAsked({ view: { verdict, managed }, actions }: Omit<NextStepProps, 'locale'>) {
  if (verdict?.site.code !== 'unknown') return null;
  if (managed) return <p class="advice">{m.lookup_managed()}</p>;
  return (
    <div class="step">
      <p class="advice">{m.lookup_system_more()}</p>
      <button type="button" data-action="open-options" onClick={() => actions.openOptions()}>
        {m.action_options()}
      </button>
    </div>
  );
}

function LookupOff({ managed, actions }: { readonly managed: boolean; readonly actions: PageActions }) {
  if (managed) return <p class="advice">{m.lookup_off_managed()}</p>;
  return (
    <div class="step">
      <p class="advice">{m.advice_turn_lookup_on()}</p>
      <button type="button" data-action="open-options" onClick={() => actions.openOptions()}>
        {m.action_options()}
      </button>
    </div>
  );
}

interface FirstButtonProps {
  readonly action: string;
  readonly text: string;
  readonly onClick: () => void;
}

function FirstButton({ action, text, onClick }: FirstButtonProps) {
  return (
    <div class="step">
      <button type="button" class="first" data-action={action} onClick={onClick}>
        {text}
      </button>
    </div>
  );
}
