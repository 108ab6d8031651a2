import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ReportView } from '@/components/report/ReportView';
import { GlyphSheet } from '@/components/shared/GlyphSheet';
import { hostText } from '@/utils/core/host/display-host';
import { applyLanguage, locale } from '@/utils/i18n/locale';
import { m } from '@/utils/i18n/generated/messages.js';
import { openForPrint } from '@/utils/platform/open-for-print';
import { createReportWorld } from '@/utils/platform/report-world';
import { createReportState } from '@/utils/app/report/report-state';

const { view, page, actions } = createReportState(createReportWorld(location.search), locale);

page.settings.subscribe((parsed) => {
  document.documentElement.lang = applyLanguage(parsed?.settings.language ?? 'auto', browser.i18n.getUILanguage());
});
effect(() => {
  // The browser takes it for the name of the PDF; it says the title in the language in use.
  void locale.value;
  document.title = [m.report_title(), hostText(view.value.sheet?.host ?? '') || m.app_name()].join(' · ');
});
openForPrint(document);

function Report() {
  return (
    <>
      <GlyphSheet />
      <ReportView view={view.value} actions={actions} pageActions={page.actions} locale={locale.value} />
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Report />, root);
