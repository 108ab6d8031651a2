import { detached } from '@/utils/core/detached';
import { suffixList } from '@/utils/core/host/public-suffixes';
import type * as CopyTexts from './copy-text';
import type { FollowedPage } from './followed-page';
import { keepAlways } from '@/utils/app/questions/dns-consent';
import { addressNames, isForAddressesAlone } from '@/utils/app/questions/lookup-offer';
import type { PageActions } from './page-view';
import type { PageWorld } from './page-ports';

const ASK = 'ask DNS';

/**
 * What a person can do in the popup. The browser's own questions are put before anything is waited for: it takes them
 * inside a click alone.
 */
export function createPageActions(
  world: PageWorld,
  { view, settings, questions, consent, probe, readAccess, dismissPinHint }: FollowedPage,
): PageActions {
  /** Whether the click on `lookup` is to be the last of its kind. */
  let isAlways = false;
  const hostInView = (): string => view.value.document?.host ?? '';
  const requestConsent = (): Promise<boolean> => consent.request(settings.value?.settings.resolvers ?? []);

  /** False when the browser refused the clipboard. */
  async function copy(textOf: (texts: typeof CopyTexts) => string): Promise<boolean> {
    try {
      await world.copy(textOf(await import('./copy-text')));
      return true;
    } catch {
      return false; // The button says so.
    }
  }

  return {
    lookup() {
      const { lookup: offer, verdict } = view.value;
      if (offer.kind !== 'ask' && offer.kind !== 'asked') return;
      const allowed = requestConsent();
      if (isAlways) detached(keepAlways(world, allowed), 'keep “always”');
      const secondFirst = verdict?.action === 'ask-second-resolver';
      const host = hostInView();
      const asked = isForAddressesAlone(offer)
        ? { hosts: offer.names }
        : { hosts: addressNames(host, suffixList), site: host, withZone: true };
      detached(questions.ask({ ...asked, secondFirst }, allowed), ASK);
    },
    lookupSite() {
      const offer = view.value.lookup;
      if (offer.kind !== 'asked' || isForAddressesAlone(offer)) return;
      detached(questions.askDossier(hostInView(), requestConsent()), ASK);
    },
    lookupHosts() {
      detached(questions.ask({ hosts: view.value.otherNames }, requestConsent()), ASK);
    },
    cancelLookup: questions.cancel,
    probe: () => detached(probe.start(), 'probe'),
    cancelProbe: probe.cancel,
    setAlways(always) {
      isAlways = always;
    },
    reload() {
      const { tabId } = view.value;
      if (tabId !== undefined) detached(world.reloadTab(tabId), 'reload the page');
    },
    grant() {
      detached(world.requestSiteAccess().then(readAccess), 'ask for access to sites');
    },
    copyHosts: () =>
      copy(({ hostsText }) => {
        const { verdict, evidence } = view.value;
        return verdict && evidence ? hostsText(verdict, evidence) : '';
      }),
    copyEvidence: () => copy(({ evidenceText }) => evidenceText(view.value.verdict, view.value.evidence, world.about)),
    openOptions() {
      world.openOptions();
    },
    dismissPinHint,
  };
}
