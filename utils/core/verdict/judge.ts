import { siteOf as siteByLastLabels } from '@/utils/core/host/site';
import type { SiteOf } from '@/utils/core/host/site';
import type { Evidence } from './evidence';
import { judgeAction } from './judge-action';
import { judgeHeadline } from './judge-headline';
import { judgeNetwork } from './judge-network';
import { judgeHosts, judgePage } from './judge-page';
import { judgeSite } from './judge-site';
import { judgeVisit } from './judge-visit';
import type { JudgedParts } from './judged-parts';
import type { Verdict } from './verdict';

/**
 * The one judgement of Sáu: from evidence to the codes, the leading reason of each and one next action. Pure: the same
 * evidence always gives the same verdict. `explain` adds the reasons that a first glance can do without.
 *
 * @param siteOf tells own hosts from others; until the public suffix list is there, by last labels (docs/rulings.md 6,
 *   34)
 */
export function judge(evidence: Evidence, siteOf: SiteOf = siteByLastLabels): Verdict {
  const { document } = evidence;
  const visit = judgeVisit(evidence);
  const site = judgeSite(document?.host ?? '', evidence);
  const network = judgeNetwork(evidence, visit);
  const isWeb = document && document.source !== 'not-web';
  const hosts = isWeb ? judgeHosts(document, evidence, siteOf) : [];
  const parts: JudgedParts = { evidence, visit, site, network, hosts };
  return {
    headline: judgeHeadline(parts),
    visit,
    site,
    network,
    page: isWeb ? judgePage(document, site, hosts) : undefined,
    hosts,
    action: judgeAction(parts),
  };
}
