import { m } from '@/utils/i18n/generated/messages.js';

interface Sentences {
  readonly first: string;
  readonly more: string;
}

/** What stands for the headline where there is no verdict to give: the page's state, in two sentences. */
export function stateText(
  state: 'no-permission' | 'error',
  error: 'storage' | 'tab-gone' | 'not-kept' | undefined,
): Sentences {
  if (state === 'no-permission') {
    return { first: m.headline_no_permission(), more: m.headline_no_permission_more() };
  }
  if (error === 'tab-gone') return { first: m.headline_tab_gone(), more: m.headline_tab_gone_more() };
  if (error === 'not-kept') return { first: m.headline_not_kept(), more: m.headline_not_kept_more() };
  return { first: m.headline_state_error(), more: m.headline_state_error_more() };
}
