import { detached } from '@/utils/detached';
import { suffixList } from '@/utils/host/public-suffixes';
import type * as CopyTexts from './copy-text';
import type { FollowedPage } from './followed-page';
import { addressNames } from './lookup-offer';
import type { PageActions } from './page-view';
import type { PageWorld } from './page-world';

const ASK = 'ask DNS';

/**
 * What a person can do in the popup. The browser's own questions are put before anything is waited for: it takes them
 * inside a click alone.
 */
export function createPageActions(
  world: PageWorld,
  { view, questions, probe, readAccess, dismissPinHint }: Omit<FollowedPage, 'settings' | 'isState'>,
): PageActions {
  /** Whether the click on `lookup` is to be the last of its kind. */
  let isAlways = false;
  const hostInView = (): string => view.value.document?.host ?? '';

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
      const consent = world.requestDnsConsent();
      // What cannot be kept is asked for again the next time; the questions of this click do not wait for it.
      if (isAlways) world.saveLookupMode('on-open').catch(() => undefined);
      const secondFirst = verdict?.action === 'ask-second-resolver';
      const host = hostInView();
      const asked = offer.maybeInternal
        ? { hosts: offer.names }
        : { hosts: addressNames(host, suffixList), site: host, withZone: true };
      detached(questions.ask({ ...asked, secondFirst }, consent), ASK);
    },
    lookupSite() {
      const offer = view.value.lookup;
      if (offer.kind !== 'asked' || offer.maybeInternal) return; // Of an internal name nothing more is asked.
      detached(questions.askDossier(hostInView(), world.requestDnsConsent()), ASK);
    },
    lookupHosts() {
      detached(questions.ask({ hosts: view.value.otherNames }, world.requestDnsConsent()), ASK);
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
