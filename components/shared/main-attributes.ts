import type { PageView } from '@/utils/app/page/page-view';

/** The handles on `<main>` by which anything outside reads a page (docs/contract.md). */
export function mainAttributes(view: PageView): Record<`data-${string}`, string | undefined> {
  const { verdict } = view;
  const unjudged = view.state === 'not-web' ? 'not-applicable' : 'unknown';
  return {
    'data-ready': String(view.ready),
    'data-page-state': view.state,
    'data-why': verdict?.visit.because[0].code,
    'data-icon': view.icon,
    'data-gap': String(view.document?.gap ?? false),
    'data-loading': String(view.loading),
    'data-view': view.view,
    'data-host': view.document?.host ?? '',
    'data-visit': verdict?.visit.code ?? unjudged,
    'data-site': verdict?.site.code ?? unjudged,
    'data-page': view.view === 'none' ? undefined : verdict?.page?.code,
    'data-network': verdict?.network.code ?? 'unknown',
  };
}
