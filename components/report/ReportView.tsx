import { ReportBody } from '@/components/report/ReportBody';
import { ReportState } from '@/components/report/ReportState';
import { mainAttributes } from '@/components/shared/main-attributes';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/app/page/page-view';
import type { ReportActions, ReportView as View } from '@/utils/app/report/report-view';

export interface ReportViewProps {
  readonly view: View;
  readonly actions: ReportActions;
  readonly pageActions: PageActions;
  readonly locale: Locale;
}

/** The hand-over sheet of one host, and what can be done with it. */
export function ReportView(props: ReportViewProps) {
  const { view } = props;
  return (
    <main class="report" {...mainAttributes({ ...withoutPrivate(view.page), ready: view.ready })}>
      <ReportState {...props} />
      {view.paper !== undefined && <ReportBody {...props} paper={view.paper} />}
    </main>
  );
}

/** Nothing of a private tab may show in a page that stands in a normal window. */
function withoutPrivate(view: PageView): PageView {
  if (!view.isPrivate) return view;
  return { ...view, document: undefined, verdict: undefined, view: 'none', icon: 'none' };
}
