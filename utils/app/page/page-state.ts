import { createFollowedPage } from './followed-page';
import type { FollowedPage } from './followed-page';
import { createPageActions } from './page-actions';
import type { PageActions } from './page-view';
import type { PageWorld } from './page-ports';

export interface PageModel extends FollowedPage {
  readonly actions: PageActions;
}

/** The page of a tab with all that can be done there, for who needs both at once; the popup puts them together later. */
export function createPageState(world: PageWorld): PageModel {
  const page = createFollowedPage(world);
  return { ...page, actions: createPageActions(world, page) };
}
