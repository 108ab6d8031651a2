import type { ReadonlySignal } from '@preact/signals';
import { addressesOf } from '@/utils/core/dns/dossier/join-dossiers';
import type { LookupService } from '@/utils/app/ports/lookups-port';
import type { OwnAnswers } from './own-answers';
import type { Questions } from './plan';

type OnProgress = (done: number, total: number) => void;

interface Asker {
  /** Takes what is answered. */
  readonly answers: OwnAnswers;
  /** The answers so far contradict what the browser saw (docs/rulings.md 7). */
  readonly wantsSecond: ReadonlySignal<boolean>;
  readonly show: OnProgress;
  readonly stop: AbortSignal;
}

/**
 * Puts the questions of one round to DNS; another resolver is asked in the same click where the answers contradict what
 * was seen. Rejects only for a name that must never be asked about.
 */
export async function putQuestions(
  { names, site, secondFirst }: Questions,
  service: LookupService,
  { answers, wantsSecond, show, stop }: Asker,
): Promise<void> {
  const [showNames, showSite] = inParts([names.length, site?.depth === 'all' ? 1 : 0], show);
  await Promise.all([askNames(names, secondFirst, showNames), site && askSite(site)]);
  if (site === undefined || secondFirst || stop.aborted) return;
  if (wantsSecond.value) await askNames([site.host], true, () => {});

  async function askNames(hosts: readonly string[], isSecondFirst: boolean, onProgress: OnProgress): Promise<void> {
    if (hosts.length === 0) return;
    answers.take(await service.lookupMany(hosts, { onProgress, signal: stop, secondFirst: isSecondFirst }));
  }

  async function askSite({ host, depth }: NonNullable<Questions['site']>): Promise<void> {
    const found =
      depth === 'all'
        ? await service.dossier(host, { signal: stop, onProgress: showSite })
        : await service.lookupSite(host, { signal: stop, withZone: depth === 'zone' });
    // What was called off is half a dossier; its addresses are whole answers all the same.
    if (stop.aborted) answers.take(addressesOf(found));
    else answers.takeDossier(found);
  }
}

/** Adds up how far two parts of a round are; each of the results tells of one. */
function inParts(totals: readonly [number, number], show: OnProgress): readonly [OnProgress, OnProgress] {
  const parts = totals.map((total) => ({ done: 0, total }));
  const tell =
    (index: number): OnProgress =>
    (done, total) => {
      parts[index] = { done, total };
      show(
        parts.reduce((sum, part) => sum + part.done, 0),
        parts.reduce((sum, part) => sum + part.total, 0),
      );
    };
  return [tell(0), tell(1)];
}
