import { headlineText } from '@/utils/i18n/headline-texts';
import { reasonText } from '@/utils/i18n/reason-texts';
import { stateText } from '@/utils/i18n/state-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageView } from '@/utils/app/page/page-view';

interface HeadlineProps {
  readonly view: PageView;
  readonly locale: Locale;
}

/** The one sentence that a person reads first. A change of it is read out to those who listen. */
export function Headline({ view, locale }: HeadlineProps) {
  const { first, more } = sentences(view, locale);
  return (
    <div class="headline" aria-live="polite" aria-atomic="true">
      <h1>{first}</h1>
      {more !== undefined && <p>{more}</p>}
    </div>
  );
}

function sentences(
  { state, error, verdict }: PageView,
  locale: Locale,
): { readonly first: string; readonly more?: string } {
  switch (state) {
    case 'starting':
      return { first: m.headline_starting(), more: m.headline_starting_more() };
    case 'no-permission':
    case 'error':
      return stateText(state, error);
    case 'not-web':
      return headlineText('not-web');
    case 'ok':
      break;
    default:
      state satisfies never;
  }
  if (verdict === undefined) return { first: m.headline_empty(), more: m.headline_before_install_more() };
  const headline = headlineText(verdict.headline);
  // Notes of their own say that the list has a gap, or is not written.
  const page = verdict.page?.because.find(({ code }) => code !== 'page-gap' && code !== 'page-unwritten');
  return headline.more !== undefined || page === undefined
    ? headline
    : { first: headline.first, more: reasonText(page, locale) };
}
