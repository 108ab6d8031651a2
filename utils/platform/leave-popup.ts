import type { browser } from 'wxt/browser';
import { detached } from '@/utils/core/detached';

type Api = Pick<typeof browser, 'extension' | 'tabs'>;

/** The page stands in the popup of the toolbar button, and not in a tab, where a person may have opened it too. */
function isPopup({ extension }: Pick<Api, 'extension'>, page: typeof window): boolean {
  return extension.getViews({ type: 'popup' }).some((view) => view === page);
}

/** Closes the popup, once something else was opened from it: Firefox leaves it open over that. In a tab it does nothing. */
export function closePopup(api: Pick<Api, 'extension'>, page: typeof window = window): void {
  if (isPopup(api, page)) page.close();
}

/**
 * Lets links that open a tab close the popup as well. Firefox would open the tab behind it and leave the popup there; to
 * close it in the click would keep the tab from opening, so the tab is opened first.
 */
export function closePopupByLinks(api: Api, page: typeof window = window): void {
  if (!isPopup(api, page)) return;
  page.document.addEventListener('click', (event) => {
    const link = event.target instanceof page.Element ? event.target.closest('a') : null;
    if (link?.target !== '_blank' || event.defaultPrevented || wantsOtherwise(event)) return;
    event.preventDefault();
    const opened = api.tabs.create({ url: link.href }).then(() => page.close());
    detached(opened, 'open a link of the popup');
  });
}

/** A new window, a tab in the background: the browser does that by itself, and the popup may stay. */
const wantsOtherwise = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
