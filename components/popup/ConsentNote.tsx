import { m } from '@/utils/i18n/generated/messages.js';
import type { PageView } from '@/utils/app/page/page-view';

const WAITS: Readonly<Record<NonNullable<PageView['awaitsConsent']>, (() => string) | undefined>> = {
  click: undefined,
  person: m.consent_waits_person,
  policy: m.consent_waits_policy,
};

/** What the browser itself will ask after the click, and what waits for the answer; nothing where it has none to ask. */
export function ConsentNote({ awaits }: { readonly awaits: PageView['awaitsConsent'] }) {
  if (awaits === undefined) return null;
  const waits = WAITS[awaits];
  return (
    <>
      {waits !== undefined && (
        <p class="note" data-consent={awaits}>
          {waits()}
        </p>
      )}
      <p class="small" data-consent="click">
        {m.consent_coming()}
      </p>
    </>
  );
}
