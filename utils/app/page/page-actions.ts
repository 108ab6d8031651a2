import { detached } from '@/utils/core/detached';
import { suffixList } from '@/utils/core/host/public-suffixes';
import type * as CopyTexts from './copy-text';
import type { PageModel } from './page-model';
import { createClicks } from '@/utils/app/questions/clicks';
import { lookupPlan, morePlan, otherHostsPlan } from '@/utils/app/questions/plan';
import type { Plan } from '@/utils/app/questions/plan';
import type { PageActions } from './page-view';
import type { EnvironmentPort } from '@/utils/app/ports/environment-port';
import type { AccessPort } from '@/utils/app/ports/permission-port';
import type { SettingsPort } from '@/utils/app/ports/settings-port';
import type { TabPort } from '@/utils/app/ports/tab-port';

interface ActionPorts {
  readonly settings: Pick<SettingsPort, 'saveLookupMode'>;
  readonly access: Pick<AccessPort, 'request'>;
  readonly tab: Pick<TabPort, 'reload'>;
  readonly environment: Pick<EnvironmentPort, 'copy' | 'openOptions' | 'about'>;
}

/** What a person can do in the popup. */
export function createPageActions({ settings, access, tab, environment }: ActionPorts, page: PageModel): PageActions {
  const { view, rounds, probe, readAccess, dismissPinHint } = page;
  const clicks = createClicks(settings, page);
  const ask = (plan: Plan, keepsAlways = false): void => detached(clicks.run(plan, keepsAlways), 'ask DNS');

  /** False when the browser refused the clipboard. */
  async function copy(textOf: (texts: typeof CopyTexts) => string): Promise<boolean> {
    try {
      await environment.copy(textOf(await import('./copy-text')));
      return true;
    } catch {
      return false; // The button says so.
    }
  }

  return {
    lookup: () => ask(lookupPlan(view.value, suffixList), true),
    lookupSite: () => ask(morePlan(view.value)),
    lookupHosts: () => ask(otherHostsPlan(view.value)),
    cancelLookup: rounds.cancel,
    probe: () => detached(probe.start(), 'probe'),
    cancelProbe: probe.cancel,
    setAlways: clicks.setAlways,
    reload() {
      const { tabId } = view.value;
      if (tabId !== undefined) detached(tab.reload(tabId), 'reload the page');
    },
    grant() {
      detached(access.request().then(readAccess), 'ask for access to sites');
    },
    copyHosts: () =>
      copy(({ hostsText }) => {
        const { verdict, evidence } = view.value;
        return verdict && evidence ? hostsText(verdict, evidence) : '';
      }),
    copyEvidence: () =>
      copy(({ evidenceText }) => evidenceText(view.value.verdict, view.value.evidence, environment.about)),
    openOptions: () => environment.openOptions(),
    dismissPinHint,
  };
}
